"""What rules tell the compiled search about one sitting: prices, as plain lists and functions.

By seat and by guest in the sitting's order. A rule that has something to judge here and cannot say
it stands in `beyond`: what is found is then judged, and bettered, by those who ask every rule.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Protocol, runtime_checkable

from solver.constraint import Constraint, Level, Setting
from solver.seating.problem import Guest, Problem, Seat, Sitting

SOFTEST, MEDIUM, HARD = 1, 10**10, 10**14
UNITS = {Level.SOFT: SOFTEST, Level.MEDIUM: MEDIUM, Level.HARD: HARD}
"""Three levels in one whole number of 64 bits, far enough apart for one sitting."""

Edge = tuple[Seat, Seat]


class Relation(IntEnum):
    """How two seats may stand to one another."""

    TABLE = 0
    BESIDE = 1
    NEAR = 2


@dataclass(frozen=True)
class Alone:
    """A price of a guest on a seat, whoever sits elsewhere: by what the rule reads of the two."""

    guest: Callable[[Guest], Hashable]
    seat: Callable[[Seat], Hashable]
    price: Callable[[Any, Any], int]


@dataclass(frozen=True)
class Tie:
    """A price of two guests who both have a seat: where these meet so, and where they do not."""

    one: str
    other: str
    relation: Relation
    met: int
    unmet: int


@dataclass(frozen=True)
class Count:
    """A price of how many with a label sit in a zone; where `weigh` is told, of their sum."""

    zone: Callable[[Seat], Hashable | None]
    label: Callable[[Guest], Hashable | None]
    weigh: Callable[[Guest], int]
    price: Callable[[Any, Any, int], int]


@dataclass(frozen=True)
class Neighbours:
    """A price of what sits on both ends of an edge; None is an empty seat."""

    edges: tuple[Edge, ...]
    kind: Callable[[Guest], Hashable]
    price: Callable[[Any, Any], int]


@dataclass(frozen=True)
class Block:
    """A price of a label by its people on counted seats, less the edges between two of them."""

    edges: tuple[Edge, ...]
    counted: Callable[[Seat], bool]
    label: Callable[[Guest], str]
    price: Callable[[str, int], int]


@dataclass(frozen=True)
class Partner:
    """A price of a guest none of whose neighbours suits; who has no kind is left out of it."""

    kind: Callable[[Guest], Hashable | None]
    suits: Callable[[Any, Any], bool]
    price: int


@dataclass(frozen=True)
class Company:
    """A price for each guest, times how many too few of those they know share their table."""

    knows: Mapping[str, Iterable[str]]
    least: int
    price: int


@dataclass
class Chart:
    """Everything that rules have written for one sitting."""

    problem: Problem
    sitting: Sitting
    beyond: list[str] = field(default_factory=list)
    unseated: int = 0
    pinned: dict[str, str] = field(default_factory=dict)
    homes: dict[str, str] = field(default_factory=dict)
    away: int = 0
    alone: list[Alone] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    neighbours: list[Neighbours] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    partners: list[Partner] = field(default_factory=list)
    companies: list[Company] = field(default_factory=list)


@runtime_checkable
class Charts(Protocol):
    """A rule that can tell the compiled search what it asks."""

    def chart(self, chart: Chart, setting: Setting) -> None:
        """Write the prices of this rule."""


def unit_price(setting: Setting) -> int:
    """What one unit of a rule's amount costs."""
    return UNITS[setting.level] * setting.weight


def charted(problem: Problem, sitting: Sitting, rules: Iterable[Constraint]) -> Chart:
    """What the rules that are on say of a sitting."""
    chart = Chart(problem, sitting)
    for rule in rules:
        setting = rule.setting(problem)
        if setting is None or not setting.weight:
            continue
        if isinstance(rule, Charts):
            rule.chart(chart, setting)
        else:
            chart.beyond.append(rule.id)
    return chart


def just_one(guest: Guest) -> int:
    """Each guest counts as one."""
    del guest
    return 1
