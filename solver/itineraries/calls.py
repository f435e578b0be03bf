"""What can be called for to meet a want: where, for what, how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.itineraries.crowd import Call
from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.feel import Want
    from solver.itineraries.problem import Day, Problem


def lengths(problem: Problem, party: str, site: str) -> tuple[int, int]:
    """How long a visit is at least and at most; a pin with both times leaves no choice."""
    for pin in problem.pins:
        if (pin.party, pin.site) == (party, site) and pin.start is not None and pin.end is not None:
            return pin.end - pin.start, pin.end - pin.start
    return problem.least_ticks(party, site), problem.wished_ticks(party, site)


def calls(problem: Problem, day: Day, want: Want) -> Iterator[Call]:
    """Each way to meet a want on a day: one call a place."""
    if want.kind is StopKind.VISIT:
        ticks = lengths(problem, day.party, want.id)[0]
        yield Call(want.kind, want.id, problem.site[want.id].place, ticks)
    for fixed in day.fixed if want.kind is StopKind.FIXED else ():
        if fixed.id == want.id:
            yield Call(want.kind, want.id, fixed.place, fixed.end - fixed.start)
    for meal in day.meals if want.kind is StopKind.MEAL else ():
        if meal.id == want.id:
            yield from (Call(want.kind, want.id, place, meal.ticks) for place in meal.places)
    for rest in day.rests if want.kind is StopKind.REST else ():
        if rest.id == want.id:
            yield from (Call(want.kind, want.id, place, rest.ticks) for place in rest.places)
