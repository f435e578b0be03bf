"""What a banquet must cost, counted by hand: two tables of three chairs."""

from __future__ import annotations

from dataclasses import replace

from solver.constraint import Level, Rule
from solver.seating.constraints import CONSTRAINTS
from solver.seating.counting import counted
from solver.seating.problem import HOST, Guest, Pair, Problem, Seat, Sitting, Table, Wish

ROOM = Sitting(
    id="banquet",
    seats=tuple(Seat(id=f"{table}{n}", table=table) for table in "ab" for n in range(3)),
    guests=(),
    tables=(Table(id="a", host_wanted=True), Table(id="b", host_wanted=True)),
)
TWO_UNITS = tuple(Guest(id=f"{unit}{n}", unit=unit) for unit in "uv" for n in range(3))
HOSTED = (
    *(Guest(id=f"h{n}", unit="city", side=HOST) for n in range(2)),
    *(Guest(id=f"u{n}", unit="u", side="guest") for n in range(4)),
)


def _least(room: Sitting, *rules: Rule) -> int:
    return counted(Problem(sittings=(room,), rules=rules), CONSTRAINTS)


def test_two_hosts_of_one_unit_receive_at_two_tables() -> None:
    """Their unit fits one table and uses two, at a price of 1; the four guests need both anyway."""
    assert _least(replace(ROOM, guests=HOSTED)) == 1


def test_a_host_of_no_unit_receives_without_price() -> None:
    """With one of them the other may keep to the table of the city."""
    (first, *others) = HOSTED
    assert _least(replace(ROOM, guests=(replace(first, unit=""), *others))) == 0


def test_a_wish_joins_two_units_that_fill_a_table_each() -> None:
    """Two units and two tables that hang together have three edges; the units need two."""
    wish = Pair(one="u0", other="v0", wish=Wish.SAME_TABLE)
    assert _least(replace(ROOM, guests=TWO_UNITS)) == 0
    assert _least(replace(ROOM, guests=TWO_UNITS, pairs=(wish,))) == 1


def test_a_wish_that_is_cheaper_than_a_table_joins_nothing() -> None:
    """Where a table more costs 6, and a wish 5, nothing is said."""
    wish = Pair(one="u0", other="v0", wish=Wish.SAME_TABLE)
    room = replace(ROOM, guests=TWO_UNITS, pairs=(wish,))
    assert _least(room, Rule("unit-scattered", weight=6)) == 0
    assert _least(room, Rule("unit-scattered", weight=5)) == 5


def test_two_need_the_one_seat_that_is_fit() -> None:
    """One of them goes without, at 10."""
    guests = tuple(replace(guest, needs=("halal",)) for guest in TWO_UNITS[:2])
    seats = (replace(ROOM.seats[0], offers=("halal",)), *ROOM.seats[1:])
    assert _least(replace(ROOM, guests=guests, seats=seats)) == 10


def test_nothing_is_said_where_somebody_may_stand() -> None:
    """Neither of seven on six chairs, nor where standing is a matter of taste."""
    assert _least(replace(ROOM, guests=(*HOSTED, Guest(id="late")))) == 0
    taste = Rule("guest-unseated", level=Level.SOFT)
    assert _least(replace(ROOM, guests=HOSTED), taste) == 0
