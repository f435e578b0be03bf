"""Dates, times and intervals as people type them."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from planner.documents.workbook.misread import Misread
from planner.documents.workbook.moments import (
    Calendar,
    date_of,
    end_time_of,
    interval_of,
    interval_text,
    moment_of,
    time_of,
)
from planner.documents.workbook.opening import opening_of, opening_text
from planner.domain.interval import Hours, Interval, Opening

ZONE = ZoneInfo("Asia/Shanghai")
EVENT = Calendar(ZONE, (date(2026, 5, 13), date(2026, 5, 14), date(2026, 5, 15)))
WEDNESDAY = date(2026, 5, 13)


def at(hour: int, minute: int = 0, day: int = 13) -> datetime:
    """A moment of May 2026."""
    return datetime(2026, 5, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    "typed",
    [
        "2026-05-13",
        "2026/5/13",
        "2026.5.13",
        "2026年5月13日",
        "５月１３日",
        "5月13号（周三）",
        "周三",
        "星期三 2026-05-13",
        "13 May 2026",
        "May 13, 2026",
        "Wed 13 May",
        "13/05/2026",
        "5/13",
        46155,
        20260513,
        date(2026, 5, 13),
        datetime(2026, 5, 13),  # noqa: DTZ001  # as openpyxl gives it
    ],
)
def test_a_date_has_many_spellings(typed: object) -> None:
    """All of these are Wednesday 13 May 2026 (Excel's day 46155)."""
    assert date_of(typed, EVENT) == WEDNESDAY


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("03/04/2026", "two ways"),
        ("3/4", "two ways"),
        ("2026-02-30", "no such date"),
        ("5月13日 周五", "weekday that the date is not: it is a 周三 Wed"),
        ("周一", "not exactly one day of the event"),
        ("下周", "not a date"),
        ("2026-05-13 9:00", "not a date"),
        (13, "not a date"),
    ],
)
def test_a_date_in_doubt_is_refused(typed: object, words: str) -> None:
    """Two readings, no reading, or a weekday that contradicts: no date."""
    with pytest.raises(Misread) as refused:
        date_of(typed, EVENT)
    assert words in refused.value.what.said()


def test_the_same_number_twice_reads_one_way() -> None:
    """5/5/2026 is 5 May, whichever comes first."""
    assert date_of("5/5/2026", EVENT) == date(2026, 5, 5)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("9:30", time(9, 30)),
        ("０９：３０", time(9, 30)),
        ("上午9点半", time(9, 30)),
        ("下午3点", time(15)),
        ("下午3点一刻", time(15, 15)),
        ("晚上8:15", time(20, 15)),
        ("中午12点", time(12)),
        ("中午1点", time(13)),
        ("14时05分", time(14, 5)),
        ("3:30 PM", time(15, 30)),
        ("12 am", time(0)),
        (0.5, time(12)),
        (0.3541666667, time(8, 30)),
        (time(8, 19, 59, 999_999), time(8, 20)),
        (timedelta(hours=8), time(8)),
    ],
)
def test_a_time_has_many_spellings(typed: object, read: time) -> None:
    """Chinese, English, full-width, and Excel's fraction of a day."""
    assert time_of(typed) == read


@pytest.mark.parametrize("typed", ["25:00", "9:60", "24:00", "晚上12点", "九点", "", 1.5, "9"])
def test_a_time_that_is_none_is_refused(typed: object) -> None:
    """There is no 25:00; a bare 9 may be anything."""
    with pytest.raises(Misread):
        time_of(typed)


def test_a_day_may_end_at_24() -> None:
    """24:00 is the end of a day where an end is due."""
    assert end_time_of("24:00") is None


@pytest.mark.parametrize(
    "typed",
    ["2026-05-13 08:30", "5月13日 上午8点半", "周三 8:30", "8:30, 13 May 2026", 46155.3541666667],
)
def test_a_moment_has_many_spellings(typed: object) -> None:
    """Date and time in either order, in the event's zone."""
    assert moment_of(typed, EVENT) == at(8, 30)


