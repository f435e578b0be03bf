"""A visit asked for within certain hours takes place in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Violation
from solver.itineraries.plan import visits
from solver.itineraries.problem import Opening, StopKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.crowd import Call
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Day, Problem, Window


def _window(problem: Problem, party: str, site: str) -> Window | None:
    wish = problem.wish.get((party, site))
    return wish.window if wish else None


class VisitOutsideWindow(Constraint):
    """The whole visit lies in the window of its wish."""

    id = "visit-outside-window"
    unit = "visits"
    statement = N_("A visit asked for within certain hours takes place in them.")
    broken = N_("{party} is at {site} from {start_at} to {end_at}, not when it was asked for.")
    remedy = N_("Move the visit to {site}, or widen the hours of the wish.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """The wish's window holds each visit that takes place."""
        for day, node in model.visits():
            if window := _window(problem, day.party, node.id):
                held = [model.held(node, window.start, window.end)]
                model.penalise(self, model.lacking(held, node.present), day=day.id, site=node.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at each visit."""
        for day, visit in visits(problem, plan):
            window = _window(problem, day.party, visit.id)
            if window and not window.holds(visit.start, visit.end):
                yield self.violation(
                    party=day.party, site=visit.id, start_at=visit.start, end_at=visit.end
                )

    def admits(self, problem: Problem, day: Day, call: Call) -> tuple[Opening, ...] | None:
        """In the window that the wish asks for."""
        window = _window(problem, day.party, call.id) if call.kind is StopKind.VISIT else None
        return (Opening(start=window.start, end=window.end),) if window else None
