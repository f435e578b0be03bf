"""A party is at its sessions and other fixed stops from start to end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Violation
from solver.itineraries.hours import at_once
from solver.itineraries.missed import Missed
from solver.itineraries.plan import tours
from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.crowd import Call
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan, Stop
    from solver.itineraries.problem import Day, FixedStop, Opening, Problem


def _made(fixed: FixedStop, stops: tuple[Stop, ...]) -> bool:
    return any(
        stop.is_for(StopKind.FIXED, fixed.id) and (stop.start, stop.end) == (fixed.start, fixed.end)
        for stop in stops
    )


class FixedStopMissed(Constraint):
    """A fixed stop is in the tour, at its very times."""

    id = "fixed-stop-missed"
    unit = "stops"
    statement = N_("A party is at its sessions and other fixed stops from start to end.")
    broken = N_("{party} is not at {stop} from {start_at} to {end_at}.")
    remedy = N_("Move or leave out what keeps {party} from {stop}.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """The node of each fixed stop is present at its times."""
        for day in problem.days:
            for fixed in day.fixed:
                made = [
                    model.present_at(node, fixed.start, fixed.end)
                    for node in model.nodes_for(day.id, StopKind.FIXED, fixed.id)
                ]
                model.penalise(self, model.lacking(made), day=day.id, stop=fixed.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each fixed stop in its day."""
        for day, stops in tours(problem, plan):
            for fixed in day.fixed:
                if not _made(fixed, stops):
                    yield self.violation(
                        party=day.party, stop=fixed.id, start_at=fixed.start, end_at=fixed.end
                    )

    def left_out(self, problem: Problem) -> Iterator[Missed]:
        """What each fixed stop counts while it is left out."""
        for day in problem.days:
            for fixed in day.fixed:
                yield Missed(day.party, StopKind.FIXED, fixed.id, amount=1, day=day.id)

    def admits(self, problem: Problem, day: Day, call: Call) -> tuple[Opening, ...] | None:
        """At its own start, for as long as it lasts."""
        del problem
        if call.kind is not StopKind.FIXED:
            return None
        own = (fixed for fixed in day.fixed if fixed.id == call.id)
        return tuple(at_once(f.start) for f in own if call.ticks == f.end - f.start)
