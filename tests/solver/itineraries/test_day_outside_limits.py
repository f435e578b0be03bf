"""A party's day lies between the hour it may leave and the hour it must be back."""

from tests.solver.itineraries.worlds import WORLD, amounts, plan, visit


def test_just_within() -> None:
    """Leaving at 8:00 red is at the museum at 8:12; leaving it at 17:48 red is back at 18:00."""
    made = plan(red=(visit("museum", 492, 520), visit("harbour", 1000, 1068)))
    assert amounts("day-outside-limits", WORLD, made) == []


def test_too_early_and_too_late() -> None:
    """Two minutes before, and eight after, are two violations."""
    made = plan(red=(visit("museum", 490, 520), visit("harbour", 1000, 1076)))
    assert amounts("day-outside-limits", WORLD, made) == [2, 8]


def test_nothing_to_do() -> None:
    """A day without stops breaks no limit."""
    assert amounts("day-outside-limits", WORLD, plan()) == []
