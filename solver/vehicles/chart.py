"""What rules tell the search of shared ways: windows, loads, limits and prices, as tables.

By transfer in the problem's order and by vehicle likewise. A rule that has something to judge
here and cannot say it stands in `beyond`: what is found is then judged by the verifier.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from solver.constraint import Level
from solver.scale import SCALE
from solver.vehicles.constraints import CONSTRAINTS
from solver.vehicles.fleet import Interval
from solver.vehicles.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from solver.constraint import Setting
    from solver.vehicles.fleet import Vehicle
    from solver.vehicles.problem import Transfer

ALWAYS = 1 << 60
"""No limit at all: later than everything; earlier than everything, where negative."""


@dataclass
class Load:
    """One kind of load: what each transfer brings, what each vehicle takes."""

    brought: list[int]
    taken: list[int]


@dataclass
class Duty:
    """What a driver may do, in ticks: on end with a rest after it, by night, within spans."""

    on_end: int = ALWAYS
    rest: int = 0
    night: int = 0
    day: int = ALWAYS
    dawn: int = 0
    limits: list[tuple[int, int]] = field(default_factory=list)
    """So much may be driven within such a span: span, most."""


@dataclass
class Circles:
    """Parties that are judged together: of each circle the places; what one more costs."""

    of: list[tuple[int, ...]] = field(default_factory=list)
    free: list[int] = field(default_factory=list)
    """How many cost nothing yet."""
    price: int = 0


@dataclass
class Hours:
    """When something may be used: within one of its windows, or always; never while busy."""

    windows: tuple[Interval, ...] = ()
    busy: tuple[Interval, ...] = ()


@dataclass
class Chart:
    """Everything that rules have written for one problem."""

    problem: Problem
    beyond: list[str] = field(default_factory=list)
    loads: list[Load] = field(default_factory=list)
    empty: int = 0
    """The price of a tick of driving empty, and below of one with passengers."""
    loaded: int = 0
    waiting: int = 0
    """The price of a tick off the wished departure; below of one without a meal, short of a
    buffer."""
    unfed: int = 0
    unbuffered: int = 0
    duty: Duty = field(default_factory=Duty)
    moves: Circles = field(default_factory=Circles)
    carloads: Circles = field(default_factory=Circles)
    apart: list[tuple[int, int]] = field(default_factory=list)
    """The places of those who are kept apart."""

    def __post_init__(self) -> None:
        parties, cars = len(self.problem.transfers), len(self.problem.vehicles)
        self.board_from, self.board_by = [-ALWAYS] * parties, [ALWAYS] * parties
        self.arrive_from, self.out_by = [-ALWAYS] * parties, [ALWAYS] * parties
        self.most_ride, self.left = [ALWAYS] * parties, [0] * parties
        self.opens, self.closes = [-ALWAYS] * cars, [ALWAYS] * cars
        self.most_tour, self.used = [ALWAYS] * cars, [0] * cars
        self.admits = [[True] * parties for _ in range(cars)]
        self.owed = [[0] * parties for _ in range(cars)]
        self.departs: list[int | None] = [None] * parties
        self.steered: list[str | None] = [None] * parties
        """Who drives it, where that is pinned."""
        self.wishes: list[int | None] = [None] * parties
        self.buffered: list[int | None] = [None] * parties
        """Until when it may be late."""
        self.hours = [Hours() for _ in range(cars)]
        self.shifts = {driver.id: Hours() for driver in self.problem.drivers}
        self.meals: dict[str, list[tuple[int, int, int]]] = {}
        """By driver: from when until when a meal of so many ticks is eaten."""

    def firm(self, constraint: str, setting: Setting) -> None:
        """Note a rule that is told here as if it could not be broken, though it may be."""
        if setting.level is not Level.HARD:
            self.beyond.append(constraint)

    def admit(self, may: Callable[[Vehicle, Transfer], bool]) -> None:
        """Let a car take only whom it may."""
        for row, car in zip(self.admits, self.problem.vehicles, strict=True):
            for place, party in enumerate(self.problem.transfers):
                row[place] = row[place] and may(car, party)

    def leave(self, price: Callable[[Transfer], int]) -> None:
        """Add to what leaving each party behind costs."""
        for place, party in enumerate(self.problem.transfers):
            self.left[place] += price(party)

    def places(self, transfers: Iterable[str]) -> tuple[int, ...]:
        """Where transfers stand in the problem's order."""
        at = {one.id: place for place, one in enumerate(self.problem.transfers)}
        return tuple(at[one] for one in transfers)

    def limit(self, most: list[int], told: Callable[[Transfer], int | None]) -> None:
        """Write what each transfer says of itself, where it says anything."""
        for place, transfer in enumerate(self.problem.transfers):
            if (said := told(transfer)) is not None:
                most[place] = said

    def carry(self, brought: Callable[[Transfer], int], taken: Callable[[Vehicle], int]) -> None:
        """Write a kind of load."""
        self.loads.append(
            Load(
                list(map(brought, self.problem.transfers)), list(map(taken, self.problem.vehicles))
            )
        )

    def price(self, setting: Setting) -> int:
        """What one of a rule's units costs."""
        return SCALE[setting.level] * setting.weight


def charted(problem: Problem) -> Chart:
    """What the rules that are on say of a problem."""
    chart = Chart(problem)
    for rule in CONSTRAINTS:
        setting = rule.setting(problem)
        if setting is not None and rule.asks(problem):
            rule.chart(chart, setting)
    return chart
