"""A party is at its sessions and other fixed stops from start to end."""

from tests.solver.itineraries.worlds import MEETING, RED, amounts, meeting, plan, visit, with_day

PROBLEM = with_day(RED, fixed=(MEETING,))


def test_there() -> None:
    """At the meeting from start to end."""
    assert amounts("fixed-stop-missed", PROBLEM, plan(red=(meeting(),))) == []


def test_left_out() -> None:
    """A tour without the meeting misses it."""
    assert amounts("fixed-stop-missed", PROBLEM, plan(red=(visit("museum", 700, 740),))) == [1]


def test_left_early() -> None:
    """Who leaves a minute early was not there to the end."""
    assert amounts("fixed-stop-missed", PROBLEM, plan(red=(meeting(600, 659),))) == [1]
