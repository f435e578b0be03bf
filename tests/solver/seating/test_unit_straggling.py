"""Worked cases of `unit-straggling`: two rows of three, one behind the other."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from solver.seating.constraints.unit_straggling import UnitStraggling, most_neighbours
from solver.seating.problem import Guest, Seat, Sitting
from tests.solver.seating.worlds import HALL, asked, seats

RULE = UnitStraggling()
ROWS = Sitting(
    id="hall",
    seats=tuple(
        Seat(
            id=f"{row}{n}",
            beside=(f"{row}{n + 1}",) if n < 3 else (),
            ahead=(f"f{n}",) if row == "b" else (),
        )
        for row in "fb"
        for n in (1, 2, 3)
    ),
    guests=tuple(Guest(id=name, unit="east") for name in "pqrs"),
)


def test_a_square() -> None:
    """Four in a square have four pairs of neighbours, the most that four can have."""
    assert RULE.found(asked(ROWS), seats(ROWS, p="f1", q="f2", r="b1", s="b2")) == ()


def test_a_hook() -> None:
    """Three in front and one behind the first: three pairs, one fewer than a square."""
    (found,) = RULE.found(asked(ROWS), seats(ROWS, p="f1", q="f2", r="f3", s="b1"))
    assert (found.amount, dict(found.subjects)) == (1, {"sitting": "hall", "unit": "east"})


def test_without_rows_nothing_is_asked() -> None:
    """Where no seat is told to be ahead of another, there are no blocks."""
    assert RULE.found(asked(HALL), seats(HALL, p="h1", r="h6")) == ()


def test_nobody_else_is_between() -> None:
    """Two who sit in one column, with the row between them empty, are no neighbours."""
    two = replace(ROWS, guests=ROWS.guests[:2])
    (found,) = RULE.found(asked(two), seats(two, p="f1", q="f3"))
    assert found.amount == 1


@pytest.mark.parametrize("people", range(1, 7))
def test_no_block_has_more_neighbours(people: int) -> None:
    """Of all ways to put so many on a grid of three by four, the best has so many pairs."""
    grid = [(x, y) for x in range(3) for y in range(4)]
    pairs = max(
        sum(abs(a - c) + abs(b - d) == 1 for (a, b), (c, d) in combinations(cells, 2))
        for cells in combinations(grid, people)
    )
    assert most_neighbours(people) == pairs
