"""Nobody is assembled before 7:30 or after 21:00, departures apart."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation, adjustable
from solver.itineraries.plan import places, tours
from solver.itineraries.problem import StopKind
from solver.itineraries.ways import reached

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.chart import Chart
    from solver.itineraries.model import Arc, ItinerariesModel
    from solver.itineraries.plan import Plan, Stop
    from solver.itineraries.problem import Day, Problem

DAY_MINUTES = 24 * 60


@dataclass(frozen=True)
class Hours:
    """Minutes of the day between which people may be assembled (practice: 7:30 and 21:00)."""

    from_minute: int = adjustable(7 * 60 + 30, N_("not assembled before"), most=1440)
    until_minute: int = adjustable(21 * 60, N_("not assembled after"), most=1440)


class AssembledOutOfHours(Constraint):
    """A party sets out for a visit, a meal or a rest within the hours for it.

    A session has the hour that the office gave it, and a departure that of its train: neither is
    asked. Setting out is as late as the way allows; a peak makes it earlier, but what is reached
    in time by who leaves at the first of these hours is within them.
    """

    id = "assembled-out-of-hours"
    levels = (Level.HARD,)
    unit = "minutes"
    statement = N_("Nobody is assembled before 7:30 or after 21:00, departures apart.")
    broken = N_("{party} sets out for {stop} at {leaves_at}, {amount} minutes out of hours.")
    remedy = N_("Move {stop}, or widen the hours of assembly.")
    parameters = Hours

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """Along each arc that is a way to something not fixed, the start leaves time for it."""
        for day in problem.days:
            first, last = self._hours(problem, day)
            for arc in model.arcs(day.id):
                node = arc.destination
                leg = problem.leg(day.party, *_ways(day, arc))
                if node is None or node.kind is StopKind.FIXED or not leg:
                    continue
                ways = _ways(day, arc)
                there = reached(problem, day.party, ways=ways, leaves=first)
                within = model.cp.add_linear_constraint(node.start, there, last + leg)
                model.require(self, within.only_enforce_if(arc.taken), day=day.id, stop=node.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Follow each day from place to place."""
        for day, stops in tours(problem, plan):
            for stop, leaves, outside in self._outside(problem, day, stops):
                yield self.violation(
                    amount=outside, day=day.id, party=day.party, stop=stop.id, leaves_at=leaves
                )

    def weigh(self, problem: Problem, day: Day, stops: tuple[Stop, ...]) -> int:
        """The ticks out of hours."""
        return sum(outside for _, _, outside in self._outside(problem, day, stops))

    def _outside(
        self, problem: Problem, day: Day, stops: tuple[Stop, ...]
    ) -> Iterator[tuple[Stop, int, int]]:
        """Each stop for which the party sets out of hours, when, and by how much."""
        first, last = self._hours(problem, day)
        ways = pairwise(places(problem, day, stops))
        for stop, (origin, destination) in zip(stops, ways, strict=False):
            leg = problem.leg(day.party, origin, destination)
            leaves = stop.start - leg
            there = reached(problem, day.party, ways=(origin, destination), leaves=first)
            outside = max(there - stop.start, leaves - last)
            if leg and stop.kind is not StopKind.FIXED and outside > 0:
                yield stop, leaves, outside

    def _hours(self, problem: Problem, day: Day) -> tuple[int, int]:
        hours = self.active(problem).parameters
        minute = problem.ticks_per_minute
        midnight = day.earliest // (DAY_MINUTES * minute) * DAY_MINUTES * minute
        return midnight + hours.from_minute * minute, midnight + hours.until_minute * minute

    def chart(self, chart: Chart, price: int) -> None:
        """The hours of setting out, day by day."""
        del price
        for own, day in zip(chart.days, chart.problem.days, strict=True):
            own.out_from, own.out_until = self._hours(chart.problem, day)


def _ways(day: Day, arc: Arc) -> tuple[str, str]:
    """From where to where an arc leads."""
    origin = day.start_place if arc.origin is None else arc.origin.place
    return origin, day.end_place if arc.destination is None else arc.destination.place
