"""Nobody is assembled before 7:30 or after 21:00, departures apart."""

from dataclasses import replace

from solver.constraint import Rule
from tests.solver.itineraries.worlds import (
    MEETING,
    RED,
    WORLD,
    amounts,
    meeting,
    plan,
    visit,
    with_day,
)

RULE = "assembled-out-of-hours"


def test_at_half_past_seven() -> None:
    """Twelve minutes from the museum, red sets out at 7:30 for 7:42, and at 7:29 a minute early."""
    assert amounts(RULE, WORLD, plan(red=(visit("museum", 462, 520),))) == []
    assert amounts(RULE, WORLD, plan(red=(visit("museum", 461, 520),))) == [1]


def test_at_nine_in_the_evening() -> None:
    """Setting out at 21:00 for 21:12 is in time; ten minutes later is ten minutes out of hours."""
    assert amounts(RULE, WORLD, plan(red=(visit("museum", 1272, 1300),))) == []
    assert amounts(RULE, WORLD, plan(red=(visit("museum", 1282, 1300),))) == [10]


def test_on_the_second_day() -> None:
    """Hours count from the midnight of the day: 7:42 of day two is kept."""
    later = replace(RED, earliest=RED.earliest + 1440, latest=RED.latest + 1440)
    problem = with_day(later)
    assert amounts(RULE, problem, plan(red=(visit("museum", 1440 + 462, 1440 + 520),))) == []
    assert amounts(RULE, problem, plan(red=(visit("museum", 1440 + 452, 1440 + 520),))) == [10]


def test_a_session_has_the_hour_it_was_given() -> None:
    """A meeting at 7:00 is the office's own decision."""
    early = replace(MEETING, start=420, end=440)
    problem = with_day(replace(RED, fixed=(early,)))
    assert amounts(RULE, problem, plan(red=(meeting(420, 440),))) == []


def test_who_stays_where_he_is_is_not_assembled() -> None:
    """Breakfast at the hotel takes no setting out; the second visit, at the same place, neither."""
    problem = with_day(replace(RED, start_place="museum"))
    assert amounts(RULE, problem, plan(red=(visit("museum", 400, 440),))) == []


def test_an_office_may_set_other_hours() -> None:
    """From 8:00 on, 7:42 at the museum is half an hour early."""
    rules = (Rule(RULE, parameters={"from_minute": 480}),)
    problem = replace(WORLD, rules=rules)
    assert amounts(RULE, problem, plan(red=(visit("museum", 462, 520),))) == [30]
