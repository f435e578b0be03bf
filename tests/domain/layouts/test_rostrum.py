"""The rostrum as the hall sees it, and the hall before it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.domain.layouts.choices import ChairsPlace, Lectern, RostrumEnd
from planner.domain.layouts.conventions import Aligning, Conventions
from planner.domain.layouts.numbers import Numbers
from planner.domain.layouts.patterns import Pattern
from planner.domain.layouts.rostrum import lay_rostrum
from planner.domain.layouts.seat_plan import MarkKind, SeatPlan
from tests.domain.layouts.hands import on_the_left

VARIANT_B = Conventions(rostrum_even=Pattern.Q)


def _rows(plan: SeatPlan) -> list[list[int]]:
    """The honours of each rostrum row from left to right, the front row (lowest) first."""
    seats = [seat for seat in plan.seats if seat.area == "rostrum"]
    rows = sorted({seat.y for seat in seats}, reverse=True)
    return [
        [seat.honour or 0 for seat in sorted(seats, key=lambda s: s.x) if seat.y == y] for y in rows
    ]


def _rostrum(count: int, conventions: Conventions = Conventions()) -> SeatPlan:  # noqa: B008  # a value
    return lay_rostrum(Numbers(rostrum=count), conventions)


def test_seven_as_the_hall_sees_them_and_as_they_sit() -> None:
    """Domestic, seven: the hall reads 7 5 3 1 2 4 6, the rostrum 6 4 2 1 3 5 7."""
    plan = _rostrum(7)
    assert _rows(plan) == [[7, 5, 3, 1, 2, 4, 6]]
    assert _rows(plan.turned()) == [[6, 4, 2, 1, 3, 5, 7]]


@pytest.mark.parametrize(
    ("conventions", "row"),
    [
        (Conventions(), [7, 5, 3, 1, 2, 4, 6, 8]),
        (VARIANT_B, [8, 6, 4, 2, 1, 3, 5, 7]),
    ],
)
def test_eight_by_both_living_conventions(conventions: Conventions, row: list[int]) -> None:
    """Variant A keeps the second at the first one's left hand; variant B puts him at the right."""
    assert _rows(_rostrum(8, conventions)) == [row]


def test_two_are_an_exception_of_their_own() -> None:
    """Of exactly two the first sits at the left as they sit, though larger even rows have P."""
    assert _rows(_rostrum(2)) == [[2, 1]]


def test_the_second_sits_at_the_first_ones_left_hand() -> None:
    """Left is derived from where they look, and stays left when the chart is turned."""
    for plan in (_rostrum(7), _rostrum(7).turned()):
        assert on_the_left(plan.seat("rostrum-1"), plan.seat("rostrum-2"))
        assert not on_the_left(plan.seat("rostrum-1"), plan.seat("rostrum-3"))


def test_the_second_row_begins_again_in_its_middle() -> None:
    """Eleven in front, four behind, each row by its own parity."""
    front = [11, 9, 7, 5, 3, 1, 2, 4, 6, 8, 10]
    assert _rows(_rostrum(15)) == [front, [14, 12, 13, 15]]


def test_rows_keep_the_centre_line_or_the_columns() -> None:
    """Four behind eleven stand half a chair off the columns, or off the centre line."""
    centred, aligned = (
        [seat.x for seat in _rostrum(15, Conventions(rostrum_rows=way)).seats if seat.row == 2]
        for way in Aligning
    )
    assert sorted(centred) == [-1.5, -0.5, 0.5, 1.5]
    assert sorted(aligned) == [-1, 0, 1, 2]


def test_the_hall_has_its_chairs_in_one_line_to_and_fro() -> None:
    """60 in rows of 26: the second row is walked from its far end, the third has 8."""
    plan = lay_rostrum(Numbers(others=60), replace(Conventions(), hall_row_seats=26))
    (line,) = plan.lines
    assert len(line) == 60
    per_row = {row: sum(seat.row == row for seat in plan.seats) for row in (1, 2, 3, 4, 5, 6)}
    turning = [seat for seat in line if seat.startswith("hall-2-")]
    assert turning[0] == f"hall-2-{per_row[2]}"
    assert turning[-1] == "hall-2-1"


