"""Show an event as the table an office looks at all day (总日程表): one line an engagement.

The words of its cells are those of the papers, so that screen and paper never differ.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from planner.domain.errors import PlannerError
from planner.domain.interval import instant
from planner.domain.programme import Reply
from planner.language import times, translator
from planner.services.changed_lines import changed_lines
from planner.services.lamps import Lamp
from planner.services.line_saying import Asked, Known, LineSaying
from planner.services.programme_lines import Line
from planner.services.programme_rows import (
    PIVOTS,
    Pivot,
    stored_rows,
)
from planner.services.stored_checks import checked, speech_of
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.documents.schedule import Row
    from planner.persistence.store import Store
    from planner.services.opened import Opened

NONE = {
    Pivot.DELEGATION: N_("No delegation"),
    Pivot.LEADER: N_("No leader of ours"),
    Pivot.CAR: N_("No car"),
    Pivot.HALL: N_("On the way"),
}
"""Lines that concern no member of a pivot."""


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
            version=self._saying.sayings.version(),
            zone=self._saying.sayings.zone(),
            counts=tuple(_counts(once.values())),
            unasked=self.about.standing.unasked if self.about.standing else None,
            pending=self._saying.pending,
            since=self.about.changed.since,
            changed=sum(1 for line in once.values() if line.changed),
            dropped=self.about.changed.dropped,
        )

    @cached_property
    def _saying(self) -> LineSaying:
        return LineSaying(self.about, self.asked)

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
        return Group(name, tuple(self._saying.line(row) for row in rows))

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
