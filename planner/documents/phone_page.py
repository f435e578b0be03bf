"""Someone's days as they read on a phone: the words that the text and the long picture share."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from planner.documents.sayings import Sayings
from planner.documents.schedule import Row
from planner.documents.told_once import joined
from planner.domain.engagement import EngagementKind
from planner.domain.layouts.labels import read_label, say_label
from planner.domain.plan import Plan
from planner.language import CHINESE, sentence
from solver.constraint import N_

PLACE = N_("Place: {words}")
CAR = N_("Car: {words}")
CAR_SEAT = N_("Seat in the car: {words}")
SEAT = N_("Seat: {words}")
GUESTS = N_("Guests: {words}")
NOTE = N_("Note: {words}")
WAS = N_("Was: {words}")
NOW = N_("Now: {words}")
Told = tuple[str, tuple[str, ...]]
"""What a line is about, a message with {words}; and these."""


@dataclass(frozen=True)
class PhoneRow:
    """One thing of a day: when, what, and a line for each thing to know."""

    day: date
    start: str
    end: str
    what: str
    doubt: str = ""
    lines: tuple[Told, ...] = ()
    key: str = ""
    """What it is known by where its words change; not read."""
    rests: bool = False
    """It only fills the time between two others."""

    @property
    def time(self) -> str:
        """08:30–10:00."""
        return f"{self.start}–{self.end}" if self.end else self.start

    @property
    def read(self) -> "PhoneRow":
        """What of it is read."""
        return replace(self, key="")


@dataclass(frozen=True)
class PhonePage:
    """Whose days they are, the days, and whom to call."""

    language: str
    title: str
    subtitle: str
    rows: tuple[PhoneRow, ...]
    foot: tuple[str, ...]
    zone: str
    version: str

    def days(self) -> list[tuple[date, list[PhoneRow]]]:
        """The rows of each date."""
        return [(day, list(own)) for day, own in groupby(self.rows, key=lambda row: row.day)]


def phone_page(sayings: Sayings) -> PhonePage:
    """The page of a delegation, or of the whole event."""
    schedule, language = sayings.schedule, sayings.language
    whose = schedule.delegation
    name = schedule.event.delegation(whose).name if whose else ""
    own = joined(schedule.rows, whose) if whose else schedule.rows
    rows = tuple(_row(sayings, row) for row in own)
    return _page(sayings, sentence(N_("Programme of {name}"), language, name=name), rows, own=name)


def person_page(sayings: Sayings, plan: Plan) -> PhonePage:
    """One person's own page: with their seats, and with what they answer for without riding."""
    schedule = sayings.schedule
    person = schedule.register.person(schedule.person or "")
    seats = {
        one.subject: say_label(read_label(one.seat), in_chinese=sayings.language == CHINESE)
        for one in (*plan.placements, *plan.car_seats)
        if one.person == person.id
    }
    rows = (_seated(_row(sayings, row), row, seats) for row in schedule.rows)
    told = [_received(one, row, sayings) for one, row in zip(rows, schedule.rows, strict=True)]
    # What begins and ends at once stands in the order of its words: ids are not read.
    told.sort(key=lambda row: (row.day, row.start, row.time, row.what, row.lines))
    title = sentence(N_("Programme of {name}"), sayings.language, name=person.name)
    return _page(sayings, title, tuple(told), own=person.name)


def _page(sayings: Sayings, title: str, rows: tuple[PhoneRow, ...], *, own: str) -> PhonePage:
    contact = sayings.liaison()
    return PhonePage(
        language=sayings.language,
        title=sayings.schedule.event.name,
        subtitle=title if own else "",
        rows=rows,
        foot=(contact,) if contact else (),
        zone=sayings.zone(),
        version=sayings.version(),
    )


def _row(sayings: Sayings, row: Row) -> PhoneRow:
    start, _, end = sayings.time(row).partition("–")
    what, place = sayings.what(row), sayings.place(row)
    told = (
        # "Visit the lake; place: the lake" says it twice.
        (PLACE, () if place in what else (place,)),
        (CAR, tuple(sayings.rides(row).splitlines())),
        (NOTE, tuple(line for note in sayings.notes(row) for line in note.splitlines())),
    )
    return PhoneRow(
        row.day,
        start,
        end,
        what,
        sayings.doubt(row),
        tuple((message, words) for message, words in told if words),
        key=row.engagement.uid,
    )


def _seated(told: PhoneRow, row: Row, seats: dict[str, str]) -> PhoneRow:
    rides = row.rides or ((row.engagement,) if row.engagement.vehicle else ())
    aboard = tuple(seats[ride.subject] for ride in rides if ride.subject in seats)
    own = seats.get(row.engagement.subject, "") if row.engagement not in rides else ""
    lines = [one for one in told.lines if one[0] != NOTE]
    lines += [(CAR_SEAT, aboard)] if aboard else []
    lines += [(SEAT, (own,))] if own else []
    lines += [one for one in told.lines if one[0] == NOTE]
    return replace(told, lines=tuple(lines))


def _received(told: PhoneRow, row: Row, sayings: Sayings) -> PhoneRow:
    """Whoever answers for something without being one of those who come must know who comes."""
    one = row.engagement
    if one.kind is EngagementKind.TRIP or sayings.schedule.person in one.persons:
        return told
    guests = tuple(sayings.each_delegation(row))
    return replace(told, lines=((GUESTS, guests), *told.lines)) if guests else told
