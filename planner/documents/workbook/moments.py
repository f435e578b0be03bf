"""Dates, times and intervals as people type them, where they can be read in one way only."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from planner.documents.workbook.misread import Misread
from planner.documents.workbook.text import narrow
from planner.domain.interval import Interval
from solver.constraint import N_


@dataclass(frozen=True)
class Calendar:
    """What moments are read against: the event's zone, and its days where these are known."""

    zone: ZoneInfo
    days: tuple[date, ...] = ()


MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
CHINESE_WEEKDAYS = "一二三四五六日"
MONTH = rf"({'|'.join(MONTHS)})[a-z]*\.?"
WEEKDAY = re.compile(
    rf"\(?\s*(?:(?:周|星期|礼拜)([一二三四五六日天])|\b({'|'.join(WEEKDAYS)})[a-z]*)\s*\)?,?", re.I
)
TIME = re.compile(
    r"(上午|早上|清晨|凌晨|中午|下午|傍晚|晚上|晚)?\s*(\d{1,2})\s*"
    r"(?::\s*(\d{1,2})(?::\d{1,2}(?:\.\d+)?)?|[点时]\s*(?:(\d{1,2})\s*分?|(半)|(一刻)|(三刻)|整)?)"
    r"\s*(am|pm)?",
    re.I,
)
BARE_HOUR = re.compile(r"(\d{1,2})\s*(am|pm)", re.I)
TO = re.compile(r"\s*(?:-|–|—|~|至|到|\bto\b)\s*", re.I)
FIRST_SERIAL, LAST_SERIAL = 36526, 73050  # Excel's days 2000-01-01 and 2099-12-31
YEARS = range(2000, 2100)
EXCEL_EPOCH = date(1899, 12, 30)


def date_of(raw: Any, calendar: Calendar) -> date:
    """The date in a cell; Misread where there is none, or two ways to read it."""
    if isinstance(raw, date):
        return _date(raw.year, raw.month, raw.day, raw.isoformat())
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        return _of_number(raw)
    text = narrow(str(raw))
    day, rest = take_date(text, calendar)
    if day is None or rest.strip():
        raise _no_date(text)
    return day


def time_of(raw: Any) -> time:
    """The time of day in a cell, to the minute; Misread where there is none."""
    found = end_time_of(raw)
    if found is None:
        raise _no_time("24:00")
    return found


def end_time_of(raw: Any) -> time | None:
    """As `time_of`; None is the midnight that ends the day, typed as 24:00."""
    if isinstance(raw, datetime):
        raise _no_time(raw.isoformat(sep=" ", timespec="minutes"))
    if isinstance(raw, time):
        return _to_minute(datetime.combine(EXCEL_EPOCH, raw)).time()
    if isinstance(raw, timedelta):
        return _of_seconds(raw.total_seconds())
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        return _of_seconds(raw * 86400)
    return _time_in(narrow(str(raw)))


def moment_of(raw: Any, calendar: Calendar) -> datetime:
    """The date and time in a cell, in the event's zone."""
    if isinstance(raw, datetime):
        _date(raw.year, raw.month, raw.day, raw.isoformat())
        return _to_minute(raw).replace(tzinfo=calendar.zone)
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        whole, part = divmod(raw, 1)
        naive = datetime.combine(_of_number(whole), time()) + timedelta(days=part)
        return _to_minute(naive).replace(tzinfo=calendar.zone)
    text = narrow(str(raw))
    day, rest = take_date(text, calendar)
    if day is None or not rest.strip() or isinstance(raw, date):
        raise Misread(
            N_("“{text}” is not a date with a time"),
            N_("type it as 2026-05-13 08:30"),
            text=text,
        )
    return datetime.combine(day, _whole_time(rest), calendar.zone)


def interval_of(text: str, calendar: Calendar) -> Interval:
    """`2026-05-13 09:00-11:30`, `5月13日 9:00 至 5月14日 12:00`, or a date for the whole day."""
    text = narrow(text)
    dates: list[str] = []

    def lift(match: re.Match[str]) -> str:
        dates.append(match.group(0))
        return f"\x01{len(dates) - 1}\x01"

    lifted = text
    for pattern, _ in DATES:
        lifted = pattern.sub(lift, lifted)
    halves = [
        re.sub("\x01(\\d+)\x01", lambda m: f"{dates[int(m[1])]} ", part)
        for part in TO.split(lifted)
    ]
    if len(halves) > 2 or not halves[0]:
        raise _no_interval(text)
    day, rest = take_date(halves[0], calendar)
    if day is None:
        raise _no_interval(text)
    last, last_rest = take_date(halves[-1], calendar)
    last = last or day
    if not rest.strip() and not last_rest.strip():
        return _span(
            text, datetime.combine(day, time()), datetime.combine(last, time()) + DAY, calendar
        )
    if len(halves) != 2:
        raise _no_interval(text)
    start = datetime.combine(day, _whole_time(rest))
    return _span(text, start, _end(last, last_rest), calendar)


