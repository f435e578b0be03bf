"""A meal or rest is taken in its window, at one of its places, for as long as it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Violation
from solver.itineraries.plan import tours
from solver.itineraries.problem import Opening, StopKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.crowd import Call
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan, Stop
    from solver.itineraries.problem import Day, Meal, Problem, Rest

PAUSES = (StopKind.MEAL, StopKind.REST)


def _offered(day: Day, kind: StopKind, identifier: str) -> Meal | Rest | None:
    offered: tuple[Meal | Rest, ...] = day.meals if kind is StopKind.MEAL else day.rests
    return next((one for one in offered if one.id == identifier), None)


def _had(wanted: Meal | Rest | None, stop: Stop) -> bool:
    return (
        wanted is not None
        and stop.place in wanted.places
        and wanted.window.holds(stop.start, stop.end)
        and stop.end - stop.start >= wanted.ticks
    )


class PauseOutOfHours(Constraint):
    """The kitchen keeps its hours; a short rest is none."""

    id = "pause-out-of-hours"
    unit = "stops"
    statement = N_(
        "A meal or rest is taken in its window, at one of its places, for as long as it takes."
    )
    broken = N_("{party} has {stop} from {start_at} to {end_at}, when or where it is not offered.")
    remedy = N_("Move {stop} into its hours, or widen them.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """Each stop that takes place is held by the window of what it serves, long enough."""
        for day in problem.days:
            for node in model.nodes(day.id):
                wanted = _offered(day, node.kind, node.id) if node.kind in PAUSES else None
                if wanted is not None:
                    window = wanted.window
                    held = model.held(node, window.start, window.end, ticks=wanted.ticks)
                    lacking = model.lacking([held], node.present)
                    model.penalise(self, lacking, day=day.id, stop=node.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at each meal and rest of each day."""
        for day, stops in tours(problem, plan):
            for stop in stops:
                if stop.kind in PAUSES and not _had(_offered(day, stop.kind, stop.id), stop):
                    yield self.violation(
                        party=day.party, stop=stop.id, start_at=stop.start, end_at=stop.end
                    )

    def admits(self, problem: Problem, day: Day, call: Call) -> tuple[Opening, ...] | None:
        """Within the window of what is called."""
        del problem
        wanted = _offered(day, call.kind, call.id) if call.kind in PAUSES else None
        if wanted is None:
            return None
        if call.ticks < wanted.ticks or call.place not in wanted.places:
            return ()
        return (Opening(start=wanted.window.start, end=wanted.window.end),)
