"""What stays empty is low in the room."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level
from solver.seating.chart import Alone, Count, just_one, unit_price
from solver.seating.seated import every

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Plan, Problem, Sitting


class EmptySeatHigh(Constraint):
    """The seats taken are the best there are: empty ones are the lowest."""

    id = "empty-seat-high"
    level = Level.SOFT
    weight = 1
    unit = "ranks"
    statement = N_("Seats that stay empty are the lowest of the room.")
    broken = N_("At {sitting} seats are empty above others that are taken ({amount} ranks in all).")
    remedy = N_("Move guests of {sitting} up to the empty seats.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """What the seats taken come to, less the least that so many can."""
        for sitting in problem.sittings:
            least = best(sitting)
            if not least[-1]:
                continue
            # Guests who share seats may be more than there are: then all seats are the best.
            least += least[-1:] * (len(sitting.guests) - len(sitting.seats))
            taken = model.count(sitting, sitting.guests, sitting.seats)
            low = sum(
                seat.low * model.count(sitting, sitting.guests, (seat,)) for seat in sitting.seats
            )
            floor = model.looked_up(taken, least)
            most = max(seat.low for seat in sitting.seats) * (len(least) - 1)
            amount = model.excess(low - floor, most=most)
            model.penalise(self, amount, sitting=sitting.id)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """Each seat by how low it is, less the least that so many guests come to."""
        price, least = unit_price(setting), best(chart.sitting)
        chart.alone.append(
            Alone(
                guest=lambda guest: True,
                seat=lambda seat: seat.low,
                price=lambda guest, low: price * low,
            )
        )
        chart.counts.append(
            Count(
                zone=lambda seat: "",
                label=lambda guest: "",
                weigh=just_one,
                price=lambda label, zone, there: -price * least[there],
            )
        )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare the seats taken with as many of the best."""
        for sitting, placed in every(problem, plan):
            least = best(sitting)
            floor = least[min(len(placed), len(sitting.seats))]
            amount = sum(seat.low for _, seat in placed) - floor
            if amount > 0:
                yield self.violation(amount=amount, sitting=sitting.id)


def best(sitting: Sitting) -> list[int]:
    """For each number of guests: what the best so many seats come to."""
    return list(accumulate(sorted(seat.low for seat in sitting.seats), initial=0))
