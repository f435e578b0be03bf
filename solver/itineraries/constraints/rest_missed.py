"""A party rests at noon, as long as it was promised."""

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


class RestMissed(Constraint):
    """Counts the rests that are left out, cut short, or out of hours."""

    id = "rest-missed"
    level = Level.MEDIUM
    unit = "rests"
    statement = N_("A party rests at noon, as long as it was promised.")
    broken = N_("{party} does not get its rest {rest}.")
    remedy = N_("Make room for {rest}, or widen its window.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """At one of its places the rest is held by its window, long enough."""
        for day in problem.days:
            for rest in day.rests:
                made = model.had(day.id, StopKind.REST, rest)
                model.penalise(self, model.lacking(made), day=day.id, rest=rest.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each rest in its day."""
        for day, stops in tours(problem, plan):
            for rest in day.rests:
                if not had(StopKind.REST, rest, stops):
                    yield self.violation(party=day.party, rest=rest.id)

    def left_out(self, problem: Problem) -> Iterator[Missed]:
        """What each rest counts while it is left out."""
        for day in problem.days:
            for rest in day.rests:
                yield Missed(day.party, StopKind.REST, rest.id, amount=1, day=day.id)

    def later(
        self, problem: Problem, crowd: Crowd, *, day: Day, call: Call, start: int
    ) -> int | None:
        """Within the rest's window."""
        del problem, crowd
        return soonest(day.rests, call, start) if call.kind is StopKind.REST else start
