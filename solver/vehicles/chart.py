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
from solver.vehicles.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.constraint import Setting
    from solver.vehicles.problem import Transfer, Vehicle

ALWAYS = 1 << 60
"""No limit at all: later than everything; earlier than everything, where negative."""


@dataclass
class Load:
    """One kind of load: what each transfer brings, what each vehicle takes."""

    brought: list[int]
    taken: list[int]


@dataclass
class Chart:
    """Everything that rules have written for one problem."""

    problem: Problem
    beyond: list[str] = field(default_factory=list)
    loads: list[Load] = field(default_factory=list)
    empty: int = 0
    """The price of a tick of driving empty, and below of one with passengers."""
    loaded: int = 0

    def __post_init__(self) -> None:
        parties, cars = len(self.problem.transfers), len(self.problem.vehicles)
        self.board_from, self.board_by = [-ALWAYS] * parties, [ALWAYS] * parties
        self.arrive_from, self.out_by = [-ALWAYS] * parties, [ALWAYS] * parties
        self.most_ride, self.left = [ALWAYS] * parties, [0] * parties
        self.opens, self.closes = [-ALWAYS] * cars, [ALWAYS] * cars
        self.most_tour, self.used = [ALWAYS] * cars, [0] * cars
        self.admits = [[True] * parties for _ in range(cars)]

    def firm(self, constraint: str, setting: Setting) -> None:
        """Note a rule that is told here as if it could not be broken, though it may be."""
        if setting.level is not Level.HARD:
            self.beyond.append(constraint)

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
        if setting is not None:
            rule.chart(chart, setting)
    return chart
