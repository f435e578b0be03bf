"""What of the table is not as the published plan has it: line by line, for its blue bar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from planner.persistence.plans import PlanState, plan_entries
from planner.services.programme_rows import line_name, rows_by, stored_rows
from planner.services.stored_events import saved_plan
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.documents.schedule import Row
    from planner.domain.plan import Plan
    from planner.persistence.store import Store
    from planner.services.opened import Opened


class Changed(StrEnum):
    """What of a line changed."""

    NEW = N_("new")
    TIME = N_("time")
    PLACE = N_("place")
    CAR = N_("car")
    PEOPLE = N_("people")
    SEATS = N_("seats")


@dataclass(frozen=True)
class ChangedLines:
    """Since which published plan, and what changed of each line that did."""

    since: int | None = None
    lines: Mapping[str, tuple[Changed, ...]] = field(default_factory=dict)
    dropped: int = 0
    """How many lines of that plan there are no more."""


NOTHING = ChangedLines()


def changed_lines(store: Store, opened: Opened) -> ChangedLines:
    """The lines that are not as published; none where nothing else is published."""
    with store.reading() as session:
        known = plan_entries(session, opened.event.id)
    since = next((one for one in known if one.state is PlanState.PUBLISHED), None)
    if since is None or opened.plan is None:
        return NOTHING
    published = since

    def found() -> ChangedLines:
        return _compared(store, opened, saved_plan(store, opened, published))

    token = (opened, published.revision, published.made_at)
    return store.memory.recall(("changed", opened.event.id), token, found)


def _compared(store: Store, opened: Opened, before: Plan) -> ChangedLines:
    assert opened.plan is not None
    old = {line_name(row): row for row in rows_by(store, opened, before).schedule.rows}
    new = {line_name(row): row for row in stored_rows(store, opened).schedule.rows}
    seats = _seats(before), _seats(opened.plan)
    lines: dict[str, tuple[Changed, ...]] = {}
    for name, row in new.items():
        what = tuple(_differing(old[name], row, seats)) if name in old else (Changed.NEW,)
        if what:
            lines[name] = what
    return ChangedLines(before.revision, lines, len(old.keys() - new.keys()))


def _seats(plan: Plan) -> Mapping[str, frozenset[tuple[str, str]]]:
    """By session or meal, who sits where."""
    found: dict[str, set[tuple[str, str]]] = {}
    for one in plan.placements:
        if one.person:
            found.setdefault(one.subject, set()).add((one.person, one.seat))
    return {subject: frozenset(seats) for subject, seats in found.items()}


def _differing(
    before: Row, after: Row, seats: tuple[Mapping[str, frozenset[tuple[str, str]]], ...]
) -> Iterator[Changed]:
    one, other = before.engagement, after.engagement
    if one.interval != other.interval:
        yield Changed.TIME
    if (one.room, one.place, one.origin) != (other.room, other.place, other.origin):
        yield Changed.PLACE
    if _rides(before) != _rides(after):
        yield Changed.CAR
    if set(one.persons) != set(other.persons):
        yield Changed.PEOPLE
    old, new = (known.get(other.subject) for known in seats)
    if old != new:
        yield Changed.SEATS


def _rides(row: Row) -> set[tuple[object, ...]]:
    """The cars of a line, when they leave and from where."""
    held = row.rides or ((row.engagement,) if row.engagement.vehicle else ())
    return {(ride.vehicle, ride.interval, ride.origin) for ride in held}