DAY = timedelta(days=1)


def _end(day: date, text: str) -> datetime:
    end = end_time_of(text.strip())
    return datetime.combine(day, time()) + DAY if end is None else datetime.combine(day, end)


def _span(text: str, start: datetime, end: datetime, calendar: Calendar) -> Interval:
    if end <= start:
        raise Misread(
            N_("“{text}” ends before it starts"),
            N_("put the earlier time first, and the date before each where they differ"),
            text=text,
        )
    return Interval(start.replace(tzinfo=calendar.zone), end.replace(tzinfo=calendar.zone))


def interval_text(interval: Interval, calendar: Calendar) -> str:
    """The interval as `interval_of` reads it."""
    start, end = (moment.astimezone(calendar.zone) for moment in (interval.start, interval.end))
    if end.time() == time() and end.date() == start.date() + DAY:
        return f"{start:%Y-%m-%d %H:%M}-24:00"
    if end.date() == start.date():
        return f"{start:%Y-%m-%d %H:%M}-{end:%H:%M}"
    return f"{start:%Y-%m-%d %H:%M} - {end:%Y-%m-%d %H:%M}"


def take_date(text: str, calendar: Calendar) -> tuple[date | None, str]:
    """The date in `text`, if any, and what is left of it; a weekday must agree with the date."""
    day: date | None = None
    rest = text
    for pattern, read in DATES:
        if match := pattern.search(text):
            day = read(match, calendar)
            rest = f"{text[: match.start()]} {text[match.end() :]}"
            break
    weekday = WEEKDAY.search(rest)
    if weekday is None:
        return day, rest
    rest = f"{rest[: weekday.start()]} {rest[weekday.end() :]}"
    number = _weekday(weekday)
    if day is None:
        return _only(number, text, calendar), rest
    if day.weekday() != number:
        raise Misread(
            N_("“{text}” names a weekday that the date is not: it is a {weekday}"),
            N_("correct the date or the weekday"),
            text=text,
            weekday=f"周{CHINESE_WEEKDAYS[day.weekday()]} {WEEKDAYS[day.weekday()].title()}",
        )
    return day, rest


def _weekday(match: re.Match[str]) -> int:
    if match[1]:
        return CHINESE_WEEKDAYS.index(match[1].replace("天", "日"))
    return WEEKDAYS.index(match[2].lower())


def _only(weekday: int, text: str, calendar: Calendar) -> date:
    """The one day of the event with that weekday."""
    days = [day for day in calendar.days if day.weekday() == weekday]
    if len(days) != 1:
        raise Misread(
            N_("“{text}” gives a weekday that is not exactly one day of the event"),
            N_("type the date"),
            text=text,
        )
    return days[0]


def _year_first(match: re.Match[str], calendar: Calendar) -> date:
    return _date(int(match[1]), int(match[2]), int(match[3]), match[0])


def _no_year(match: re.Match[str], calendar: Calendar) -> date:
    return _in_event(int(match[1]), int(match[2]), match[0], calendar)


def _year_last(match: re.Match[str], calendar: Calendar) -> date:
    month, day = _one_way(match)
    return _date(int(match[3]), month, day, match[0])


def _short(match: re.Match[str], calendar: Calendar) -> date:
    month, day = _one_way(match)
    return _in_event(month, day, match[0], calendar)


def _day_month(match: re.Match[str], calendar: Calendar) -> date:
    month = MONTHS.index(match[2].lower()) + 1
    if match[3]:
        return _date(int(match[3]), month, int(match[1]), match[0])
    return _in_event(month, int(match[1]), match[0], calendar)


def _month_day(match: re.Match[str], calendar: Calendar) -> date:
    month = MONTHS.index(match[1].lower()) + 1
    if match[3]:
        return _date(int(match[3]), month, int(match[2]), match[0])
    return _in_event(month, int(match[2]), match[0], calendar)


