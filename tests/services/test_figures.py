"""Whole numbers as they are typed."""

import pytest

from planner.services.figures import no_whole_number, whole_number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("12", 12),
        ("１２", 12),
        ("", None),
        ("twelve", None),
        ("-1", None),
        ("0", None),
        ("61", None),
        ("9" * 5000, None),
    ],
)
def test_a_number_is_read_within_its_limits(words: str, number: int | None) -> None:
    """Also in full width; what is no number, or out of limits, is none, however long it is."""
    assert whole_number(words, least=1, most=60) == number


def test_what_is_wrong_is_said_with_the_limits() -> None:
    """Whoever typed it reads what would be right."""
    told = no_whole_number("61", least=1, most=60).said(str)
    assert told == "“61” is not a whole number from 1 to 60."
