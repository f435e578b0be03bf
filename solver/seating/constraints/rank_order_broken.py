"""The order of honour of the seats is that of the people."""

from __future__ import annotations

from collections import defaultdict
from itertools import permutations
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint
from solver.seating.seated import every

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Guest, Plan, Problem, Seat


class RankOrderBroken(Constraint):
    """Nobody sits above a person of higher rank, nor an interpreter above whom he serves."""

    id = "rank-order-broken"
    unit = "pairs"
    statement = N_("In a sequence of seats the higher in rank has the place of more honour.")
    broken = N_(
        "{lower} sits above {higher} at {sitting}, against their ranks ({amount} pairs upset)."
    )
    remedy = N_("Exchange {higher} and {lower}.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """For two people of different rank: not the higher on a seat, the lower on one above it."""
        for sitting in problem.sittings:
            for higher, lower in permutations(sitting.guests, 2):
                if _outranks(higher, lower):
                    upset = model.meeting(sitting, (higher, lower), _comes_after)
                    model.penalise(
                        self, upset, sitting=sitting.id, higher=higher.id, lower=lower.id
                    )

    def chart(self, chart: Chart, setting: Setting) -> None:
        """Nothing: whatever moves, a search keeps each sequence in order and without gaps."""

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare every two people of a sequence; one violation a sequence, which names those
        farthest out of place."""
        for sitting, placed in every(problem, plan):
            sequences: dict[str, list[tuple[Guest, Seat]]] = defaultdict(list)
            for guest, seat in placed:
                sequences[seat.sequence].append((guest, seat))
            sequences.pop("", None)
            for upset in map(_upset, sequences.values()):
                if upset:
                    worst = max(upset, key=lambda pair: pair[0])
                    yield self.violation(
                        amount=len(upset), sitting=sitting.id, higher=worst[1], lower=worst[2]
                    )


def _upset(placed: list[tuple[Guest, Seat]]) -> list[tuple[int, str, str]]:
    """The pairs of a sequence that sit against their rank, and how many seats apart."""
    return [
        (distance, guest.id, other.id)
        for (guest, seat), (other, place) in permutations(placed, 2)
        if (distance := (seat.honour or 0) - (place.honour or 0)) > 0 and _outranks(guest, other)
    ]


def _outranks(one: Guest, other: Guest) -> bool:
    """Whether one is to sit above another: by rank, or as the one who is interpreted for."""
    if one.rank is None or other.rank is None:
        return other.interprets == one.id and other.rank is None
    return one.rank < other.rank


def _comes_after(seat: Seat, other: Seat) -> bool:
    if not seat.sequence or seat.sequence != other.sequence:
        return False
    return (seat.honour or 0) > (other.honour or 0)
