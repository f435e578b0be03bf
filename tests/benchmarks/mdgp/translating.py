"""A grouping as a dinner: groups are tables, and each two wish to share one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import Rule
from solver.seating.problem import Guest, Pair, Problem, Sitting, Table, Wish
from tests.benchmarks.at_tables import HALL, chairs, only
from tests.benchmarks.field import scale_of

if TYPE_CHECKING:
    from tests.benchmarks.mdgp.reading import Grouping

RULES = only(
    Rule("seat-taken-twice"),
    Rule("guest-seated-twice"),
    Rule("guest-unseated"),
    Rule("table-too-thin"),
    Rule("pair-apart", weight=1),
    Rule("pair-together", weight=1),
)
"""What counts is who shares a table, and how many do."""


def scale(asked: Grouping) -> int:
    """How much a weight of 1 counts, so that every weight is whole."""
    return scale_of(list(asked.weights.values()), least=0)


def problem_of(asked: Grouping) -> Problem:
    """The sitting; what is lost of a wish is its weight."""
    unit = scale(asked)
    pairs = [
        _wish(one, other, int(weight * unit))
        for (one, other), weight in asked.weights.items()
        if weight
    ]
    sitting = Sitting(
        id=HALL,
        seats=tuple(
            seat for n, (_, most) in enumerate(asked.sizes) for seat in chairs(f"t{n}", most)
        ),
        guests=tuple(Guest(id=str(one)) for one in range(asked.people)),
        tables=tuple(
            Table(id=f"t{n}", least_guests=least)
            for n, (least, most) in enumerate(asked.sizes)
            if most
        ),
        pairs=tuple(pairs),
    )
    return Problem(sittings=(sitting,), rules=RULES)


def _wish(one: int, other: int, weight: int) -> Pair:
    wish = Wish.SAME_TABLE if weight > 0 else Wish.NOT_SAME_TABLE
    return Pair(one=str(one), other=str(other), wish=wish, weight=abs(weight))
