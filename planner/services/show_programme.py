"""Show an event as the table an office looks at all day (总日程表): one line an engagement.

The words of its cells are those of the papers, so that screen and paper never differ.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from planner.documents.sayings import Sayings
from planner.documents.schedule import whole_schedule
from planner.domain.diary import engagements
from planner.domain.fact import Certainty
from planner.domain.people import Role, Side
from planner.domain.plan import Plan
from planner.language import times, translator
from planner.services.programme_rows import line_name
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from planner.documents.schedule import Row, Schedule
    from planner.domain.fleet import Vehicle
    from planner.domain.people import Delegation, Person
    from planner.domain.venue import Place, Room
    from planner.services.stored_events import Opened


class Pivot(StrEnum):
    """By what the table is looked at."""

    DELEGATION = "delegation"
    LEADER = "leader"
    CAR = "car"
    HALL = "hall"


class Lamp(StrEnum):
    """How a line stands; its colour is never alone, the word stands beside it."""

    CLASH = "bad"
    DOUBT = "doubt"
    CONFIRMED = "good"
    PAST = "past"


PIVOTS = {
    Pivot.DELEGATION: N_("Delegation"),
    Pivot.LEADER: N_("Leader"),
    Pivot.CAR: N_("Car"),
    Pivot.HALL: N_("Hall or site"),
}
CONFIRMED = N_("Confirmed")
PAST = N_("Over")


@dataclass(frozen=True)
class State:
    """A lamp and its word."""

    lamp: Lamp
    word: str


@dataclass(frozen=True)
class Line:
    """One line of the table, in words."""

    name: str
    """What the line is called in its page."""
    subject: str
    """The id of the session, visit, meal, journey or trip."""
    kind: str
    time: str
    what: str
    place: str
    hosts: str
    guests: str
    cars: str
    contact: str
    notes: str
    state: State


@dataclass(frozen=True)
class Day:
    """A date with its lines."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Choice:
    """What the table can be narrowed to, of one sort."""

    name: str
    members: tuple[tuple[str, str], ...]
    """What to ask for, and the name, of each."""


@dataclass(frozen=True)
class Programme:
    """The whole table."""

    days: tuple[Day, ...]
    choices: tuple[Choice, ...]
    version: str
    zone: str
    """Which zone the times are in, where a reader could err."""


def programme(opened: Opened, language: str, *, now: datetime, of: str = "") -> Programme:
    """The table; narrowed to one delegation, leader, car or hall where `of` is of its choices."""
    plan = opened.plan or Plan(event=opened.event.id)
    held = engagements(opened.register, opened.event, plan)
    schedule = whole_schedule(opened.register, opened.event, held)
    rows = tuple(row for row in schedule.rows if not of or of in _concerned(row))
    sayings = Sayings(replace(schedule, rows=rows), language)
    return Programme(
        days=tuple(
            Day(times.day(day, language), tuple(_line(sayings, row, now) for row in own))
            for day, own in sayings.schedule.days()
        ),
        choices=tuple(_choices(opened, schedule, language)),
        version=sayings.version(),
        zone=sayings.zone(),
    )


def _concerned(row: Row) -> set[str]:
    """The choices that a line belongs to."""
    one = row.engagement
    cars = (ride.vehicle for ride in (*row.rides, one) if ride.vehicle)
    halls = (hall for hall in (one.room, one.place) if hall)
    return {
        *(_value(Pivot.DELEGATION, each) for each in one.delegations),
        *(_value(Pivot.LEADER, each) for each in one.persons),
        *(_value(Pivot.CAR, each) for each in cars),
        *(_value(Pivot.HALL, each) for each in halls),
    }


def _value(pivot: Pivot, member: str) -> str:
    return f"{pivot.value}:{member}"


def _choices(opened: Opened, schedule: Schedule, language: str) -> Iterator[Choice]:
    """Whoever and whatever the table speaks of."""
    register = opened.register
    spoken = {value for row in schedule.rows for value in _concerned(row)}
    leaders = [
        person for person in register.people if person.has(Role.LEADER) and person.side is Side.HOST
    ]
    found: dict[Pivot, Iterable[Person | Room | Place | Vehicle | Delegation]] = {
        Pivot.DELEGATION: opened.event.delegations,
        Pivot.LEADER: leaders,
        Pivot.CAR: register.vehicles,
        Pivot.HALL: (*register.rooms, *register.places),
    }
    for pivot, members in found.items():
        named = ((_value(pivot, member.id), member.name) for member in members)
        known = tuple(choice for choice in named if choice[0] in spoken)
        yield Choice(translator(language)(PIVOTS[pivot]), known)


def _line(sayings: Sayings, row: Row, now: datetime) -> Line:
    return Line(
        name=line_name(row),
        subject=row.engagement.subject,
        kind=row.engagement.kind.value,
        time=sayings.time(row),
        what=sayings.what(row),
        place=sayings.place(row),
        hosts=sayings.hosts(row),
        guests=sayings.guests(row),
        cars=sayings.rides(row),
        contact=sayings.lead(row),
        notes="\n".join(sayings.notes(row)),
        state=_state(sayings, row, now),
    )


def _state(sayings: Sayings, row: Row, now: datetime) -> State:
    say = translator(sayings.language)
    if row.engagement.interval.end <= now:
        return State(Lamp.PAST, say(PAST))
    if row.engagement.certainty is Certainty.CONFIRMED:
        return State(Lamp.CONFIRMED, say(CONFIRMED))
    return State(Lamp.DOUBT, sayings.doubt(row))
