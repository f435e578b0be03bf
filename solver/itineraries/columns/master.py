"""Day-tours bound together: each wish once, each site within what it takes, each ration kept.

A linear programme over the tours found so far. Its prices say what each wish, moment at a site and
unit of a ration is worth; the tours that are cheap under them are what it lacks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ortools.linear_solver import pywraplp  # type: ignore[import-untyped]  # it ships no types

if TYPE_CHECKING:
    from solver.itineraries.columns.duals import Duals

Key = tuple[str, int, int]
"""A row: `want` and which; `parties` or `people`, site and moment; `ration` and which."""


@dataclass(frozen=True)
class Column:
    """A tour of a day: what it costs without what it sees, what it sees, where it is when."""

    cost: float
    stops: tuple[int, ...]
    """By the shape of its group."""
    wants: tuple[int, ...]
    stays: tuple[tuple[int, int, int], ...] = ()
    """Shared site, start and end of each visit to one."""


@dataclass(frozen=True)
class Group:
    """Days of one party that are alike in everything: how many, and what they may use."""

    days: int
    people: int
    worth: Mapping[int, float]
    """By want: what is saved when a tour meets it."""
    rations: Mapping[int, tuple[tuple[int, int], ...]]
    """By want: ration and how much of it."""


@dataclass
class _Row:
    made: pywraplp.Constraint
    free: bool


@dataclass
class Master:
    """The programme, its rows, and the tours that are in it."""

    groups: list[Group]
    missing: float
    """What a unit costs that is lacking of what has to be, so that there always is an answer."""
    rows: dict[Key, _Row] = field(default_factory=dict)
    columns: list[tuple[int, Column, pywraplp.Variable]] = field(default_factory=list)
    known: set[tuple[int, Column]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.lp = pywraplp.Solver.CreateSolver("GLOP")
        self.lp.Objective().SetMinimization()
        self._days = [self.lp.Constraint(group.days, group.days) for group in self.groups]
        for row in self._days:
            self._lack(row)
        self._moments: dict[int, list[Key]] = defaultdict(list)
        self._stays: dict[int, list[tuple[int, int, int, pywraplp.Variable]]] = defaultdict(list)

    def _lack(self, row: pywraplp.Constraint) -> None:
        lacking = self.lp.NumVar(0, self.lp.infinity(), "")
        row.SetCoefficient(lacking, 1)
        self.lp.Objective().SetCoefficient(lacking, self.missing)

    def ask(self, key: Key, most: float, *, least: float | None = None) -> None:
        """A new row: tours together take no more than `most`; where `least` is given, that too."""
        low = -self.lp.infinity() if least is None else least
        row = _Row(self.lp.Constraint(low, most), least is not None)
        self.rows[key] = row
        if least is not None:
            self._lack(row.made)
        if key[0] in ("parties", "people"):
            self._moments[key[1]].append(key)
            for group, start, end, variable in self._stays[key[1]]:
                # A tour is at one place at a time: no two of its stays hold one moment.
                if start <= key[2] < end:
                    row.made.SetCoefficient(variable, self._load(key, group))

    def offer(self, group: int, column: Column) -> bool:
        """Take in a tour; False where it is in already."""
        if (group, column) in self.known:
            return False
        self.known.add((group, column))
        variable = self.lp.NumVar(0, self.lp.infinity(), "")
        self.lp.Objective().SetCoefficient(variable, self.price(group, column))
        self._days[group].SetCoefficient(variable, 1)
        for key, taken in self._takes(group, column).items():
            self.rows[key].made.SetCoefficient(variable, taken)
        self.columns.append((group, column, variable))
        for site, start, end in column.stays:
            self._stays[site].append((group, start, end, variable))
        return True

    def _load(self, key: Key, group: int) -> int:
        """What a tour of a group takes at a crowded moment."""
        return 1 if key[0] == "parties" else self.groups[group].people

    def price(self, group: int, column: Column) -> float:
        """What a tour costs, less what it is worth."""
        worth = self.groups[group].worth
        return column.cost - sum(worth.get(want, 0) for want in column.wants)

    def _takes(self, group: int, column: Column) -> dict[Key, float]:
        taken: dict[Key, float] = defaultdict(float)
        for want in column.wants:
            if ("want", want, 0) in self.rows:
                taken["want", want, 0] += 1
            for ration, amount in self.groups[group].rations.get(want, ()):
                taken["ration", ration, 0] += amount
        for site, start, end in column.stays:
            for key in self._moments[site]:
                if start <= key[2] < end:
                    taken[key] += self._load(key, group)
        return taken

    def forget(self, forbids: Callable[[int, Column], bool]) -> None:
        """Leave out the tours that are no longer admitted."""
        kept = []
        for group, column, variable in self.columns:
            if forbids(group, column):
                variable.SetUb(0)
            else:
                kept.append((group, column, variable))
        self.columns = kept

    def solve(self, seconds: float) -> float | None:
        """The value of the programme; None where it has none, or takes longer than so many."""
        self.lp.SetTimeLimit(max(1, int(1000 * seconds)))
        if self.lp.Solve() != pywraplp.Solver.OPTIMAL:
            return None
        return float(self.lp.Objective().Value())

    def prices(self, duals: Duals, first: int) -> Duals:
        """The price of each row, put into `duals`, whose moments are counted from `first`."""
        for (kind, which, moment), row in self.rows.items():
            price = row.made.dual_value()
            price = price if row.free else min(0.0, price)
            if kind in ("parties", "people"):
                getattr(duals, kind)[which, moment - first] = price
            else:
                getattr(duals, kind)[which] = price
        return duals

    def stays(self) -> Iterable[tuple[int, int, int, int, float]]:
        """Site, start, end, people and share of each visit to a shared site in the answer."""
        for group, column, variable in self.columns:
            if column.stays and (share := variable.solution_value()) > SEEN:
                for site, start, end in column.stays:
                    yield site, start, end, self.groups[group].people, share

    def used(self) -> Iterable[tuple[int, Column]]:
        """The tours of which the answer has any share."""
        for group, column, variable in self.columns:
            if variable.solution_value() > SEEN:
                yield group, column


SEEN = 1e-6
"""A lesser share of a tour is dust of floating point."""
