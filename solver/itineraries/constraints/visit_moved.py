"""What was planned before stays on its day and at its hour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation, adjustable
from solver.itineraries.chart import Before
from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.chart import Chart
    from solver.itineraries.crowd import Call
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan, Stop
    from solver.itineraries.problem import Day, Problem
    from solver.itineraries.relations import Planned


@dataclass(frozen=True)
class Leeway:
    """What still counts as the same hour."""

    minutes: int = adjustable(5, N_("Minutes by which a visit may shift"), most=120)


def _kept(planned: Planned, stop: Stop, leeway: int) -> bool:
    same = stop.is_for(StopKind.VISIT, planned.site)
    return same and abs(stop.start - planned.start) <= leeway


class VisitMoved(Constraint):
    """A visit that is left out now was moved as well; one that is new was not.

    One move weighs as much as ten points of value.
    """

    id = "visit-moved"
    level = Level.SOFT
    weight = 10_000
    unit = "visits"
    statement = N_("What was planned before stays on its day and at its hour.")
    broken = N_("The visit of {party} to {site} is no longer on {day} at {start_at}.")
    remedy = N_("Put the visit to {site} back, or tell {party} of the change.")
    parameters = Leeway

    def _leeway(self, problem: Problem) -> int:
        minutes: int = self.active(problem).parameters.minutes
        return minutes * problem.ticks_per_minute

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """The node of the planned day is present, near its hour."""
        leeway = self._leeway(problem)
        for planned in problem.planned:
            nodes = model.nodes_for(planned.day, StopKind.VISIT, planned.site)
            kept = [model.near(node, planned.start, leeway) for node in nodes]
            model.penalise(self, model.lacking(kept), party=planned.party, site=planned.site)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each planned visit in its day."""
        leeway = self._leeway(problem)
        for planned in problem.planned:
            stops = plan.tour(planned.day).stops
            if not any(_kept(planned, stop, leeway) for stop in stops):
                yield self.violation(
                    party=planned.party,
                    site=planned.site,
                    day=planned.day,
                    start_at=planned.start,
                )

    def weigh(self, problem: Problem, day: Day, stops: tuple[Stop, ...]) -> int:
        """How many visits that were planned on this day are not where they were."""
        own = [planned for planned in problem.planned if planned.day == day.id]
        leeway = self._leeway(problem) if own else 0
        return sum(1 for one in own if not any(_kept(one, stop, leeway) for stop in stops))

    def prefers(self, problem: Problem, day: Day, call: Call) -> int | None:
        """The hour that was planned."""
        for planned in problem.planned if call.kind is StopKind.VISIT else ():
            if (planned.day, planned.site) == (day.id, call.id):
                return planned.start
        return None

    def chart(self, chart: Chart, price: int) -> None:
        """Each visit at its hour, and what it costs to move one."""
        leeway = self._leeway(chart.problem)
        chart.before = Before(chart.problem.planned, price=price, leeway=leeway)
