"""What chairs are told to be worth, by what is asked of a room."""

from __future__ import annotations

from dataclasses import replace

from planner.domain.layouts.conventions import Conventions
from planner.domain.layouts.hall import THEATRE, lay_hall
from planner.domain.layouts.numbers import Numbers
from planner.domain.layouts.round_tables import lay_round_tables
from planner.services.solving.seat_facts import seats_of
from solver.seating.problem import Guest

HALL = lay_hall(Numbers(others=9), Conventions(hall_rows=(3, 3, 3)), floor=THEATRE, top=0.0)
NINE = tuple(Guest(id=str(n)) for n in range(9))


def test_where_every_chair_is_taken_none_is_lower() -> None:
    """Nine on nine chairs leave nothing empty; with eight the last to be filled, to and fro."""
    assert {seat.low for seat in seats_of(HALL, NINE)} == {0}
    assert [seat.low for seat in seats_of(HALL, NINE[:8])] == [0, 1, 2, 5, 4, 3, 6, 7, 8]


def test_a_hall_is_parted_for_security_alone() -> None:
    """Without a guard nobody asks for its parts; for one there are nine."""
    assert {seat.part for seat in seats_of(HALL, NINE)} == {""}
    guarded = (*NINE[:8], Guest(id="guard", guard="security"))
    assert len({seat.part for seat in seats_of(HALL, guarded)}) == 9


def test_who_sits_ahead_is_told_where_units_are_in_blocks() -> None:
    """Along lines nobody asks for the row ahead."""
    assert not any(seat.ahead for seat in seats_of(HALL, NINE))
    ahead = {seat.id: seat.ahead for seat in seats_of(replace(HALL, blocks=True), NINE)}
    assert (ahead["hall-1-2"], ahead["hall-3-2"]) == ((), ("hall-2-2",))


def test_nobody_is_kept_near_the_door_where_order_says_who_sits_where() -> None:
    """The first table has one order of honour; of the others the farther ones are told so."""
    plan = lay_round_tables(Numbers(guests=18, hosts=6, tables=3), Conventions())
    seats = seats_of(plan, ())
    assert {seat.from_door for seat in seats if seat.area == "head"} == {0}
    assert any(seat.from_door for seat in seats if seat.area == "tables")


def test_in_blocks_rows_behind_are_lower() -> None:
    """Where no line is walked, a seat is as low as its row is deep."""
    blocks = seats_of(replace(HALL, blocks=True), NINE[:8])
    assert [seat.low for seat in blocks] == [0, 0, 0, 3, 3, 3, 6, 6, 6]
