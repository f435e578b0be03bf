"""What differs between two orders of honour."""

import pytest

from planner.services.order_changes import order_changes


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("abcd", []),
        ("dabc", ["d was moved from place 4 to 1."]),
        ("bcd", ["a was taken out; before at place 1."]),
        ("abxcd", ["x was added at place 3."]),
        ("cd", ["a was taken out; before at place 1.", "b was taken out; before at place 2."]),
    ],
)
def test_the_fewest_are_told_who_must_have_been_moved(now: str, told: list[str]) -> None:
    """Who moves up or down because of others has not been moved."""
    assert [one.said({}).said() for one in order_changes("abcd", now)] == told


@pytest.mark.parametrize(("hand", "told"), [("b", "b, 2 to 3"), ("c", "c, 3 to 2")])
def test_of_two_who_changed_places_the_one_by_hand_was_moved(hand: str, told: str) -> None:
    """One up and the other down are the same order: the reason tells which it was."""
    (change,) = order_changes("abcd", "acbd", by_hand={hand})
    assert f"{change.person}, {change.before} to {change.after}" == told
