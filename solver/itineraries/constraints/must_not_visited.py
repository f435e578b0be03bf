"""A party does not see what it must not see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Violation
from solver.itineraries.plan import visits
from solver.itineraries.problem import StopKind, Wanted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.crowd import Call
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Day, Opening, Problem


def _must_not(problem: Problem, party: str, site: str) -> bool:
    wish = problem.wish.get((party, site))
    return wish is not None and wish.wanted is Wanted.MUST_NOT


class MustNotVisited(Constraint):
    """A wish may say no."""

    id = "must-not-visited"
    unit = "visits"
    statement = N_("A party does not see what it must not see.")
    broken = N_("{party} must not see {site}.")
    remedy = N_("Leave {site} out for {party}, or change the wish.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """No such visit is present."""
        for day, node in model.visits():
            if _must_not(problem, day.party, node.id):
                model.penalise(self, node.present, day=day.id, site=node.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Ask the wish of each visit."""
        for day, visit in visits(problem, plan):
            if _must_not(problem, day.party, visit.id):
                yield self.violation(party=day.party, site=visit.id)

    def admits(self, problem: Problem, day: Day, call: Call) -> tuple[Opening, ...] | None:
        """Never."""
        refused = call.kind is StopKind.VISIT and _must_not(problem, day.party, call.id)
        return () if refused else None
