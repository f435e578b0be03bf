"""Show an event as the table an office looks at all day (总日程表): one line an engagement.

The words of its cells are those of the papers, so that screen and paper never differ.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from planner.documents.sayings import Sayings
from planner.domain.account import Role
from planner.domain.engagement import EngagementKind
from planner.domain.errors import PlannerError
from planner.domain.interval import instant
from planner.domain.plan import Plan
from planner.domain.programme import Reply
from planner.language import times, translator
from planner.services.broken_lines import BrokenLines
from planner.services.changed_lines import NOTHING, ChangedLines, changed_lines
from planner.services.lamps import Confirmations, Lamp, state_of_line
from planner.services.pins import pinned
from planner.services.programme_lines import Cells, Line
from planner.services.programme_rows import (
    PIVOTS,
    Pivot,
    ProgrammeRows,
    line_name,
    stored_rows,
)
from planner.services.stored_checks import Standing, checked, speech_of
from planner.services.stored_events import Opened
from solver.constraint import N_, Violation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.documents.schedule import Row
    from planner.persistence.store import Store

NONE = {
    Pivot.DELEGATION: N_("No delegation"),
    Pivot.LEADER: N_("No leader of ours"),
    Pivot.CAR: N_("No car"),
    Pivot.HALL: N_("On the way"),
}
"""Lines that concern no member of a pivot."""
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
class Group:
    """A date, or a member of a pivot, with its lines."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Choice:
    """What the table can be narrowed to, or pivoted by, of one sort."""

    pivot: str
    name: str
    members: tuple[tuple[str, str], ...]
    """What to ask for, and the name, of each."""


@dataclass(frozen=True)
class Untimed:
    """A session that has no time yet."""

    subject: str
    title: str


@dataclass(frozen=True)
class Programme:
    """The whole table."""

    groups: tuple[Group, ...]
    choices: tuple[Choice, ...]
    untimed: tuple[Untimed, ...]
    version: str
    zone: str
    """Which zone the times are in, where a reader could err."""
    counts: tuple[tuple[Lamp, str, int], ...]
    """Of each state its word and how many lines."""
    unasked: PlannerError | None
    """Why no rule could be asked, where none could."""
    pending: bool
    """Whether the plan is still being checked: no line is told to clash, or not to."""
    since: int | None
    """The published plan that changes are told from."""
    changed: int
    dropped: int


@dataclass(frozen=True)
class Known:
    """An event with all that its table tells of it."""

    opened: Opened
    rows: ProgrammeRows
    standing: Standing | None = None
    changed: ChangedLines = NOTHING
    say: Callable[[Violation], str] = lambda violation: violation.sentence()


def known(store: Store, opened: Opened, language: str) -> Known:
    """What a stored event's table tells, worked out once for each state of the event."""
    return Known(
        opened,
        stored_rows(store, opened),
        checked(store, opened),
        changed_lines(store, opened),
        lambda violation: speech_of(store, opened, language).violation(violation),
    )


def stored_programme(store: Store, opened: Opened, asked: Asked) -> Programme:
    """The table of a stored event, not said again until the event or a lamp of it changes."""
    about = known(store, opened, asked.language)
    pivot, _, member = asked.of.partition(":")
    of = asked.of if member in about.rows.members.get(pivot, {}) else ""
    by = asked.by if asked.by in about.rows.members else ""
    wanted = replace(asked, of=of, by=by)
    question = ("programme", opened.event.id, asked.language, asked.reader, of, by)
    passed = bisect_right(about.rows.moments, instant(asked.now))
    pending = about.standing is not None and about.standing.pending
    token = (opened, about.changed, passed, pending)
    return store.memory.recall(question, token, lambda: programme(about, wanted))


def programme(about: Known, asked: Asked) -> Programme:
    """The table as it is asked for; a choice that is none of its own shows everything."""
    return _Table(about, asked).shown()


