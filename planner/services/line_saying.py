"""How a line of the table is said: its words, its lamp, what it breaks, whether it is pinned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from planner.documents.sayings import Sayings
from planner.domain.account import Role
from planner.domain.engagement import EngagementKind
from planner.domain.plan import Plan
from planner.language import translator
from planner.services.broken_lines import BrokenLines
from planner.services.changed_lines import NOTHING, ChangedLines
from planner.services.lamps import Confirmations, state_of_line
from planner.services.opened import Opened
from planner.services.pins import pinned
from planner.services.programme_lines import Cells, Line
from planner.services.programme_rows import ProgrammeRows, line_name
from planner.services.stored_checks import Standing
from solver.constraint import Violation

if TYPE_CHECKING:
    from planner.documents.schedule import Row

PINNED = (
    EngagementKind.SESSION,
    EngagementKind.VISIT,
    EngagementKind.MEAL,
    EngagementKind.RIDE,
)


@dataclass(frozen=True)
class Asked:
    """What a reader wants to see of the table, when, and in which language."""

    language: str
    now: datetime
    reader: Role = Role.VIEWER
    of: str = ""
    """Only what concerns one member: "car:V1"."""
    by: str = ""
    """A pivot: the lines of each of its members together."""


@dataclass(frozen=True)
class Known:
    """An event with all that its table tells of it."""

    opened: Opened
    rows: ProgrammeRows
    standing: Standing | None = None
    changed: ChangedLines = NOTHING
    say: Callable[[Violation], str] = lambda violation: violation.sentence()


@dataclass(frozen=True)
class LineSaying:
    """Says the lines of one table."""

    about: Known
    asked: Asked

    @cached_property
    def sayings(self) -> Sayings:
        """The words of the papers."""
        return Sayings(self.about.rows.schedule, self.asked.language)

    @cached_property
    def _cells(self) -> Cells:
        return Cells(self.sayings, self.asked.reader)

    @cached_property
    def _confirmations(self) -> Confirmations:
        register, event, plan, *_ = self.about.opened
        return Confirmations(register, event, plan or Plan(event=event.id), self.asked.now)

    @cached_property
    def _pinned(self) -> set[tuple[str, str]]:
        return pinned(self.about.opened.event)

    @cached_property
    def _said(self) -> dict[str, Line]:
        return {}

    def line(self, row: Row) -> Line:
        """Each line is said once, however many groups it stands in."""
        name = line_name(row)
        if name not in self._said:
            self._said[name] = self._say(row, name)
        return self._said[name]

    def _say(self, row: Row, name: str) -> Line:
        say, cells, one = translator(self.asked.language), self._cells, row.engagement
        broken = self._broken(row)
        lamp, word = state_of_line(
            row, self.asked.now, broken=None if self.pending else bool(broken)
        )
        told = broken if self.asked.reader.edits else ()
        return Line(
            name=name,
            kind=one.kind.value,
            subject=one.subject,
            day=cells.day(row),
            time=self.sayings.time(row),
            what=self.sayings.what(row),
            place=cells.place(row),
            hosts=cells.hosts(row),
            guests=cells.guests(row),
            cars=cells.cars(row),
            wear=cells.wear(row),
            leads=cells.leads(row),
            lamp=lamp,
            state=say(word),
            broken=tuple(map(self.about.say, told)),
            confirmed=self._confirmations.of(row),
            changed=tuple(say(what) for what in self.about.changed.lines.get(name, ())),
            notes=cells.notes(row),
            pinned=self._is_pinned(row),
        )

    @property
    def pending(self) -> bool:
        """Whether it is not known yet what is broken."""
        return self.about.standing is not None and self.about.standing.pending

    @cached_property
    def _rules(self) -> BrokenLines | None:
        standing, plan = self.about.standing, self.about.opened.plan
        return BrokenLines(plan, standing) if standing and plan else None

    def _broken(self, row: Row) -> tuple[Violation, ...]:
        return self._rules.of(row) if self._rules else ()

    def _is_pinned(self, row: Row) -> bool | None:
        one = row.engagement
        if one.kind not in PINNED or (one.kind is EngagementKind.RIDE and len(row.rides) > 1):
            return None
        return (one.kind.value, one.subject) in self._pinned
