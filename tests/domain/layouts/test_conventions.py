"""What an office sets, read from text: words, numbers within their limits, rows of a hall."""

from __future__ import annotations

import pytest

from planner.domain.layouts.conventions import Conventions
from planner.domain.layouts.patterns import Pattern


def test_what_is_set_later_wins() -> None:
    """A session changes one convention of the event and keeps the others."""
    event = Conventions.of({"seating.rostrum_even": "Q", "seating.table_seats": "12"})
    session = event.but({"table_seats": "8"})
    assert (session.rostrum_even, session.table_seats) == (Pattern.Q, 8)


def test_rows_are_told_one_by_one_or_several_alike() -> None:
    """26/30*3 is a row of 26 and three of 30."""
    assert Conventions().but({"hall_rows": "26/30*3"}).hall_rows == (26, 30, 30, 30)
    assert Conventions().but({"hall_rows": "22×2"}).hall_rows == (22, 22)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("table_seats", "1", "'table_seats' is 1, not 2 to 40"),
        ("rostrum_row_seats", "0", "'rostrum_row_seats' is 0, not 1 to 400"),
        ("hall_rows", "26/0", "'hall_rows' is 26/0, not 1 to 400"),
        ("hall_rows", "26//30", "'hall_rows' cannot be '26//30'"),
        ("hall_rows", "1*201", "'hall_rows' cannot be '1\\*201'"),
        ("hall_fill", "zigzag", "'hall_fill' cannot be 'zigzag'"),
    ],
)
def test_what_cannot_be_is_refused_with_its_name(name: str, text: str, words: str) -> None:
    """A number out of its limits, a row without chairs, a word that is none."""
    with pytest.raises(ValueError, match=words):
        Conventions().but({name: text})
