"""Plates in their order, and what is done with each between two sittings."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from planner.domain.layouts.conventions import Conventions
from planner.domain.layouts.numbers import Numbers
from planner.domain.layouts.rostrum import lay_stage
from planner.domain.layouts.round_tables import lay_round_tables
from planner.domain.plates import (
    Chair,
    Deed,
    PlateMove,
    SeatedRoom,
    changes,
    plate_moves,
    row_of,
    walked,
)
from planner.domain.venue import Layout

ZONE = ZoneInfo("Asia/Shanghai")


def _at(hour: int, *, day: int = 25) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=ZONE)


def _rostrum(people: str, *, at: int = 9, hall: str = "great-hall") -> SeatedRoom:
    """People named by a letter, each by rank on the rostrum; a dot leaves the chair empty."""
    plan = lay_stage(Numbers(rostrum=len(people)), Conventions())
    sits = {f"rostrum-{n}": one for n, one in enumerate(people, 1) if one != "."}
    chairs = (
        Chair(seat.id, row_of(plan, seat), seat.x, seat.y, sits.get(seat.id))
        for seat in walked(plan)
    )
    return SeatedRoom(people, people, hall, _at(at), Layout.ROSTRUM, tuple(chairs))


def test_plates_are_walked_from_the_left_as_the_hall_sees_them() -> None:
    """Seven on the rostrum, the second at the first one's left hand: 7 5 3 1 2 4 6."""
    assert [one.person for one in _rostrum("abcdefg").plates] == list("gecabdf")


def test_round_a_table_plates_are_walked_as_its_chairs_are_numbered() -> None:
    """At two tables of eight all of the first come before the second's, each from its head."""
    plan = lay_round_tables(Numbers(guests=12, hosts=4, tables=2), Conventions())
    assert [seat.id for seat in walked(plan)] == [
        f"table-{table}-{n}" for table in (1, 2) for n in range(1, 9)
    ]


def test_the_third_of_seven_leaves_and_the_others_close_up() -> None:
    """Of 7 5 3 1 2 4 6 the third is taken away; six stand half a chair to the left of the seven.

    The pattern of six is 5 3 1 2 4 6, with a, b, d, e, f, g as its ranks: f d a b e g. Chairs of
    seven are at -3 … 3, those of six at -2.5 … 2.5: a from 0 to -0.5 and b from 1 to 0.5 are only
    pushed; d goes from 2 to -1.5, e from -2 to 1.5, f from 3 to -2.5 and g from -3 to 2.5.
    """
    moves = plate_moves(_rostrum("abcdefg"), _rostrum("abdefg"))
    told = [(move.deed, move.person, move.aside) for move in moves]
    assert told == [
        (Deed.GOES, "c", 0),
        (Deed.MOVES, "f", -6),
        (Deed.MOVES, "d", -4),
        (Deed.STAYS, "a", 0),
        (Deed.STAYS, "b", 0),
        (Deed.MOVES, "e", 4),
        (Deed.MOVES, "g", 6),
    ]


def test_a_substitute_brings_a_plate_and_nobody_else_moves() -> None:
    """The second is taken away, the new one is put there."""
    moves = plate_moves(_rostrum("abc"), _rostrum("axc"))
    assert [move for move in moves if move.deed is not Deed.STAYS] == [
        PlateMove("b", Deed.GOES, source="rostrum-2"),
        PlateMove("x", Deed.COMES, target="rostrum-2"),
    ]


def test_of_a_place_not_yet_named_each_plate_counts() -> None:
    """Two plates of one name stand; three are wanted: two stay, and one is new."""
    moves = plate_moves(_rostrum("qqa"), _rostrum("qqq"))
    assert sorted(move.deed for move in moves) == sorted(
        [Deed.GOES, Deed.STAYS, Deed.STAYS, Deed.COMES]
    )


def test_every_plate_is_accounted_for() -> None:
    """What stands is taken away, moved or left; what is to stand is moved, left or new."""
    before, after = _rostrum("abcdefgh"), _rostrum("hgxaby")
    moves = plate_moves(before, after)
    assert sorted(one.source for one in moves if one.source) == sorted(
        one.seat for one in before.plates
    )
    assert [one.target for one in moves if one.target] == [one.seat for one in after.plates]


def test_empty_chairs_are_told_in_runs() -> None:
    """On a rostrum of five, 5 3 1 2 4, the third and the first are empty, and the fourth."""
    assert list(_rostrum(".b..e").gaps()) == [("rostrum-3", "rostrum-1"), ("rostrum-4",) * 2]


def test_sittings_follow_one_another_in_a_hall_on_a_day() -> None:
    """Neither another hall's sitting comes between, nor the next morning's after."""
    first, second = _rostrum("abc"), _rostrum("ab", at=11)
    others = (_rostrum("a", at=10, hall="lounge"), replace(first, start=_at(9, day=26)))
    assert list(changes((second, *others, first))) == [(first, second)]
