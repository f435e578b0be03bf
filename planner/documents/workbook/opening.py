"""Opening hours in one cell: `周一-周五 09:00-11:30, 13:30-17:00; 周六 9:00-12:00; 除 5月14日`."""

import re
from datetime import date, time
from itertools import pairwise

from planner.documents.workbook.misread import Misread
from planner.documents.workbook.moments import (
    CHINESE_WEEKDAYS,
    TO,
    WEEKDAYS,
    Calendar,
    date_of,
    end_time_of,
    time_of,
)
from planner.documents.workbook.text import narrow
from planner.domain.interval import Hours, Opening
from planner.language import CHINESE
from solver.constraint import N_

EVERY_DAY = re.compile(r"(每天|每日|天天|daily|every day)\s*", re.I)
ONE_DAY = rf"(?:周|星期)[一二三四五六日天]|(?:{'|'.join(WEEKDAYS)})[a-z]*"
SOME_DAYS = re.compile(rf"((?:(?:{ONE_DAY})(?:\s*[-–~至到、,]\s*)?)+)\s*", re.I)
EXCEPT = re.compile(r"(?:除|闭|except|closed on)\s*[::]?\s*(.+)", re.I)
NEVER = ("不开放", "closed")


def opening_of(text: str, calendar: Calendar) -> Opening:
    """The opening hours in a cell; Misread where any part of it is not understood."""
    hours: list[Hours] = []
    closed: list[date] = []
    for part in re.split(r"[;\n]", text.replace("；", ";")):
        part = narrow(part)
        if not part or part.lower() in NEVER:
            continue
        if match := EXCEPT.fullmatch(part):
            closed.extend(date_of(day, calendar) for day in re.split(r"[,、]\s*", match[1]))
            continue
        hours.extend(_hours(part))
    _refuse_overlap(hours, text)
    return Opening(tuple(hours), tuple(closed))


def _hours(part: str) -> list[Hours]:
    days, rest = _days(part)
    found: list[Hours] = []
    for span in re.split(r"\s*[,、]\s*", rest):
        ends = TO.split(span)
        if len(ends) != 2:
            raise _unreadable(part)
        start, end = time_of(ends[0]), end_time_of(ends[1])
        if end is not None and end <= start:
            raise _unreadable(part)
        found.extend(Hours(day, start, end or time()) for day in days)
    return found


def _days(part: str) -> tuple[list[int], str]:
    if match := EVERY_DAY.match(part):
        return list(range(7)), part[match.end() :]
    match = SOME_DAYS.match(part)
    if match is None:
        return list(range(7)), part
    days: list[int] = []
    for piece in re.split(r"\s*[、,]\s*", match[1].strip(" 、,")):
        ends = [_weekday(end) for end in TO.split(piece)]
        if len(ends) > 2:
            raise _unreadable(part)
        first, last = ends[0], ends[-1]
        days.extend((first + step) % 7 for step in range((last - first) % 7 + 1))
    return days, part[match.end() :]


def _weekday(text: str) -> int:
    sign = text[-1].replace("天", "日")
    if sign in CHINESE_WEEKDAYS:
        return CHINESE_WEEKDAYS.index(sign)
    return WEEKDAYS.index(text[:3].lower())


def _refuse_overlap(hours: list[Hours], text: str) -> None:
    last = sorted(hours)
    for before, after in pairwise(last):
        midnight = before.end == time()
        if before.weekday == after.weekday and (midnight or after.start < before.end):
            raise Misread(
                N_("the opening hours “{text}” overlap"),
                N_("leave one of the overlapping hours out"),
                text=narrow(text),
            )


def _unreadable(part: str) -> Misread:
    return Misread(
        N_("“{text}” is not opening hours"),
        N_("type them as 周一-周五 09:00-11:30, 13:30-17:00; 周六 9:00-12:00"),
        text=part,
    )


def opening_text(opening: Opening, language: str) -> str:
    """The opening hours as `opening_of` reads them, days with the same hours joined."""
    by_hours: dict[str, list[int]] = {}
    for day in range(7):
        spans = [_span(hours) for hours in opening.hours if hours.weekday == day]
        if spans:
            by_hours.setdefault(", ".join(spans), []).append(day)
    parts = [f"{_day_names(days, language)} {spans}" for spans, days in by_hours.items()]
    if not parts:
        parts = [NEVER[0] if language == CHINESE else NEVER[1]]
    if opening.closed_on:
        dates = ", ".join(day.isoformat() for day in opening.closed_on)
        parts.append(f"除 {dates}" if language == CHINESE else f"except {dates}")
    return "; ".join(parts)


def _span(hours: Hours) -> str:
    end = "24:00" if hours.end == time() else f"{hours.end:%H:%M}"
    return f"{hours.start:%H:%M}-{end}"


def _day_names(days: list[int], language: str) -> str:
    if len(days) == 7:
        return "每天" if language == CHINESE else "daily"
    runs: list[list[int]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ("、" if language == CHINESE else ", ").join(_run(run, language) for run in runs)


def _run(run: list[int], language: str) -> str:
    names = [
        f"周{CHINESE_WEEKDAYS[day]}" if language == CHINESE else WEEKDAYS[day].title()
        for day in run
    ]
    return names[0] if len(names) == 1 else f"{names[0]}-{names[-1]}"
