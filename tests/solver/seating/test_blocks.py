"""A hall is first filled block by block."""

from __future__ import annotations

from dataclasses import replace

from solver.seating.blocks import grown
from solver.seating.constraints.unit_straggling import UnitStraggling
from solver.seating.fill import fill
from solver.seating.problem import Guest, Seat, Sitting
from solver.seating.search import first
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


def test_who_sits_on_the_rostrum_stays_in_the_order_of_honour() -> None:
    """Blocks grow in the rows alone: the rostrum keeps its order and its empty chair."""
    rostrum = tuple(
        Seat(id=f"r{n}", area="rostrum", sequence="rostrum", honour=n) for n in (1, 2, 3)
    )
    rows = tuple(
        Seat(id=f"{row}-{n}", area="hall", ahead=(f"{row - 1}-{n}",) if row > 1 else ())
        for row in (1, 2)
        for n in (1, 2)
    )
    leaders = tuple(Guest(id=f"l{n}", rank=n, unit="u", areas=("rostrum",)) for n in (1, 2))
    others = tuple(Guest(id=f"o{n}", rank=2 + n, unit="u", areas=("hall",)) for n in range(1, 5))
    hall = Sitting(id="hall", seats=(*rostrum, *rows), guests=(*leaders, *others))
    where = first(hall)
    assert (where["l1"], where["l2"]) == ("r1", "r2")
    assert sorted(where[guest.id] for guest in others) == ["1-1", "1-2", "2-1", "2-2"]
