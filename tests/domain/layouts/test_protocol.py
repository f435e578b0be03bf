"""The table of ready-made cases of the field's protocol, each with its own numbers.

Cars (7) are in `test_cars`, companions (8) in `tests/services/findings`, drivers' hours (11) with
the rules of vehicles: they have layouts of their own or none.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from planner.domain.layouts.awards import ushers
from planner.domain.layouts.choices import Numbering, Service
from planner.domain.layouts.conventions import Conventions, Hand, Placing
from planner.domain.layouts.dinner_table import can_alternate_sexes
from planner.domain.layouts.frames import Frame, hand_of
from planner.domain.layouts.long_table import lay_long_table
from planner.domain.layouts.numbers import Numbers
from planner.domain.layouts.patterns import Pattern
from planner.domain.layouts.photo import can_alternate, lay_photo
from planner.domain.layouts.rostrum import lay_rostrum
from planner.domain.layouts.round_tables import lay_round_tables

if TYPE_CHECKING:
    from planner.domain.layouts.seat_plan import SeatPlan

VARIANT_A = Conventions()
VARIANT_B = replace(VARIANT_A, rostrum_even=Pattern.Q)
RIGHT_HIGH = replace(VARIANT_A, rostrum_odd=Pattern.Q, rostrum_even=Pattern.P)
P_ROWS = {
    1: "1",
    2: "1 2",
    3: "3 1 2",
    4: "3 1 2 4",
    5: "5 3 1 2 4",
    6: "5 3 1 2 4 6",
    7: "7 5 3 1 2 4 6",
    8: "7 5 3 1 2 4 6 8",
    9: "9 7 5 3 1 2 4 6 8",
    10: "9 7 5 3 1 2 4 6 8 10",
    11: "11 9 7 5 3 1 2 4 6 8 10",
    12: "11 9 7 5 3 1 2 4 6 8 10 12",
}
Q_ROWS = {
    1: "1",
    2: "2 1",
    3: "2 1 3",
    4: "4 2 1 3",
    5: "4 2 1 3 5",
    6: "6 4 2 1 3 5",
    7: "6 4 2 1 3 5 7",
    8: "8 6 4 2 1 3 5 7",
    9: "8 6 4 2 1 3 5 7 9",
    10: "10 8 6 4 2 1 3 5 7 9",
    11: "10 8 6 4 2 1 3 5 7 9 11",
    12: "12 10 8 6 4 2 1 3 5 7 9 11",
}


def _of(pattern: Pattern) -> Conventions:
    return Conventions(
        rostrum_odd=pattern, rostrum_even=pattern, rostrum_two=pattern, rostrum_row_seats=12
    )


def _row(plan: SeatPlan) -> str:
    """The ranks from left to right as one reads the chart."""
    return " ".join(str(seat.honour) for seat in sorted(plan.seats, key=lambda seat: seat.x))


def _rostrum(count: int, conventions: Conventions) -> SeatPlan:
    return lay_rostrum(Numbers(rostrum=count), conventions)


@pytest.mark.parametrize(("pattern", "rows"), [(Pattern.P, P_ROWS), (Pattern.Q, Q_ROWS)])
def test_rows_of_one_to_twelve(pattern: Pattern, rows: dict[int, str]) -> None:
    """1. Odds descending and evens ascending, or evens descending and odds ascending."""
    assert {n: _row(_rostrum(n, _of(pattern))) for n in rows} == rows


@pytest.mark.parametrize("pattern", Pattern)
def test_from_the_rostrum_each_row_reads_the_other_way(pattern: Pattern) -> None:
    """1. What the hall reads 7 5 3 1 2 4 6 those who sit there read 6 4 2 1 3 5 7."""
    for n in range(1, 13):
        plan = _rostrum(n, _of(pattern))
        assert _row(plan.turned()).split() == _row(plan).split()[::-1]
    assert _row(_rostrum(7, _of(Pattern.P)).turned()) == "6 4 2 1 3 5 7"


def test_eight_at_home_by_both_variants() -> None:
    """2. A: 7 5 3 1 2 4 6 8; B: 8 6 4 2 1 3 5 7."""
    rows = [_row(_rostrum(8, variant)) for variant in (VARIANT_A, VARIANT_B)]
    assert rows == ["7 5 3 1 2 4 6 8", "8 6 4 2 1 3 5 7"]


def test_exactly_two_are_the_exception() -> None:
    """3. The first at the left of those who sit there: the hall reads 2 1 by both variants."""
    assert [_row(_rostrum(2, v)) for v in (VARIANT_A, VARIANT_B)] == ["2 1", "2 1"]


def test_a_photo_of_four_and_of_five_with_the_right_high() -> None:
    """4. Four read 3 1 2 4, five 4 2 1 3 5."""
    rows = [_row(lay_photo(Numbers(guests=n), RIGHT_HIGH)) for n in (4, 5)]
    assert rows == ["3 1 2 4", "4 2 1 3 5"]


@pytest.mark.parametrize(
    ("guests", "hosts", "row"),
    [(2, 3, "H2 G1 H1 G2 H3"), (4, 5, "H4 G3 H2 G1 H1 G2 H3 G4 H5")],
)
def test_a_photo_with_foreign_guests(guests: int, hosts: int, row: str) -> None:
    """5. Five and nine stand by turns, host people at both ends, and nothing warns."""
    plan = lay_photo(Numbers(guests=guests, hosts=hosts), VARIANT_A)
    seats = sorted(plan.seats, key=lambda seat: seat.x)
    assert " ".join(f"{seat.side[0].upper()}{seat.honour}" for seat in seats) == row
    assert len(plan.conventions) == 1


def test_a_photo_of_seven_warns() -> None:
    """5. Seven cannot alternate with host people at both ends, and the chart says so."""
    plan = lay_photo(Numbers(guests=3, hosts=4), VARIANT_A)
    assert plan.conventions[1].said() == (
        "7 cannot stand by turns with hosts at both ends; 5, 9 or 13 can."
    )
    assert [n for n in range(1, 15) if can_alternate(n)] == [1, 5, 9, 13]


def test_a_round_table_of_eight_clockwise_from_the_top() -> None:
    """6. 主陪, G2, H4, G3, 副陪, G4, H3, G1."""
    plan = lay_round_tables(Numbers(guests=4, hosts=4), VARIANT_A)
    said = [f"{seat.side[0].upper()}{seat.honour}" for seat in plan.seats]
    assert said == ["H1", "G2", "H4", "G3", "H2", "G4", "H3", "G1"]
    assert [plan.seats[n].title for n in (0, 4)] == ["主陪", "副陪"]


def test_at_a_table_end_on_the_guests_are_on_the_right_of_those_who_enter() -> None:
    """9. ENTER-right = guest, which is the left of one who faces the door."""
    end_on = replace(VARIANT_A, long_table=Placing.END_ON)
    plan = lay_long_table(Numbers(guests=6, hosts=6), end_on)
    host, guest = plan.seat("host-1"), plan.seat("guest-1")
    assert hand_of(plan, host, guest, Frame.ENTERING) is Hand.RIGHT
    assert hand_of(plan, host, guest, Frame.FACING_DOOR) is Hand.LEFT


def test_at_which_dinners_the_sexes_can_alternate() -> None:
    """10. With hosts at the ends 8 and 12 cannot; 6, 10, 14 and 18 can."""
    can = [n for n in range(6, 20, 2) if can_alternate_sexes(n, Service.ENGLISH)]
    assert can == [6, 10, 14, 18]


def test_thirteen_are_served_by_seven_ushers() -> None:
    """12. N = 13, U = 7: six with two, one with one; fewer than seven are not enough."""
    assert ushers(13, 7) == (2, 2, 2, 2, 2, 2, 1)
    assert ushers(13, 6) == ushers(13, 7)
    assert ushers(13, 13) == (1,) * 13


def test_the_third_of_seven_is_absent() -> None:
    """13. Closed up to six, 4 to 7 become 3 to 6; by variant A all four change their chairs."""
    before = {seat.honour: seat.x for seat in _rostrum(7, VARIANT_A).seats}
    after = {seat.honour: seat.x for seat in _rostrum(6, VARIANT_A).seats}
    # Half a chair of the row's middle lies between an odd and an even row.
    beside = {
        rank: (after[rank - (rank > 3)] - after[1]) - (before[rank] - before[1])
        for rank in (1, 2, 4, 5, 6, 7)
    }
    assert _row(_rostrum(6, VARIANT_A)) == "5 3 1 2 4 6"
    assert [rank for rank, moved in beside.items() if moved] == [4, 5, 6, 7]


def test_chairs_of_twenty_six_and_thirty_numbered_to_and_fro() -> None:
    """14. Row 1 reads 001 to 026 from left to right, row 2 056 to 027."""
    hall = replace(VARIANT_A, hall_rows=(26, 30, 22, 20), hall_numbering=Numbering.SNAKE)
    plan = lay_rostrum(Numbers(others=98), hall)
    rows = [
        [s.title for s in sorted(plan.seats, key=lambda s: s.x) if s.row == row] for row in (1, 2)
    ]
    assert (rows[0][0], rows[0][-1], len(rows[0])) == ("001", "026", 26)
    assert (rows[1][0], rows[1][-1], len(rows[1])) == ("056", "027", 30)
