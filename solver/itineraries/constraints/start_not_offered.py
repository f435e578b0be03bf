"""Where a show begins at fixed times, a visit begins with one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Violation
from solver.itineraries.hours import at_once
from solver.itineraries.plan import visits
from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.crowd import Call
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Day, Opening, Problem


class StartNotOffered(Constraint):
    """A demonstration waits for nobody."""

    id = "start-not-offered"
    unit = "visits"
    statement = N_("Where a show begins at fixed times, a visit begins with one of them.")
    broken = N_("{site} offers no beginning at {start_at}, when {party} comes.")
    remedy = N_("Begin the visit to {site} at one of the times it offers.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """Each visit that takes place begins at an offered time."""
        for day, node in model.visits():
            if starts := problem.site[node.id].starts:
                begun = [model.begun(node, start) for start in starts]
                model.penalise(self, model.lacking(begun, node.present), day=day.id, site=node.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at each visit's start."""
        for day, visit in visits(problem, plan):
            starts = problem.site[visit.id].starts
            if starts and visit.start not in starts:
                yield self.violation(party=day.party, site=visit.id, start_at=visit.start)

    def admits(self, problem: Problem, day: Day, call: Call) -> tuple[Opening, ...] | None:
        """At the times on offer."""
        del day
        starts = problem.site[call.id].starts if call.kind is StopKind.VISIT else ()
        return tuple(at_once(start) for start in starts) or None
