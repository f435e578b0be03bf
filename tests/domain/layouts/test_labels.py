"""What seats are called, typed and read."""

from __future__ import annotations

import pytest

from planner.domain.layouts.labels import read_label, say_label, seat_order


@pytest.mark.parametrize(
    ("seat", "said"),
    [
        ("rostrum-3", "主席台3号"),
        ("hall-4-12", "4排12座"),
        ("guest-1", "客方1号"),
        ("guest-1-behind", "客方1号后"),
        ("host-back-2-5", "主方后2排5座"),
        ("table-2-5", "2桌5号"),
        ("table-1-8-behind", "1桌8号后"),
        ("RR", "右后"),
        ("F", "副驾驶"),
    ],
)
def test_a_label_reads_back(seat: str, said: str) -> None:
    """What the office is told is what it may type."""
    assert (say_label(seat), read_label(said)) == (said, seat)


@pytest.mark.parametrize(
    ("seat", "said"),
    [("table-2-5", "table 2 seat 5"), ("guest-1-behind", "behind guest 1"), ("RR", "rear right")],
)
def test_an_english_label_reads_back(seat: str, said: str) -> None:
    """An office that reads English types it too."""
    assert (say_label(seat, in_chinese=False), read_label(said)) == (said, seat)


@pytest.mark.parametrize(
    "typed", ["主席台3", "主席台-3", "主席台 3 号", " 主席台第3号 ", "rostrum-3"]
)
def test_a_label_is_read_as_people_type_it(typed: str) -> None:
    """With or without 号, a hyphen, a space."""
    assert read_label(typed) == "rostrum-3"


def test_an_unknown_label_stands_for_itself() -> None:
    """Seats of a Coaster have their own names."""
    assert (read_label("1A"), say_label("1A")) == ("1A", "1A")


def test_seats_are_sorted_as_they_are_counted() -> None:
    """The rostrum first, its numbers before its chair; the tenth of a row after the ninth."""
    seats = ["table-2-1", "hall-10-1", "hall-9-12", "rostrum-chair", "guest-3", "hall-9-2",
             "rostrum-10", "guest-back-1-1", "rostrum-2", "table-1-10", "table-1-9"]  # fmt: skip
    assert sorted(seats, key=seat_order) == [
        "rostrum-2", "rostrum-10", "rostrum-chair", "guest-3", "guest-back-1-1", "hall-9-2",
        "hall-9-12", "hall-10-1", "table-1-9", "table-1-10", "table-2-1",
    ]  # fmt: skip
