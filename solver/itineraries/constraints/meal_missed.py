"""A party has each of its meals, in its window, at one of its places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation
from solver.itineraries.missed import Missed, had, soonest
from solver.itineraries.plan import tours
from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.crowd import Call, Crowd
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Day, Problem


class MealMissed(Constraint):
    """Counts the meals that are left out, cut short, or out of hours."""

    id = "meal-missed"
    level = Level.MEDIUM
    unit = "meals"
    statement = N_("A party has each of its meals, in its window, at one of its places.")
    broken = N_("{party} does not have its meal {meal}.")
    remedy = N_("Make room for {meal}, or widen its window.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """At one of its places the meal is held by its window, long enough."""
        for day in problem.days:
            for meal in day.meals:
                made = model.had(day.id, StopKind.MEAL, meal)
                model.penalise(self, model.lacking(made), day=day.id, meal=meal.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each meal in its day."""
        for day, stops in tours(problem, plan):
            for meal in day.meals:
                if not had(StopKind.MEAL, meal, stops):
                    yield self.violation(party=day.party, meal=meal.id)

    def left_out(self, problem: Problem) -> Iterator[Missed]:
        """What each meal counts while it is left out."""
        for day in problem.days:
            for meal in day.meals:
                yield Missed(day.party, StopKind.MEAL, meal.id, amount=1, day=day.id)

    def later(
        self, problem: Problem, crowd: Crowd, *, day: Day, call: Call, start: int
    ) -> int | None:
        """Within the meal's window."""
        del problem, crowd
        return soonest(day.meals, call, start) if call.kind is StopKind.MEAL else start
