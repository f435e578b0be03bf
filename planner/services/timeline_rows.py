"""What the rows of all timelines share: a day of an event, and how its bars are told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import quote

from planner.documents.lanes import Bar, Sort
from planner.domain.fact import Certainty
from planner.domain.interval import Interval
from planner.language import sentence, translator
from planner.services.opened import Opened
from planner.services.programme_rows import ProgrammeRows
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.domain.booking import ResourceKind
    from planner.domain.engagement import Engagement

ELSEWHERE = N_("Held by another event: {event}")
OFF = N_("Not available")
CLASH = N_("Clash")


@dataclass(frozen=True)
class TimelineRows:
    """One day of an opened event, in a language."""

    opened: Opened
    rows: ProgrammeRows
    language: str
    day: date
    broken: frozenset[str]
    """The ids of what a hard rule is broken about."""
    others: dict[str, str]
    """The names of the other events that hold something, by id."""

    @cached_property
    def whole_day(self) -> Interval:
        """From midnight to midnight in the event's zone."""
        zone = self.opened.event.tzinfo
        start, end = (
            datetime.combine(day, time(), zone) for day in (self.day, self.day + timedelta(days=1))
        )
        return Interval(start, end)

    def say(self, message: str, **values: object) -> str:
        """A message in the language of the page."""
        return sentence(message, self.language, **values)

    def bar(self, one: Engagement, text: str, more: list[str]) -> Bar:
        """An engagement: its text, and what else there is to be said of it."""
        title = " · ".join((text, *more))
        sort = Sort.DOUBT if one.certainty is not Certainty.CONFIRMED else Sort.OWN
        if one.subject in self.broken:
            sort, text = Sort.CLASH, f"{translator(self.language)(CLASH)}: {text}"
        return Bar(one.interval, text, sort, link=self._link(one), title=title)

    def _link(self, one: Engagement) -> str:
        lines = self.rows.line_of
        line = lines.get(one.uid) or lines.get(one.subject)
        return f"/events/{quote(self.opened.event.id)}#{quote(line)}" if line else ""

    def elsewhere(self, kind: ResourceKind, resource: str) -> list[Bar]:
        """What other events hold of a resource."""
        return [
            Bar(one.interval, self.say(ELSEWHERE, event=name), Sort.OTHER)
            for one in self.opened.bookings
            if (one.kind, one.resource) == (kind, resource)
            for name in (self.others.get(one.event, one.event),)
        ]

    def shut(self, span: Interval, message: str) -> Bar:
        """When a resource is not to be had."""
        return Bar(span, self.say(message), Sort.CLOSED)

    def unavailable(self, spans: tuple[Interval, ...]) -> list[Bar]:
        """All of the day beside the hours told; nothing where none are."""
        if not spans:
            return []
        return [self.shut(span, OFF) for span in self.whole_day.without(spans)]
