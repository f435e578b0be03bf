"""Intervals and opening hours."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from planner.domain.interval import Hours, Interval, Opening, instant, later

ZONE = ZoneInfo("Asia/Shanghai")
MONDAY = date(2026, 5, 11)


def at(hour: int, minute: int = 0, day: int = 11) -> datetime:
    """A moment of May 2026; the 11th is a Monday."""
    return datetime(2026, 5, day, hour, minute, tzinfo=ZONE)


def test_touching_is_not_overlapping() -> None:
    """Two intervals that touch share no time."""
    morning, noon = Interval(at(9), at(12)), Interval(at(12), at(13))
    assert not morning.overlaps(noon)
    assert morning.meet(noon) is None
    assert not morning.contains(at(12))


def test_meet_is_what_both_share() -> None:
    """9:00-12:00 and 11:30-13:00 share 11:30-12:00."""
    shared = Interval(at(9), at(12)).meet(Interval(at(11, 30), at(13)))
    assert shared == Interval(at(11, 30), at(12))


def test_cutting_leaves_the_rest_in_order() -> None:
    """8:00-18:00 without 12:00-14:00, 9:00-10:00 and 9:30-9:45 leaves three pieces."""
    whole = Interval(at(8), at(18))
    cut = (Interval(at(12), at(14)), Interval(at(9), at(10)), Interval(at(9, 30), at(9, 45)))
    assert whole.without(cut) == (
        Interval(at(8), at(9)),
        Interval(at(10), at(12)),
        Interval(at(14), at(18)),
    )


def test_an_interval_needs_a_zone() -> None:
    """A moment without a zone is refused."""
    with pytest.raises(ValueError, match="without a zone"):
        Interval(datetime(2026, 5, 11, 9), at(10))  # noqa: DTZ001  # the point of the test


def test_an_interval_ends_after_it_starts() -> None:
    """An empty interval is refused."""
    with pytest.raises(ValueError, match="not after"):
        Interval(at(9), at(9))


def test_minutes_elapse_through_summer_time() -> None:
    """In Paris 2026-03-29 the clock jumps from 2:00 to 3:00: 60 minutes from 1:30 is 3:30."""
    paris = ZoneInfo("Europe/Paris")
    spring = Interval.of(datetime(2026, 3, 29, 1, 30, tzinfo=paris), 60)
    assert (spring.end.hour, spring.end.minute, spring.minutes) == (3, 30, 60)


def test_opening_has_gaps_and_closed_dates() -> None:
    """Open 9:00-11:30 and 13:30-17:00 on Mondays; not on a closed date, nor on a Tuesday."""
    hours = (Hours(0, time(13, 30), time(17)), Hours(0, time(9), time(11, 30)))
    opening = Opening(hours, closed_on=(date(2026, 5, 18),))
    assert opening.on(MONDAY, ZONE) == (
        Interval(at(9), at(11, 30)),
        Interval(at(13, 30), at(17)),
    )
    assert opening.on(date(2026, 5, 18), ZONE) == ()
    assert opening.on(date(2026, 5, 12), ZONE) == ()


def test_opening_is_cut_to_the_window() -> None:
    """From Monday 10:00 to Tuesday 10:00, daily hours 9:00-17:00 leave 10-17 and 9-10."""
    opening = Opening(tuple(Hours(day, time(9), time(17)) for day in range(7)))
    assert opening.during(Interval(at(10), at(10, day=12))) == (
        Interval(at(10), at(17)),
        Interval(at(9, day=12), at(10, day=12)),
    )


def test_hours_may_end_at_midnight() -> None:
    """Hours from 18:00 to 00:00 end when the next day begins."""
    assert Hours(0, time(18), time(0)).on(MONDAY, ZONE) == Interval(at(18), at(0, day=12))


def test_a_window_that_ends_at_midnight_touches_one_date() -> None:
    """[9:00, next midnight) is one day."""
    assert tuple(Interval(at(9), at(0, day=12)).dates()) == (MONDAY,)


ROME = ZoneInfo("Europe/Rome")


def rome(hour: int, minute: int = 0, *, fold: int = 0, day: int = 25, month: int = 10) -> datetime:
    """A moment of autumn 2026 in Rome; on October 25th 2:00-3:00 is shown twice."""
    return datetime(2026, month, day, hour, minute, tzinfo=ROME, fold=fold)


def test_an_hour_shown_twice_is_two_hours() -> None:
    """From 2:30 in summer time to 2:30 in winter time an hour elapses."""
    hour = Interval(rome(2, 30), rome(2, 30, fold=1))
    assert (hour.minutes, hour) == (60, Interval.of(rome(2, 30), 60))


def test_what_lies_in_the_hour_shown_again_is_later() -> None:
    """2:10-2:20 of the first time round comes before 2:00-2:05 of the second, and apart."""
    first = Interval(rome(2, 10), rome(2, 20))
    second = Interval(rome(2, fold=1), rome(2, 5, fold=1))
    assert (first < second, first.overlaps(second), first == second) == (True, False, False)
    again = Interval(rome(2, 10, fold=1), rome(2, 20, fold=1))
    assert (first.overlaps(again), first.meet(again), first == again) == (False, None, False)
    assert not first.contains(rome(2, 15, fold=1))


def test_a_night_of_25_hours_is_cut_by_instants() -> None:
    """1:00-4:00 without the second 2:00-3:00 leaves two hours before and one after."""
    night = Interval(rome(1), rome(4))
    left = night.without([Interval(rome(2, fold=1), rome(3))])
    assert [piece.minutes for piece in left] == [120, 60]
    assert night.minutes == 240


def test_later_counts_what_elapses() -> None:
    """An hour after 1:30 is 2:30, two hours 2:30 again, and in spring 3:30 comes after 1:30."""
    assert instant(later(rome(1, 30), 60)) == instant(rome(2, 30))
    assert instant(later(rome(1, 30), 120)) == instant(rome(2, 30, fold=1))
    assert later(rome(3, 30, day=29, month=3), -60) == rome(1, 30, day=29, month=3)


def test_one_interval_in_two_zones_is_one() -> None:
    """9:00-10:00 in Shanghai is 1:00-2:00 in UTC, as a key of a dict too."""
    here = Interval(at(9), at(10))
    there = here.astimezone(UTC)
    assert (there.start.hour, there == here, {here: 1}[there]) == (1, True, 1)


def test_hours_that_the_clock_skips_are_not_kept() -> None:
    """Open 2:00-2:30 on Sundays: on 2026-03-29 Rome has no such half hour."""
    opening = Opening((Hours(6, time(2), time(2, 30)),))
    assert [span.minutes for span in opening.on(date(2026, 3, 22), ROME)] == [30]
    # 2:00-2:30 by the clock of winter is 3:00-3:30 by the one that is on the wall.
    assert [span.start.hour for span in opening.on(date(2026, 3, 29), ROME)] == [2]
    assert Opening((Hours(6, time(2, 30), time(3)),)).on(date(2026, 3, 29), ROME) == ()
