"""Two who wish to sit near sit near."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level
from solver.seating.chart import Relation, Tie, unit_price
from solver.seating.problem import Wish
from solver.seating.seated import are_beside, are_near, every, neighbours, seats_of, share_a_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import Meets, SeatingModel
    from solver.seating.problem import Plan, Problem, Sitting


class PairApart(Constraint):
    """A wish to sit beside someone, near them, or at their table, is met."""

    id = "pair-apart"
    level = Level.SOFT
    weight = 5
    unit = "wishes"
    statement = N_("Two guests who wish to sit near one another do.")
    broken = N_("{one} and {other} do not sit near one another at {sitting}, as they wished.")
    remedy = N_("Seat {one} and {other} together, or drop the wish.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """The two on seats that do not meet the wish are priced."""
        for sitting in problem.sittings:
            guests = {guest.id: guest for guest in sitting.guests}
            unmet = _unmet(sitting)
            for pair in sitting.pairs:
                if pair.wish in unmet:
                    both = (guests[pair.one], guests[pair.other])
                    model.penalise(
                        self,
                        pair.weight * model.meeting(sitting, both, unmet[pair.wish]),
                        sitting=sitting.id,
                        one=pair.one,
                        other=pair.other,
                    )

    def chart(self, chart: Chart, setting: Setting) -> None:
        """Each wish is a tie, dear where it is not met."""
        price = unit_price(setting)
        chart.ties += [
            Tie(one.one, one.other, _RELATIONS[one.wish], met=0, unmet=price * one.weight)
            for one in chart.sitting.pairs
            if one.wish in _RELATIONS
        ]

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Where both sit, on any chair of theirs, their seats meet the wish."""
        for sitting, placed in every(problem, plan):
            if not sitting.pairs:
                continue
            seats, unmet = seats_of(placed), _unmet(sitting)
            for pair in sitting.pairs:
                if pair.wish not in unmet:
                    continue
                both = product(seats[pair.one], seats[pair.other])
                if any(one is not other and unmet[pair.wish](one, other) for one, other in both):
                    yield self.violation(
                        amount=pair.weight, sitting=sitting.id, one=pair.one, other=pair.other
                    )


def _unmet(sitting: Sitting) -> dict[Wish, Meets]:
    """For each wish to sit near: whether two seats do not meet it."""
    beside = neighbours(sitting)
    return {
        Wish.BESIDE: lambda one, other: not are_beside(one, other),
        Wish.NEAR: lambda one, other: not are_near(beside, one, other),
        Wish.SAME_TABLE: lambda one, other: not share_a_table(one, other),
    }


_RELATIONS = {
    Wish.BESIDE: Relation.BESIDE,
    Wish.NEAR: Relation.NEAR,
    Wish.SAME_TABLE: Relation.TABLE,
}