@dataclass(frozen=True)
class _Table:
    about: Known
    asked: Asked

    def shown(self) -> Programme:
        every = self._wanted()
        groups = tuple(self._groups(every))
        once = {line.name: line for group in groups for line in group.lines}
        return Programme(
            groups=groups,
            choices=tuple(self._choices()),
            untimed=tuple(self._untimed()),
            version=self._sayings.version(),
            zone=self._sayings.zone(),
            counts=tuple(_counts(once.values())),
            unasked=self.about.standing.unasked if self.about.standing else None,
            pending=self._pending,
            since=self.about.changed.since,
            changed=sum(1 for line in once.values() if line.changed),
            dropped=self.about.changed.dropped,
        )

    @cached_property
    def _sayings(self) -> Sayings:
        return Sayings(self.about.rows.schedule, self.asked.language)

    @cached_property
    def _cells(self) -> Cells:
        return Cells(self._sayings, self.asked.reader)

    @cached_property
    def _confirmations(self) -> Confirmations:
        register, event, plan, *_ = self.about.opened
        return Confirmations(register, event, plan or Plan(event=event.id), self.asked.now)

    @cached_property
    def _pinned(self) -> set[tuple[str, str]]:
        return pinned(self.about.opened.event)

    def _wanted(self) -> tuple[Row, ...]:
        pivot, _, member = self.asked.of.partition(":")
        members = self.about.rows.members.get(pivot, {})
        return members.get(member, self.about.rows.schedule.rows)

    def _groups(self, rows: tuple[Row, ...]) -> Iterator[Group]:
        """By date; or by the members of the pivot, and at the end what concerns none of them."""
        members = self.about.rows.members.get(self.asked.by)
        if members is None:
            for day, own in groupby(rows, key=lambda row: row.day):
                yield self._group(times.day(day, self.asked.language), own)
            return
        names = self.about.rows.names[self.asked.by]
        wanted, left = {id(row) for row in rows}, dict.fromkeys(map(id, rows))
        for member, lines in members.items():
            theirs = [row for row in lines if id(row) in wanted]
            for row in theirs:
                left.pop(id(row), None)
            if theirs:
                yield self._group(names[member], theirs)
        if left:
            rest = translator(self.asked.language)(NONE[Pivot(self.asked.by)])
            yield self._group(rest, [row for row in rows if id(row) in left])

    def _group(self, name: str, rows: Iterable[Row]) -> Group:
        return Group(name, tuple(self._line(row) for row in rows))

    @cached_property
    def _said(self) -> dict[str, Line]:
        return {}

    def _line(self, row: Row) -> Line:
        """Each line is said once, however many groups it stands in."""
        name = line_name(row)
        if name not in self._said:
            self._said[name] = self._say(row, name)
        return self._said[name]

    def _say(self, row: Row, name: str) -> Line:
        say, cells, one = translator(self.asked.language), self._cells, row.engagement
        broken = self._broken(row)
        lamp, word = state_of_line(
            row, self.asked.now, broken=None if self._pending else bool(broken)
        )
        told = broken if self.asked.reader.edits else ()
        return Line(
            name=name,
            kind=one.kind.value,
            subject=one.subject,
            day=cells.day(row),
            time=self._sayings.time(row),
            what=self._sayings.what(row),
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
    def _pending(self) -> bool:
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

    def _choices(self) -> Iterator[Choice]:
        """Whoever and whatever the table speaks of."""
        for pivot, name in PIVOTS.items():
            members = self.about.rows.names[pivot].items()
            choices = tuple((f"{pivot.value}:{member}", called) for member, called in members)
            yield Choice(pivot.value, translator(self.asked.language)(name), choices)

    def _untimed(self) -> Iterator[Untimed]:
        """Sessions that were asked for and not refused, and have no time."""
        if self.asked.of:
            return
        timed = {one.subject for one in self.about.rows.held}
        for session in self.about.opened.event.sessions:
            planned = session.reply is Reply.ACCEPTED and not session.secret
            if planned and session.id not in timed:
                yield Untimed(session.id, session.title)


def _counts(lines: Iterable[Line]) -> Iterator[tuple[Lamp, str, int]]:
    """The clashes first."""
    order = sorted(lines, key=lambda line: (list(Lamp).index(line.lamp), line.state))
    for (lamp, word), own in groupby(order, key=lambda line: (line.lamp, line.state)):
        yield lamp, word, len(list(own))
