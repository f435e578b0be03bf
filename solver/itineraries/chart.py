"""What rules tell the compiled search, before it becomes arrays: limits and prices, by day.

A rule that offers `chart` writes here what it asks; what no rule has written is free. Days are
named by their place among the problem's days; prices are those of `solver.scale`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from solver.itineraries.hours import FAR
from solver.itineraries.relations import Host, Order, Planned, Together

if TYPE_CHECKING:
    from solver.itineraries.problem import Problem


@dataclass
class DayChart:
    """The limits of one day as the rules set them."""

    latest: int = FAR
    """When the party is back at the end place."""
    out_from: int = -FAR
    """Nobody sets out for a stop that has no hour of its own before."""
    out_until: int = FAR
    driving_most: int = FAR
    driving_over_price: int = 0
    noon: int = -FAR
    """Visits begun before are the morning's."""
    half_most: int = FAR
    half_over_price: int = 0


@dataclass
class Shared:
    """How many a site takes at once."""

    parties: int = FAR
    people: int = FAR


@dataclass
class Before:
    """What was planned before, and what it costs to move one visit of it."""

    planned: tuple[Planned, ...] = ()
    price: int = 0
    leeway: int = 0


@dataclass
class Tally:
    """How many sites of a theme a party is to see, and what each site loses as a further one."""

    least: int = 0
    lost: dict[str, int] = field(default_factory=dict)


class Chart:
    """Everything that rules have written for one problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.days = [DayChart() for _ in problem.days]
        self.driving_price = 0
        """Of a tick of driving."""
        self.short_price = 0
        """Of a tick that a visit is shorter than wished."""
        self.shared: dict[str, Shared] = {}
        """Sites at which it matters who else is there."""
        self.apart: set[tuple[str, str, str]] = set()
        """Two parties that must not meet at a site, each way round, and that site."""
        self.before = Before()
        self.orders: tuple[Order, ...] = ()
        self.hosts: list[Host] = []
        self.togethers: tuple[Together, ...] = ()
        self.apart_price = 0
        """Of a visit that lacks one of its company."""
        self.tallies: dict[tuple[str, str], Tally] = defaultdict(Tally)
        """By party and theme."""
        self.lack_price = 0
        """Of a site that a theme lacks."""
        self.loss_price = 0
        """Of a hundredth of value that a further site of a theme loses."""
        self.uncounted: list[str] = []
        """Rules that it may break: the search in steps, which counts them, goes on from it."""
