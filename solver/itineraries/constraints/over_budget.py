"""What a party pays for entry stays within its budget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Violation
from solver.itineraries.plan import visits
from solver.itineraries.ration import Ration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Problem


class OverBudget(Constraint):
    """Entry is paid a head, at every visit, from one budget for all days of a party."""

    id = "over-budget"
    unit = "yuan"
    statement = N_("What a party pays for entry stays within its budget.")
    broken = N_("{party} pays {amount} more for entry than its budget of {budget}.")
    remedy = N_("Leave out a site that costs much, or raise the budget of {party}.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """The fees of the visits that take place, party by party."""
        for ration in self.rations(problem):
            model.penalise(self, model.overdrawn(ration), party=ration.party)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Add up what each party pays."""
        for party in problem.parties:
            if party.budget is None:
                continue
            seen = [visit.id for day, visit in visits(problem, plan) if day.party == party.id]
            paid = sum(problem.site[site].fee * party.people for site in seen)
            if paid > party.budget:
                yield self.violation(
                    amount=paid - party.budget, party=party.id, budget=party.budget
                )

    def rations(self, problem: Problem) -> Iterator[Ration]:
        """The budget of each party that has one."""
        for party in problem.parties:
            if party.budget is not None:
                fees = {site.id: site.fee * party.people for site in problem.sites if site.fee}
                yield Ration(party.id, party.budget, fees)
