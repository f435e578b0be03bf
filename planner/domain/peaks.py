"""When the roads are full: hours of the day that the office sets for an event.

The key `travel.peaks` of an event's policies sets them, `travel.peaks = 07:30-09:00; 17:00-18:30`,
for each of its days. Without it no way takes longer at one hour than at another.
"""

from __future__ import annotations

import re
from datetime import datetime, time
from typing import TYPE_CHECKING

from planner.domain.errors import Refused
from planner.domain.interval import Interval
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planner.domain.event import Event
    from planner.domain.travel import TravelTime

PEAKS = "travel.peaks"
_SPAN = re.compile(r"(\d{1,2}):(\d{2})\s*[-–~至]\s*(\d{1,2}):(\d{2})")


def peak_hours(policies: Mapping[str, str]) -> tuple[tuple[time, time], ...]:
    """From when until when, in order; those that touch are one. Refused where none can be read."""
    text = policies.get(PEAKS, "").replace("：", ":")  # as it is typed in Chinese
    return tuple(_joined(sorted(_span(part) for part in re.split("[;；、]", text) if part.strip())))


def _span(text: str) -> tuple[time, time]:
    found = _SPAN.fullmatch(text.strip())
    try:
        start_hour, start_minute, end_hour, end_minute = map(int, found.groups() if found else ())
        start, end = time(start_hour, start_minute), time(end_hour, end_minute)
    except ValueError:
        raise _unreadable(text) from None
    if end <= start:
        raise _unreadable(text)
    return start, end


def _unreadable(text: str) -> Refused:
    what = sentence(N_("“{text}” is no peak hour."), text=text.strip())
    remedy = sentence(N_("Write it in policy {key} as 07:30-09:00; 17:00-18:30."), key=PEAKS)
    return Refused(PEAKS, what, remedy)


def _joined(spans: Iterable[tuple[time, time]]) -> Iterator[tuple[time, time]]:
    last: tuple[time, time] | None = None
    for start, end in spans:
        if last is not None and start <= last[1]:
            last = last[0], max(last[1], end)
            continue
        if last is not None:
            yield last
        last = start, end
    if last is not None:
        yield last


def peaks(event: Event) -> Iterator[Interval]:
    """The peaks of each day of an event, in order."""
    hours = peak_hours(event.policies)
    for day in event.days():
        for start, end in hours:
            yield Interval(
                datetime.combine(day, start, event.tzinfo), datetime.combine(day, end, event.tzinfo)
            )


def longest_minutes(event: Event, way: TravelTime) -> int:
    """How long a way takes at worst: at a peak, where the event has any."""
    return max(way.minutes, way.at_peak) if peak_hours(event.policies) else way.minutes