def test_wheelchairs_have_the_ends_of_the_first_row() -> None:
    """Three places fit for a wheelchair: both ends of the front row, then the next one."""
    plan = lay_rostrum(Numbers(others=60, wheelchairs=3), Conventions())
    fit = [seat.id for seat in plan.seats if seat.offers]
    last = max(int(seat.id.split("-")[2]) for seat in plan.seats if seat.row == 1)
    assert fit == ["hall-1-1", "hall-1-2", f"hall-1-{last}"]


def test_the_lectern_stands_at_the_front_right_of_the_rostrum() -> None:
    """Right as they sit is left as the hall sees it, and in front is nearer to the hall."""
    plan = _rostrum(8)
    (lectern,) = [mark for mark in plan.marks if mark.kind is MarkKind.LECTERN]
    assert lectern.x < min(seat.x for seat in plan.seats)
    assert lectern.y > max(seat.y for seat in plan.seats)


def test_the_convention_is_said() -> None:
    """The chart of eight says on which hand of the first the second sits."""
    said = [line.said() for line in _rostrum(8, VARIANT_B).conventions]
    assert said == ["Rostrum of 8: the second sits at the first one's right hand."]


@pytest.mark.parametrize(
    ("place", "x"), [(ChairsPlace.LEFT_END, 3.5), (ChairsPlace.RIGHT_END, -3.5)]
)
def test_who_chairs_may_sit_at_an_end_of_the_front_row(place: ChairsPlace, x: float) -> None:
    """Six by rank and one beyond them: the rostrum's own left end is the hall's right."""
    plan = lay_rostrum(Numbers(rostrum=6, chair=1), Conventions(chair=place))
    assert plan.seat("rostrum-chair").x == x
    assert plan.seat("rostrum-chair").honour is None
    assert len(plan.conventions) == 2


def test_the_lectern_stands_where_the_office_says() -> None:
    """At the front right or left as the rostrum has it, straight before it, or nowhere."""
    found = {}
    for place in Lectern:
        plan = lay_rostrum(Numbers(rostrum=5), Conventions(lectern=place))
        found[place] = [round(m.x, 1) for m in plan.marks if m.kind is MarkKind.LECTERN]
    assert found == {
        Lectern.FRONT_RIGHT: [-3.9],
        Lectern.FRONT_LEFT: [3.9],
        Lectern.FRONT: [0],
        Lectern.NONE: [],
    }


@pytest.mark.parametrize(
    ("end", "chair", "x"),
    [
        (RostrumEnd.LEFT, 0, [3.5]),
        (RostrumEnd.RIGHT, 0, [-3.5]),
        (RostrumEnd.LEFT, 1, [4.5]),
        (RostrumEnd.NONE, 0, []),
    ],
)
def test_an_end_of_the_front_row_is_kept_for_the_floor(
    end: RostrumEnd, chair: int, x: list[float]
) -> None:
    """Six sit to 2.5 of the middle: the kept seat comes next, or after who chairs at that end."""
    office = Conventions(chair=ChairsPlace.LEFT_END, rostrum_end=end)
    plan = lay_rostrum(Numbers(rostrum=6, chair=chair), office)
    assert [mark.x for mark in plan.marks if mark.kind is MarkKind.KEPT_CHAIR] == x


def test_the_kept_seat_is_nobodys_and_takes_no_rank() -> None:
    """Fifteen in two rows sit as they do without it, and the legend has one line more."""
    kept = _rostrum(15, Conventions(rostrum_end=RostrumEnd.RIGHT))
    assert kept.seats == _rostrum(15).seats
    assert kept.conventions[:1] == _rostrum(15).conventions
    said = [line.said(str) for line in kept.conventions[1:]]
    assert said == ["The seat at the rostrum's own right end is kept for floor speakers."]


def test_the_lectern_stands_clear_of_the_kept_seat() -> None:
    """Five sit to 2 of the middle, the kept seat is at 3: the lectern beside it at 4.9, not 3.9."""
    office = Conventions(lectern=Lectern.FRONT_LEFT, rostrum_end=RostrumEnd.LEFT)
    marks = {mark.kind: mark.x for mark in _rostrum(5, office).marks}
    assert (marks[MarkKind.KEPT_CHAIR], round(marks[MarkKind.LECTERN], 1)) == (3, 4.9)
