"""A shuttle's timetable is arithmetic: when it stops where, how long its loop is, how many buses.

The line of these tests runs Yulan, Haitang, hall: 15 and 12 minutes, and 11 back from the hall.
"""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from planner.domain.event import Event, Register
from planner.domain.interval import Interval
from planner.domain.peaks import PEAKS
from planner.domain.shuttle import (
    ShuttleLine,
    buses_needed,
    departures,
    follows_line,
    line_of,
    loop_minutes,
)
from planner.domain.transfer import Leg, Trip
from planner.domain.travel import TravelTime
from planner.domain.venue import Hotel, Venue

ZONE = ZoneInfo("Asia/Shanghai")


def at(hour: int, minute: int = 0) -> datetime:
    """A moment of the day."""
    return datetime(2026, 12, 9, hour, minute, tzinfo=ZONE)


REGISTER = Register(
    hotels=(Hotel(id="yulan", name="玉兰"), Hotel(id="haitang", name="海棠")),
    venues=(Venue(id="hall", name="会议中心"),),
    travel=(
        TravelTime("yulan", "haitang", 15, 20),
        TravelTime("haitang", "hall", 12, 18),
        TravelTime("hall", "yulan", 11, 16),
    ),
)
LINE = ShuttleLine(
    id="one",
    name="班车一线",
    stops=("yulan", "haitang", "hall"),
    windows=(Interval(at(7, 30), at(8, 0)),),
    headway_minutes=15,
)


def event(**changes: object) -> Event:
    """A day with that line."""
    whole = Event(id="e", name="会", start=at(0), end=at(23), shuttles=(LINE,))
    return replace(whole, **changes)


def test_a_loop_is_the_run_the_way_back_and_boarding() -> None:
    """15 + 5 at the stop + 12, 11 back, 8 to board a coach: 51 minutes."""
    assert loop_minutes(REGISTER, event(), LINE) == 51


@pytest.mark.parametrize(("headway", "buses"), [(51, 1), (50, 2), (26, 2), (25, 3), (15, 4)])
def test_buses_are_the_loop_by_the_headway_rounded_up(headway: int, buses: int) -> None:
    """A loop of 51 minutes: one bus every 51, a second as soon as it is every 50."""
    assert buses_needed(REGISTER, event(), replace(LINE, headway_minutes=headway)) == buses


def test_the_last_departure_is_at_the_end_of_the_window() -> None:
    """7:30, 7:45 and 8:00, each 32 minutes on its way; a minute less, and the last is none."""
    found = list(departures(REGISTER, event(), LINE))
    assert [(one.id, one.bus, one.leave, one.arrive) for one in found] == [
        ("one@12-09T07:30", 1, at(7, 30), at(8, 2)),
        ("one@12-09T07:45", 2, at(7, 45), at(8, 17)),
        ("one@12-09T08:00", 3, at(8, 0), at(8, 32)),
    ]
    shorter = replace(LINE, windows=(Interval(at(7, 30), at(7, 59)),))
    assert len(list(departures(REGISTER, event(), shorter))) == 2


def test_a_bus_stands_at_the_stops_on_the_way() -> None:
    """It arrives at Haitang at 7:45, leaves at 7:50, and is at the hall at 8:02."""
    first = next(departures(REGISTER, event(), LINE))
    assert [(stop.place, stop.arrive, stop.leave) for stop in first.stops] == [
        ("yulan", None, at(7, 30)),
        ("haitang", at(7, 45), at(7, 50)),
        ("hall", at(8, 2), None),
    ]


def test_buses_leave_in_turn() -> None:
    """Two buses (every 26 minutes): the third departure is the first bus again."""
    line = replace(LINE, headway_minutes=26, windows=(Interval(at(7), at(8)),))
    assert [one.bus for one in departures(REGISTER, event(), line)] == [1, 2, 1]


def test_at_a_peak_the_ways_are_longer() -> None:
    """A peak until 7:50: 20 to Haitang, which is left at 7:55 and then 12 to the hall.

    At worst 20 + 5 + 18 and 16 back and 8 to board: 67 minutes.
    """
    busy = event(policies={PEAKS: "07:00-07:50"})
    first = next(departures(REGISTER, busy, LINE))
    assert [stop.arrive for stop in first.stops[1:]] == [at(7, 50), at(8, 7)]
    assert loop_minutes(REGISTER, busy, LINE) == 67


def test_a_ring_needs_no_way_back() -> None:
    """Yulan, Haitang, hall and on to Yulan: 15 + 12 + 11, two stops of 5, 8 to board: 56."""
    ring = replace(LINE, stops=("yulan", "haitang", "hall", "yulan"))
    assert loop_minutes(REGISTER, event(), ring) == 56


def test_a_trip_knows_its_line_by_what_it_carries() -> None:
    """A departure is named for its line; other transfers are of none."""
    own = Trip(id="T01", legs=(Leg("yulan", "hall", transfers=("one@12-09T07:30",)),))
    other = Trip(id="T02", legs=(Leg("yulan", "hall", transfers=("A:S1/1",)),))
    assert (line_of(event(), own), line_of(event(), other)) == (LINE, None)


def test_a_trip_that_halts_where_a_line_does_follows_it() -> None:
    """Stop by stop; not past a stop, nor from elsewhere than it came to."""
    in_, on = Leg("yulan", "haitang"), Leg("haitang", "hall")
    for legs, follows in (
        ((in_, on), True),
        ((Leg("yulan", "hall"),), False),
        ((in_, Leg("yulan", "hall")), False),
        ((on, Leg("hall", "yulan")), False),
    ):
        assert follows_line(REGISTER, event(), Trip(id="K", legs=legs)) is follows


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"stops": ("yulan",)}, r"shuttle 'one' goes nowhere: \('yulan',\)"),
        ({"stops": ("hall", "hall")}, r"shuttle 'one' goes nowhere: \('hall', 'hall'\)"),
        ({"stops": tuple("abcdef")}, "shuttle 'one' has 6 stops"),
        ({"headway_minutes": 0}, "shuttle 'one': headway_minutes is 0"),
        ({"stop_minutes": -1}, "shuttle 'one': stop_minutes is -1"),
    ],
)
def test_nonsense_is_no_line(changes: dict[str, object], said: str) -> None:
    """One stop, the same stop twice in a row, a sixth stop, no headway."""
    with pytest.raises(ValueError, match=said):
        replace(LINE, **changes)  # type: ignore[arg-type]  # nonsense on purpose


def test_five_stops_and_back_to_the_first_are_a_line() -> None:
    """The way back to the first is no sixth stop."""
    assert len(replace(LINE, stops=(*"abcde", "a")).stops) == 6
