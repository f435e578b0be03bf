"""A hall is first filled block by block."""

from __future__ import annotations

from dataclasses import replace

from solver.seating.blocks import grown
from solver.seating.constraints.unit_straggling import UnitStraggling
from solver.seating.fill import fill
from solver.seating.problem import Guest, Seat, Sitting
from tests.solver.seating.worlds import asked, pin, seats

SQUARE = Sitting(
    id="hall",
    seats=tuple(
        Seat(
            id=f"{row}{n}",
            beside=(f"{row}{n + 1}",) if n < 3 else (),
            ahead=(f"{row - 1}{n}",) if row > 0 else (),
            low=row,
        )
        for row in range(4)
        for n in range(4)
    ),
    guests=tuple(Guest(id=f"{unit}{n}", unit=unit) for unit in "abc" for n in range(4)),
)
"""Four rows of four, and three units of four."""


def test_units_grow_as_squares() -> None:
    """Each unit of four has four pairs of neighbours, and the last row stays empty."""
    where = grown(SQUARE, fill(SQUARE))
    plan = seats(SQUARE, **where)
    assert sum(one.amount for one in UnitStraggling().found(asked(SQUARE), plan)) <= 1
    assert {seat for seat in where.values() if seat.startswith("3")} == set()


def test_a_pin_stays() -> None:
    """Who has a pin keeps it, and the others grow around."""
    pinned = replace(SQUARE, pins=pin("b2", "33"))
    where = grown(pinned, fill(pinned))
    assert where["b2"] == "33"
    assert sorted(where) == sorted(guest.id for guest in SQUARE.guests)
