"""A party rests at noon where it was promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation
from solver.itineraries.missed import Missed
from solver.itineraries.plan import tours
from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Problem


class RestMissed(Constraint):
    """Counts the rests that are left out."""

    id = "rest-missed"
    level = Level.MEDIUM
    unit = "rests"
    statement = N_("A party rests at noon where it was promised.")
    broken = N_("{party} does not get its rest {rest}.")
    remedy = N_("Make room for {rest}, or widen its window.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """Some place has it."""
        for day in problem.days:
            for rest in day.rests:
                nodes = model.nodes_for(day.id, StopKind.REST, rest.id)
                made = [node.present for node in nodes]
                model.penalise(self, model.lacking(made), day=day.id, rest=rest.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each rest in its day."""
        for day, stops in tours(problem, plan):
            for rest in day.rests:
                if not any(stop.is_for(StopKind.REST, rest.id) for stop in stops):
                    yield self.violation(party=day.party, rest=rest.id)

    def left_out(self, problem: Problem) -> Iterator[Missed]:
        """What each rest counts while it is left out."""
        for day in problem.days:
            for rest in day.rests:
                yield Missed(day.party, StopKind.REST, rest.id, amount=1, day=day.id)
