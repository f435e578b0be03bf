"""A site receives only parties that it admits: not too large, without what it refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Violation
from solver.itineraries.plan import visits
from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.crowd import Call
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Day, Opening, Problem


def _admitted(problem: Problem, party: str, site: str) -> bool:
    return problem.site[site].admits(problem.party[party])


class PartyRefused(Constraint):
    """A laboratory that takes no foreigners; a studio for twelve."""

    id = "party-refused"
    unit = "visits"
    statement = N_(
        "A site receives only parties that it admits: not too large, without what it refuses."
    )
    broken = N_("{site} does not admit {party}.")
    remedy = N_("Leave {site} out for {party}, or send a smaller party of those admitted.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """No such visit is present."""
        for day, node in model.visits():
            if not _admitted(problem, day.party, node.id):
                model.penalise(self, node.present, day=day.id, site=node.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Ask the site of each visit."""
        for day, visit in visits(problem, plan):
            if not _admitted(problem, day.party, visit.id):
                yield self.violation(party=day.party, site=visit.id)

    def admits(self, problem: Problem, day: Day, call: Call) -> tuple[Opening, ...] | None:
        """Never, where the party is not admitted."""
        visited = call.kind is StopKind.VISIT
        return () if visited and not _admitted(problem, day.party, call.id) else None
