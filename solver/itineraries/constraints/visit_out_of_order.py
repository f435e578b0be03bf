"""A party sees one site before another, with as much time between them as is asked for."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from solver.constraint import MINUTES, N_, Constraint, Violation
from solver.itineraries.hours import FAR
from solver.itineraries.plan import visits
from solver.itineraries.problem import StopKind
from solver.scale import HARD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from solver.itineraries.chart import Chart
    from solver.itineraries.crowd import Call, Crowd
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan, Stop
    from solver.itineraries.problem import Day, Problem
    from solver.itineraries.relations import Order


def _gaps(order: Order, stops: Iterable[Stop]) -> Iterator[int]:
    """By how much each two visits are too near one another, or too far."""
    own = list(stops)
    firsts = [stop for stop in own if stop.is_for(StopKind.VISIT, order.first)]
    thens = [stop for stop in own if stop.is_for(StopKind.VISIT, order.then)]
    for first, then in product(firsts, thens):
        gap = then.start - first.end
        if gap < order.least_ticks:
            yield order.least_ticks - gap
        elif order.most_ticks is not None and gap > order.most_ticks:
            yield gap - order.most_ticks


class VisitOutOfOrder(Constraint):
    """Where only one of the two sites is seen, nothing is out of order."""

    id = "visit-out-of-order"
    unit = MINUTES
    statement = N_(
        "A party sees one site before another, with as much time between them as is asked for."
    )
    broken = N_("Between {first} and {then}, the visits of {party} are {amount} minutes off.")
    remedy = N_("Let {party} see {first} first, or ask for no order.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """For each two visits that take place, the gap."""
        for order in problem.orders:
            firsts = model.visits_to(order.party, order.first)
            thens = model.visits_to(order.party, order.then)
            for first, then in product(firsts, thens):
                gap, both = then.start - first.end, (first.present, then.present)
                ids = {"party": order.party, "first": order.first, "then": order.then}
                model.penalise(self, model.surplus(order.least_ticks - gap, *both), **ids)
                if order.most_ticks is not None:
                    model.penalise(self, model.surplus(gap - order.most_ticks, *both), **ids)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Measure the gap between each two visits."""
        for order in problem.orders:
            own = [stop for day, stop in visits(problem, plan) if day.party == order.party]
            for amount in _gaps(order, own):
                yield self.violation(
                    amount=amount, party=order.party, first=order.first, then=order.then
                )

    def within(self, problem: Problem, day: Day, stops: tuple[Stop, ...]) -> int:
        """What the visits of one day alone break."""
        own = (order for order in problem.orders if order.party == day.party)
        return sum(sum(_gaps(order, stops)) for order in own)

    def later(
        self, problem: Problem, crowd: Crowd, *, day: Day, call: Call, start: int
    ) -> int | None:
        """As soon as the visits of the party's other days admit."""
        low, high = start, FAR
        for order in problem.orders if call.kind is StopKind.VISIT else ():
            if order.party != day.party or call.id not in (order.first, order.then):
                continue
            other = order.then if call.id == order.first else order.first
            most = FAR if order.most_ticks is None else order.most_ticks
            for seen in crowd.at(other, but=day.id):
                if seen.party != day.party:
                    continue
                if call.id == order.then:
                    soonest, latest = seen.end + order.least_ticks, seen.end + most
                else:
                    soonest = seen.start - most - call.ticks
                    latest = seen.start - order.least_ticks - call.ticks
                low, high = max(low, soonest), min(high, latest)
        return low if low <= high else None

    def chart(self, chart: Chart, price: int) -> None:
        """Every order. The compiled search always keeps them, also where that is not hard."""
        chart.orders = chart.problem.orders
        if chart.orders and price < HARD:
            chart.uncounted.append(self.id)
