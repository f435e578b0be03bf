"""A visit lasts as long as its site needs at least."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Violation
from solver.itineraries.plan import visits
from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan, Stop
    from solver.itineraries.problem import Day, Problem


class VisitTooShort(Constraint):
    """Less than the least is no visit."""

    id = "visit-too-short"
    unit = "minutes"
    statement = N_("A visit lasts as long as its site needs at least.")
    broken = N_("The visit of {party} to {site} is {amount} minutes too short.")
    remedy = N_("Lengthen the visit to {site}, or leave it out.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """The length of each visit that takes place."""
        for day, node in model.visits():
            least = problem.least_ticks(day.party, node.id)
            short = model.surplus(least * node.present - node.size)
            model.penalise(self, short, day=day.id, site=node.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Measure each visit."""
        for day, visit in visits(problem, plan):
            short = problem.least_ticks(day.party, visit.id) - (visit.end - visit.start)
            if short > 0:
                yield self.violation(amount=short, party=day.party, site=visit.id)

    def weigh(self, problem: Problem, day: Day, stops: tuple[Stop, ...]) -> int:
        """The ticks that the day's visits lack."""
        return sum(
            max(0, problem.least_ticks(day.party, stop.id) - (stop.end - stop.start))
            for stop in stops
            if stop.kind is StopKind.VISIT
        )
