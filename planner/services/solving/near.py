"""Planning again with least change: visits keep their day and hour unless much is won by a move."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from solver.itineraries.plan import visits
from solver.itineraries.relations import Planned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Problem

VISITING = "itineraries"


def near(kind: str, problem: Any, previous: Any) -> Any:
    """The problem of a stage that keeps near to what was planned before."""
    if kind != VISITING or previous is None:
        return problem
    return replace(problem, planned=tuple(_planned(problem, previous)))


def without_previous(kind: str, problem: Any) -> Any:
    """The problem of a stage as it would be had nothing been planned before."""
    return replace(problem, planned=()) if kind == VISITING else problem


def _planned(problem: Problem, previous: Plan) -> Iterator[Planned]:
    """Each visit that was planned, and may still be made; of two to one site, the first."""
    seen: set[tuple[str, str]] = set()
    for day, stop in visits(problem, previous):
        pair = (day.party, stop.id)
        if pair in problem.wish and pair not in seen:
            seen.add(pair)
            yield Planned(party=day.party, site=stop.id, day=day.id, start=stop.start)