# The order matters: a pattern stands before those that would match a part of it.
DATES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Calendar], date]], ...] = (
    (re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?"), _year_first),
    (re.compile(r"\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b"), _year_last),
    (re.compile(r"(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?"), _no_year),
    (re.compile(rf"\b(\d{{1,2}})\s+{MONTH}(?:\s+(\d{{4}}))?\b", re.I), _day_month),
    (re.compile(rf"\b{MONTH}\s+(\d{{1,2}})\b(?!:)(?:,?\s+(\d{{4}})\b)?", re.I), _month_day),
    (re.compile(r"\b(\d{1,2})/(\d{1,2})\b"), _short),
)


def _one_way(match: re.Match[str]) -> tuple[int, int]:
    """Month and day of `a/b`, where only one order makes a date."""
    one, other = int(match[1]), int(match[2])
    if one > 12:
        return other, one
    if other <= 12 and one != other:
        raise Misread(
            N_("the date “{text}” can be read in two ways"),
            N_("type it as year-month-day: 2026-05-13"),
            text=match[0],
        )
    return one, other


def _in_event(month: int, day: int, text: str, calendar: Calendar) -> date:
    """A date without a year: the event's."""
    years = sorted({known.year for known in calendar.days})
    if not years:
        raise Misread(N_("the date “{text}” has no year"), N_("type the year as well"), text=text)
    found = [_date(year, month, day, text) for year in years]
    if len(found) > 1:
        middle = calendar.days[len(calendar.days) // 2]
        found.sort(key=lambda known: abs(known - middle))
    return found[0]


def _date(year: int, month: int, day: int, text: str) -> date:
    if year in YEARS and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        return date(year, month, day)
    raise Misread(N_("there is no such date as “{text}”"), N_("correct the date"), text=text)


def _of_number(number: float) -> date:
    text = str(int(number))
    if number == int(number) and len(text) == 8:
        return _date(int(text[:4]), int(text[4:6]), int(text[6:]), text)
    if FIRST_SERIAL <= number <= LAST_SERIAL:
        return EXCEL_EPOCH + timedelta(days=int(number))
    raise _no_date(str(number))


def _whole_time(text: str) -> time:
    found = end_time_of(text.strip(" ,"))
    if found is None:
        raise _no_time(text)
    return found


def _time_in(text: str) -> time | None:
    if bare := BARE_HOUR.fullmatch(text):
        return _clock(text, int(bare[1]), 0, bare[2].lower())
    match = TIME.fullmatch(text)
    if match is None:
        raise _no_time(text)
    minute = int(match[3] or match[4] or 0)
    minute = 30 if match[5] else 15 if match[6] else 45 if match[7] else minute
    return _clock(text, int(match[2]), minute, (match[1] or match[8] or "").lower())


def _clock(text: str, hour: int, minute: int, half: str) -> time | None:
    if (half in ("下午", "傍晚", "晚上", "晚", "pm") and 1 <= hour < 12) or (
        half in ("中午",) and 1 <= hour < 3
    ):
        hour += 12
    elif half in ("am", "凌晨") and hour == 12:
        hour = 0
    if (hour, minute) == (24, 0) and not half:
        return None
    if hour > 23 or minute > 59 or (half in ("晚上", "晚") and hour == 12):
        raise _no_time(text)
    return time(hour, minute)


def _of_seconds(seconds: float) -> time | None:
    minutes = round(seconds / 60)
    if minutes == 1440:
        return None
    if not 0 <= minutes < 1440:
        raise _no_time(f"{minutes // 60}:{minutes % 60:02}" if minutes > 0 else str(seconds))
    return time(minutes // 60, minutes % 60)


def _to_minute(moment: datetime) -> datetime:
    """Excel stores fractions of a day: what it shows is the nearest minute."""
    return (moment + timedelta(seconds=30)).replace(second=0, microsecond=0, tzinfo=None)


def _no_time(text: str) -> Misread:
    return Misread(
        N_("there is no such time of day as “{text}”"),
        N_("type it as 08:30, between 00:00 and 23:59"),
        text=text,
    )


def _no_date(text: str) -> Misread:
    return Misread(
        N_("“{text}” is not a date"), N_("type it as year-month-day: 2026-05-13"), text=text
    )


def _no_interval(text: str) -> Misread:
    return Misread(
        N_("“{text}” is not an interval"),
        N_("type it as 2026-05-13 09:00-11:30"),
        text=text,
    )
