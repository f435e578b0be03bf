"""A day's last visit is over by the hour set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Violation
from solver.itineraries.hours import over_by
from solver.itineraries.plan import visits
from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.crowd import Call
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Day, Opening, Problem


class VisitTooLate(Constraint):
    """No visit lasts beyond the day's hour for the last one."""

    id = "visit-too-late"
    unit = "minutes"
    statement = N_("A day's last visit is over by the hour set.")
    broken = N_("The visit of {party} to {site} lasts {amount} minutes beyond {until_at}.")
    remedy = N_("See {site} earlier, or on another day.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """The end of each visit, where it takes place."""
        for day, node in model.visits():
            if day.visits_until is not None:
                late = model.surplus(node.end - day.visits_until, node.present)
                model.penalise(self, late, day=day.id, site=node.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at each visit's end."""
        for day, visit in visits(problem, plan):
            if day.visits_until is not None and visit.end > day.visits_until:
                yield self.violation(
                    amount=visit.end - day.visits_until,
                    party=day.party,
                    site=visit.id,
                    until_at=day.visits_until,
                )

    def admits(self, problem: Problem, day: Day, call: Call) -> tuple[Opening, ...] | None:
        """Over by the hour set."""
        del problem
        if call.kind is not StopKind.VISIT or day.visits_until is None:
            return None
        return (over_by(day.visits_until),)
