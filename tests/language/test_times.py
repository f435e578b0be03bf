"""Dates and hours as each language writes them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from planner.domain.interval import Interval
from planner.language import CHINESE, ENGLISH
from planner.language.times import day, full_day, short_day, span, zone
from tests.visit import at


def test_dates_have_their_weekday() -> None:
    """25 November 2026 is a Wednesday."""
    of = date(2026, 11, 25)
    assert [say(of, CHINESE) for say in (day, short_day, full_day)] == [
        "11月25日 星期三",
        "11月25日 周三",
        "2026年11月25日 星期三",
    ]
    assert [say(of, ENGLISH) for say in (day, short_day, full_day)] == [
        "Wednesday 25 November",
        "Wed 25 Nov",
        "Wednesday 25 November 2026",
    ]


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (at(10), "09:00–10:00"),
        (at(0, day=26), "09:00–24:00"),
        (at(0, 30, day=26), "09:00–00:30 (+1)"),
        (at(0, day=27), "09:00–00:00 (+2)"),
    ],
)
def test_an_end_on_another_day_is_marked(end: datetime, said: str) -> None:
    """Midnight ends its own day; later ends say how many days on."""
    assert span(Interval(at(9), end)) == said


@pytest.mark.parametrize(
    ("name", "month", "said"),
    [
        ("Asia/Shanghai", 7, "China Standard Time (UTC+8)"),
        ("Europe/Rome", 7, "Central European Summer Time (UTC+2)"),
        ("America/New_York", 12, "Eastern Standard Time (UTC-5)"),
        ("Asia/Kolkata", 7, "UTC+5:30"),
    ],
)
def test_a_zone_is_named_with_its_offset(name: str, month: int, said: str) -> None:
    """The offset is that of the date, summer time included."""
    assert zone(datetime(2026, month, 1, tzinfo=ZoneInfo(name)), ENGLISH) == said
