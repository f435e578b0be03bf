"""Dates, hours and zones in words."""

from datetime import date, datetime
from functools import cache

from babel import Locale
from babel.dates import format_date, format_interval, get_timezone_name

from planner.domain.interval import Interval
from planner.language import CHINESE

DAYS = {CHINESE: "M月d日 EEEE", "en": "EEEE d MMMM"}
SHORT_DAYS = {CHINESE: "M月d日 EEE", "en": "EEE d MMM"}
BARE_DAYS = {CHINESE: "M月d日", "en": "d MMM"}
DATES = {CHINESE: "y年M月d日", "en": "d MMMM y"}
LOCALES = {CHINESE: "zh_CN", "en": "en_GB"}
"""Of days in a row: the day before the month, as in all else that is British here."""
FULL_DAYS = {CHINESE: "y年M月d日 EEEE", "en": "EEEE d MMMM y"}


def day(of: date, language: str) -> str:
    """11月25日 星期三; Wednesday 25 November."""
    return format_date(of, DAYS[language], locale=_locale(language))


def short_day(of: date, language: str) -> str:
    """11月25日 周三; Wed 25 Nov."""
    return format_date(of, SHORT_DAYS[language], locale=_locale(language))


def bare_day(of: date, language: str) -> str:
    """11月25日; 25 Nov: where there is no room for the weekday."""
    return format_date(of, BARE_DAYS[language], locale=_locale(language))


def full_day(of: date, language: str) -> str:
    """2026年11月25日 星期三; Wednesday 25 November 2026."""
    return format_date(of, FULL_DAYS[language], locale=_locale(language))


def dated(of: date, language: str) -> str:
    """2026年11月25日; 25 November 2026: as papers are dated."""
    return format_date(of, DATES[language], locale=_locale(language))


def days(first: date, last: date, language: str) -> str:
    """2026年11月25日至27日; 25–27 Nov 2026."""
    return format_interval(first, last, "yMMMMd", locale=_locale(LOCALES[language]))


def clock(moment: datetime) -> str:
    """08:30, in the moment's own zone."""
    return f"{moment:%H:%M}"


def span(interval: Interval) -> str:
    """08:30–10:00; the end is marked where it lies on a later day."""
    days = (interval.end.date() - interval.start.date()).days
    # Midnight ends the day it closes: nobody reads "24:00 (+1)" rightly.
    if days == 1 and interval.end.hour == interval.end.minute == 0:
        return f"{clock(interval.start)}–24:00"
    return f"{clock(interval.start)}–{clock(interval.end)}" + (f" (+{days})" if days else "")


def zone(moment: datetime, language: str) -> str:
    """The zone of a moment by name and offset: 中国标准时间（UTC+8）."""
    offset = moment.utcoffset()
    assert offset is not None
    minutes = int(offset.total_seconds() // 60)
    hours = f"{abs(minutes) // 60}" + (f":{abs(minutes) % 60:02d}" if minutes % 60 else "")
    told = f"UTC{'-' if minutes < 0 else '+'}{hours}"
    name = get_timezone_name(moment, locale=_locale(language))
    # Where Babel knows no name it gives the offset once more.
    if name.startswith("GMT"):
        return told
    return f"{name}（{told}）" if language == CHINESE else f"{name} ({told})"


@cache
def _locale(name: str) -> Locale:
    """Read once: by its name Babel looks it up in a folder each time."""
    return Locale.parse(name)
