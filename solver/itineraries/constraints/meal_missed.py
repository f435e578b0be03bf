"""A party has each of its meals."""

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


class MealMissed(Constraint):
    """Counts the meals that are left out."""

    id = "meal-missed"
    level = Level.MEDIUM
    unit = "meals"
    statement = N_("A party has each of its meals.")
    broken = N_("{party} does not have its meal {meal}.")
    remedy = N_("Make room for {meal}, or widen its window.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """Some place has it."""
        for day in problem.days:
            for meal in day.meals:
                nodes = model.nodes_for(day.id, StopKind.MEAL, meal.id)
                made = [node.present for node in nodes]
                model.penalise(self, model.lacking(made), day=day.id, meal=meal.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each meal in its day."""
        for day, stops in tours(problem, plan):
            for meal in day.meals:
                if not any(stop.is_for(StopKind.MEAL, meal.id) for stop in stops):
                    yield self.violation(party=day.party, meal=meal.id)

    def left_out(self, problem: Problem) -> Iterator[Missed]:
        """What each meal counts while it is left out."""
        for day in problem.days:
            for meal in day.meals:
                yield Missed(day.party, StopKind.MEAL, meal.id, amount=1, day=day.id)