@pytest.mark.parametrize("typed", ["8:30", "5月13日", "5月13日 25:00"])
def test_a_moment_needs_both(typed: str) -> None:
    """A date alone or a time alone is no moment."""
    with pytest.raises(Misread):
        moment_of(typed, EVENT)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2026-05-13 09:00-11:30", Interval(at(9), at(11, 30))),
        ("5月13日 9:00 至 11:30", Interval(at(9), at(11, 30))),
        ("5月13日 9:00—5月14日 8:00", Interval(at(9), at(8, day=14))),
        ("2026-05-13 20:00-24:00", Interval(at(20), at(0, day=14))),
        ("5月13日", Interval(at(0), at(0, day=14))),
        ("2026-05-13 ~ 2026-05-14", Interval(at(0), at(0, day=15))),
        ("May 13 9:00 to 11:30", Interval(at(9), at(11, 30))),
    ],
)
def test_an_interval_has_many_spellings(typed: str, read: Interval) -> None:
    """One date or two, or whole days."""
    assert interval_of(typed, EVENT) == read


@pytest.mark.parametrize("typed", ["9:00-11:30", "5月13日 11:00-9:00", "5月13日 9:00", "随时"])
def test_an_interval_in_doubt_is_refused(typed: str) -> None:
    """No date, ends before it starts, no end."""
    with pytest.raises(Misread):
        interval_of(typed, EVENT)


@pytest.mark.parametrize(
    "interval",
    [
        Interval(at(9), at(11, 30)),
        Interval(at(22), at(0, day=14)),
        Interval(at(0), at(0, day=14)),
        Interval(at(22), at(2, day=15)),
    ],
)
def test_an_interval_reads_back(interval: Interval) -> None:
    """What is written of an interval is read as the same."""
    assert interval_of(interval_text(interval, EVENT), EVENT) == interval


WEEK = Opening(
    (
        *(Hours(day, time(9), time(11, 30)) for day in range(5)),
        *(Hours(day, time(13, 30), time(17)) for day in range(5)),
        Hours(5, time(9), time(12)),
    ),
    (date(2026, 5, 14),),
)


@pytest.mark.parametrize(
    "typed",
    [
        "周一-周五 09:00-11:30, 13:30-17:00; 周六 9:00-12:00; 除 2026-05-14",
        "周一至周五 9:00～11:30、13:30～17:00；周六 9:00-12:00；除 5月14日",
        "Mon-Fri 09:00-11:30, 13:30-17:00; Sat 9:00-12:00; except 14 May",
        "周一、周二、周三-周五 09:00-11:30,13:30-17:00\n周六 9:00-12:00\n闭 5月14日",
    ],
)
def test_opening_hours_have_many_spellings(typed: str) -> None:
    """Weekday mornings and afternoons, Saturday morning, one date closed."""
    assert opening_of(typed, EVENT) == WEEK


def test_opening_hours_without_days_are_daily() -> None:
    """9:00-17:00 alone is every day; so is 每天."""
    daily = Opening(tuple(Hours(day, time(9), time(17)) for day in range(7)))
    assert opening_of("9:00-17:00", EVENT) == opening_of("每天 9:00-17:00", EVENT) == daily


@pytest.mark.parametrize("typed", ["周一 9:00", "周一-周五", "周一 17:00-9:00", "上班时间"])
def test_opening_hours_in_doubt_are_refused(typed: str) -> None:
    """No hours, one end, or an end before the start."""
    with pytest.raises(Misread):
        opening_of(typed, EVENT)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize(
    "opening",
    [WEEK, Opening(()), Opening((Hours(6, time(18), time(0)),)), Opening((), WEEK.closed_on)],
)
def test_opening_hours_read_back(opening: Opening, language: str) -> None:
    """What is written of opening hours is read as the same."""
    assert opening_of(opening_text(opening, language), EVENT) == opening
