"""The award ceremony: recipients in the hall, and each batch on the stage."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.domain.layouts.awards import lay_awards, lay_batch, ushers
from planner.domain.layouts.choices import Calling
from planner.domain.layouts.conventions import Conventions
from planner.domain.layouts.numbers import Numbers
from planner.domain.layouts.seat_plan import MarkKind, SeatPlan

CUSTOM = Conventions()


def _row(plan: SeatPlan, kind: str) -> list[int]:
    """The numbers of those who give or take, from left to right as the hall sees them."""
    seats = sorted((s for s in plan.seats if s.sequence == kind), key=lambda s: s.x)
    return [seat.honour or 0 for seat in seats]


def test_recipients_sit_six_to_a_row_from_the_fourth_row_on() -> None:
    """Three rows stay empty: eight recipients have six chairs of row 4 and two of row 5."""
    hall = replace(CUSTOM, hall_empty_rows=3)
    plan = lay_awards(Numbers(rostrum=5, recipients=8, others=20), hall)
    rows = [seat.row for seat in plan.seats if seat.area == "recipients"]
    assert rows == [4] * 6 + [5] * 2
    assert {seat.row for seat in plan.seats if seat.area == "hall"} == {4, 5}


def test_those_who_walk_on_stand_before_the_leader_at_the_same_place() -> None:
    """Seven: the leaders stand 7 5 3 1 2 4 6, the recipients 1 to 7 from the left."""
    plan = lay_batch(7, 9, CUSTOM)
    assert _row(plan, "give") == [7, 5, 3, 1, 2, 4, 6]
    assert _row(plan, "award") == [1, 2, 3, 4, 5, 6, 7]


def test_by_grade_the_first_leader_gives_to_the_first() -> None:
    """Seven by grade: before each leader stands the recipient of the same number."""
    plan = lay_batch(7, 9, replace(CUSTOM, award_calling=Calling.GRADE))
    assert _row(plan, "award") == _row(plan, "give") == [7, 5, 3, 1, 2, 4, 6]


def test_fewer_leaders_give_to_several() -> None:
    """Two leaders and five recipients: three before the one at the left, two before the other."""
    plan = lay_batch(5, 2, CUSTOM)
    assert _row(plan, "give") == [2, 1]  # two on the rostrum: the exception
    assert [s.x for s in plan.seats if s.sequence == "give"] == pytest.approx([-1.25, 1.875])


def test_an_usher_walks_with_those_he_serves() -> None:
    """Three recipients and two ushers: the first between his two, the second with the third."""
    plan = lay_batch(3, 3, replace(CUSTOM, award_ushers=2))
    at = [(mark.text, mark.x) for mark in plan.marks if mark.kind is MarkKind.USHER]
    assert at == [("1", -0.625), ("2", 1.25)]
    assert plan.conventions[1].said() == "2 ushers, 1 of whom serve two each."


def test_an_usher_for_each_where_nobody_says_how_many() -> None:
    """Without a number each recipient has one."""
    batch = lay_batch(4, 4, CUSTOM)
    assert [mark.text for mark in batch.marks] == ["1", "2", "3", "4"]
    assert batch.conventions[1].said() == "An usher walks with each of them."


@pytest.mark.parametrize("recipients", range(21))
def test_everyone_is_served_by_one_usher(recipients: int) -> None:
    """Whatever number is asked for, the ushers' shares make up the batch, none above two."""
    for number in range(recipients + 3):
        serving = ushers(recipients, number)
        assert sum(serving) == recipients
        assert set(serving) <= {1, 2}
