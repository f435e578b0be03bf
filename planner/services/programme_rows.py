"""The lines of an event's table before they are said: laid out once for each state of the event."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from planner.documents.schedule import Schedule, whole_schedule
from planner.domain.diary import engagements
from planner.domain.engagement import Engagement
from planner.domain.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planner.documents.schedule import Row
    from planner.persistence.store import Store
    from planner.services.stored_events import Opened


@dataclass(frozen=True)
class ProgrammeRows:
    """Everything that is held, and the lines in which it stands in the table."""

    held: tuple[Engagement, ...]
    schedule: Schedule

    @cached_property
    def line_of(self) -> Mapping[str, str]:
        """The line of each engagement by uid, of each trip by its id too."""
        return dict(self._lines())

    def _lines(self) -> Iterator[tuple[str, str]]:
        for row in self.schedule.rows:
            name = line_name(row)
            for ride in row.rides:
                yield ride.uid, name
                yield ride.subject, name
        for row in self.schedule.rows:
            yield row.engagement.uid, line_name(row)


def line_name(row: Row) -> str:
    """What a line is called in its page: its uid without the blanks that an id may not have."""
    return "line-" + "_".join(row.engagement.uid.split())


def rows_of(opened: Opened) -> ProgrammeRows:
    """The lines of an opened event."""
    plan = opened.plan or Plan(event=opened.event.id)
    held = engagements(opened.register, opened.event, plan)
    return ProgrammeRows(held, whole_schedule(opened.register, opened.event, held))


def stored_rows(store: Store, opened: Opened) -> ProgrammeRows:
    """The same, not laid out again while the event is as it was."""
    return store.memory.recall(("rows", opened.event.id), opened, lambda: rows_of(opened))
