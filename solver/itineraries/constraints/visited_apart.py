"""Parties that are to see a site together see it in one and the same interval."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Violation
from solver.itineraries.plan import visits
from solver.itineraries.problem import StopKind
from solver.itineraries.relations import company
from solver.scale import HARD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.chart import Chart
    from solver.itineraries.crowd import Call, Crowd
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Day, Problem


class VisitedApart(Constraint):
    """Each visit that another party of the company does not make counts once for it."""

    id = "visited-apart"
    unit = "visits"
    statement = N_("Parties that are to see a site together see it in one and the same interval.")
    broken = N_("{other} is not at {site} together with {party} from {start_at} on.")
    remedy = N_("Give {party} and {other} the same hour at {site}, or let each go alone.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """Each visit has one alike among those of every other party."""
        for together in problem.togethers:
            site = together.site
            for party, other in permutations(together.parties, 2):
                theirs = model.visits_to(other, site)
                for node in model.visits_to(party, site):
                    joined = [model.alike(node, one) for one in theirs]
                    lonely = model.lacking(joined, node.present)
                    model.penalise(self, lonely, party=party, other=other, site=site)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each visit among those of every other party."""
        made = [(day.party, stop.id, stop.start, stop.end) for day, stop in visits(problem, plan)]
        for together in problem.togethers:
            for party, other in permutations(together.parties, 2):
                for who, site, start, end in made:
                    ours = (who, site) == (party, together.site)
                    if ours and (other, site, start, end) not in made:
                        yield self.violation(party=party, other=other, site=site, start_at=start)

    def joins(
        self, problem: Problem, crowd: Crowd, *, day: Day, call: Call, start: int
    ) -> int | None:
        """When the others of the company begin, if any of them is there for as long."""
        if call.kind is not StopKind.VISIT or not problem.togethers:
            return start
        others = company(problem, day.party, call.id)
        there = [one for one in crowd.at(call.id, but=day.id) if one.party in others]
        begins = {one.start for one in there if one.end - one.start == call.ticks}
        if not there:
            return start
        return min((begin for begin in begins if begin >= start), default=None)

    def chart(self, chart: Chart, price: int) -> None:
        """Every company; where it need not be kept, the compiled search lets each go alone."""
        if price >= HARD:
            chart.togethers, chart.apart_price = chart.problem.togethers, price
        elif chart.problem.togethers:
            chart.uncounted.append(self.id)
