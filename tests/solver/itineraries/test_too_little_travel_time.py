"""A party leaves each stop in time to be at the next one."""

from tests.solver.itineraries.worlds import WORLD, amounts, plan, visit


def test_in_time_to_the_minute() -> None:
    """Ten minutes of way and two to get aboard just do."""
    made = plan(red=(visit("museum", 540, 580), visit("harbour", 592, 640)))
    assert amounts("too-little-travel-time", WORLD, made) == []


def test_too_late() -> None:
    """A larger party needs five minutes to get aboard: with twelve between, it lacks three."""
    made = plan(blue=(visit("museum", 540, 580), visit("harbour", 592, 640)))
    assert amounts("too-little-travel-time", WORLD, made) == [3]


def test_two_stops_at_one_place() -> None:
    """Between two stops at one place there is no way to go."""
    made = plan(red=(visit("museum", 540, 580), visit("museum", 580, 620)))
    assert amounts("too-little-travel-time", WORLD, made) == []
