"""Problem kind -> its classes and constraints; constraint id -> constraint.

The modules that search and model are named by strings: loading them loads OR-Tools.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from solver.constraint import Constraint
from solver.event import problem as event
from solver.event.constraints import CONSTRAINTS as EVENT
from solver.itineraries import plan as itineraries_plan
from solver.itineraries import problem as itineraries
from solver.itineraries.constraints import CONSTRAINTS as ITINERARIES
from solver.rooms import problem as rooms
from solver.rooms.constraints import CONSTRAINTS as ROOMS
from solver.seating import problem as seating
from solver.seating.constraints import CONSTRAINTS as SEATING
from solver.vehicles import problem as vehicles
from solver.vehicles.constraints import CONSTRAINTS as VEHICLES


@dataclass(frozen=True)
class Kind:
    """One kind of problem.

    `search` names a module with `propose(problem, limits, previous) -> Plan | None`;
    `model` a module with `build(problem, explain=False) -> Model` (variables only, no rules)
    and `fits(problem) -> bool` (small enough for one exact model), and, where the kind has a
    bound of its own, `bound(problem, limits) -> Bound`, and, where it falls into parts of which
    each must be possible, `parts(problem) -> list[Problem]`. A check-only kind has neither.
    """

    name: str
    problem: type
    plan: type
    constraints: tuple[Constraint, ...]
    search: str | None = None
    model: str | None = None

    def searching(self) -> Any:
        """The module that proposes; ValueError for a check-only kind."""
        return self._module(self.search)

    def modelling(self) -> Any:
        """The module that models; ValueError for a check-only kind."""
        return self._module(self.model)

    def _module(self, name: str | None) -> Any:
        if name is None:
            raise ValueError(f"kind {self.name!r} is checked only, never solved")
        return import_module(name)

    def constraint(self, identifier: str) -> Constraint:
        """The constraint of that id; KeyError where there is none."""
        return {constraint.id: constraint for constraint in self.constraints}[identifier]


_FOUND: tuple[Kind, ...] = (
    Kind(
        name="event",
        problem=event.Problem,
        plan=event.Plan,
        constraints=EVENT,
    ),
    Kind(
        name="itineraries",
        problem=itineraries.Problem,
        plan=itineraries_plan.Plan,
        constraints=ITINERARIES,
        search="solver.itineraries.search",
        model="solver.itineraries.model",
    ),
    Kind(
        name="rooms",
        problem=rooms.Problem,
        plan=rooms.Plan,
        constraints=ROOMS,
        search="solver.rooms.search",
        model="solver.rooms.model",
    ),
    Kind(
        name="seating",
        problem=seating.Problem,
        plan=seating.Plan,
        constraints=SEATING,
        search="solver.seating.search",
        model="solver.seating.model",
    ),
    Kind(
        name="vehicles",
        problem=vehicles.Problem,
        plan=vehicles.Plan,
        constraints=VEHICLES,
        search="solver.vehicles.search",
        model="solver.vehicles.model",
    ),
)

KINDS: dict[str, Kind] = {kind.name: kind for kind in _FOUND}
