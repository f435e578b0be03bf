"""Flags at tables of many parties and at a signing."""

from __future__ import annotations

from planner.domain.layouts.choices import Flags
from planner.domain.layouts.conventions import Conventions
from planner.domain.layouts.hollow_square import lay_hollow_square
from planner.domain.layouts.numbers import Numbers
from planner.domain.layouts.round_tables import lay_round_tables
from planner.domain.layouts.seat_plan import MarkKind, SeatPlan
from planner.domain.layouts.signing import lay_signing
from tests.domain.layouts.hands import on_the_left

PARTIES = Conventions(table_flags=Flags.PARTIES)


def _flags(plan: SeatPlan) -> list[str]:
    return [mark.seat for mark in plan.marks if mark.kind is MarkKind.PARTY_FLAG]


def test_an_office_that_sets_no_flags_has_none() -> None:
    """The same square with them has a flag for each chair and one line of the legend more."""
    with_them = lay_hollow_square(Numbers(guests=8), PARTIES)
    without = lay_hollow_square(Numbers(guests=8), Conventions())
    assert (_flags(without), len(_flags(with_them))) == ([], 8)
    assert [line.said(str) for line in with_them.conventions[len(without.conventions) :]] == [
        "A flag stands before the first of each party."
    ]


def test_a_flag_stands_on_the_table_before_its_chair() -> None:
    """At a square 0.7 of a chair's pitch from its middle, the way its sitter looks."""
    plan = lay_hollow_square(Numbers(guests=1), PARTIES)
    seat, flag = plan.seats[0], next(m for m in plan.marks if m.kind is MarkKind.PARTY_FLAG)
    assert (flag.x, flag.y) == (seat.x, seat.y + 0.7)


def test_flags_come_in_the_order_of_honour_the_first_table_before_all() -> None:
    """The second of the first table comes before the first of the second table."""
    plan = lay_round_tables(Numbers(guests=6, tables=2), PARTIES)
    order = [(plan.seat(seat).table, plan.seat(seat).honour) for seat in _flags(plan)]
    tables = ("table-1", "table-2")
    assert order == [(table, n) for table in tables for n in (1, 2, 3)]


def test_the_guests_flag_at_a_signing_is_at_the_right_of_the_hosts() -> None:
    """Each of the two stands before its own signatory."""
    plan = lay_signing(Numbers(guests=3, hosts=3), Conventions())
    flags = {mark.seat: mark.x for mark in plan.marks if mark.kind is MarkKind.FLAG}
    assert flags == {seat: plan.seat(seat).x for seat in ("guest-sign", "host-sign")}
    assert not on_the_left(plan.seat("host-sign"), plan.seat("guest-sign"))
