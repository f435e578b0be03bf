"""Parties that are to be kept apart are not at one site at once."""

from __future__ import annotations

from itertools import combinations, permutations
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation
from solver.itineraries.chart import Shared
from solver.itineraries.crowd import first_clear
from solver.itineraries.plan import visits
from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.chart import Chart
    from solver.itineraries.crowd import Call, Crowd
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Day, Problem


def kept_apart(problem: Problem, one: str, other: str, site: str) -> bool:
    """Whether two parties must not meet at a site."""
    return one != other and any(
        {one, other} <= set(apart.parties) and site in (apart.sites or problem.site)
        for apart in problem.aparts
    )


class PartiesMet(Constraint):
    """Two parties kept apart may touch in time, not overlap."""

    id = "parties-met"
    levels = (Level.HARD,)
    unit = "meetings"
    statement = N_("Parties that are to be kept apart are not at one site at once.")
    broken = N_("{party} meets {other} at {site} from {start_at} on.")
    remedy = N_("Let one of {party} and {other} see {site} at another time.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """No two visits to a site by parties kept apart overlap."""
        for (day, node), (other_day, other) in combinations(model.visits(), 2):
            if node.id == other.id and kept_apart(problem, day.party, other_day.party, node.id):
                made = model.cp.add_no_overlap([node.interval, other.interval])
                model.require(self, made, party=day.party, other=other_day.party, site=node.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at each pair of visits to one site."""
        for (day, visit), (other_day, other) in combinations(visits(problem, plan), 2):
            together = visit.start < other.end and other.start < visit.end
            if (
                visit.id == other.id
                and together
                and kept_apart(problem, day.party, other_day.party, visit.id)
            ):
                yield self.violation(
                    party=day.party,
                    other=other_day.party,
                    site=visit.id,
                    start_at=max(visit.start, other.start),
                )

    def later(
        self, problem: Problem, crowd: Crowd, *, day: Day, call: Call, start: int
    ) -> int | None:
        """When none of those it is kept from is there."""
        if call.kind is not StopKind.VISIT or not problem.aparts:
            return start
        others = [
            presence
            for presence in crowd.at(call.id, but=day.id)
            if presence.party and kept_apart(problem, day.party, presence.party, call.id)
        ]
        return first_clear(start, call.ticks, others)

    def chart(self, chart: Chart, price: int) -> None:
        """Each pair that is kept apart, site by site."""
        del price
        for apart in chart.problem.aparts:
            for site in apart.sites or tuple(chart.problem.site):
                chart.shared.setdefault(site, Shared())
                chart.apart |= {(*pair, site) for pair in permutations(apart.parties, 2)}
