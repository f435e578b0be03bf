"""A first seating, directly: by rank where seats have an order of honour, by unit in a hall.

It decides what order decides; what order leaves free (which table, beside whom) is only guessed
well, for the search to improve.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from solver.seating.problem import HOST, Guest, Seat
from solver.seating.sequences import sequences
from solver.seating.whispering import within_a_whisper

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from solver.seating.problem import Sitting

LAST = 10**9
"""The order of those without a rank: after everyone who has one."""

Where = dict[str, str]
"""Guest id -> seat id."""


@dataclass
class Section:
    """Seats that are filled in one order: a sequence of honour, a line of a hall, loose chairs."""

    seats: list[Seat]
    ordered: bool
    lined: bool
    members: list[Guest] = field(default_factory=list)

    @property
    def table(self) -> str:
        """The table it belongs to."""
        return self.seats[0].table

    @property
    def room(self) -> int:
        """How many more it takes."""
        return len(self.seats) - len(self.members)


@dataclass
class Choice:
    """Which sections suit whom by side and area, asked once for all who are alike in these."""

    sections: list[Section]
    known: dict[tuple[str, tuple[str, ...]], list[Section]] = field(default_factory=dict)
    tables: dict[tuple[str, tuple[str, ...]], bool] = field(default_factory=dict)

    def of(self, guest: Guest) -> list[Section]:
        """Those that suit, full or not; ordered ones first."""
        key = guest.side, guest.areas
        if key not in self.known:
            found = [one for one in self.sections if suits(guest, one.seats[0])]
            self.known[key] = sorted(found, key=lambda one: not one.ordered)
        return self.known[key]

    def has_tables(self, guest: Guest) -> bool:
        """Whether there is a choice of tables."""
        key = guest.side, guest.areas
        if key not in self.tables:
            self.tables[key] = len({one.table for one in self.of(guest)} - {""}) > 1
        return self.tables[key]

    def open_to(self, guest: Guest) -> list[Section]:
        """Those that suit and are not full."""
        found = self.of(guest)
        # A hall has hundreds of rows, filled one by one: the full ones are not asked again.
        while found and not found[0].room:
            del found[0]
        return found[:1] if found and found[0].lined else [one for one in found if one.room]


def suits(guest: Guest, seat: Seat) -> bool:
    """Whether side and area let a guest take a seat."""
    own_side = "" in (guest.side, seat.side) or guest.side == seat.side
    return own_side and (not guest.areas or seat.area in guest.areas)


def fill(sitting: Sitting) -> Where:
    """Seat everyone who can be seated, pins first."""
    where = _given(sitting)
    taken = set(where.values())
    waiting = [guest for guest in sitting.guests if guest.id not in where]
    for guest in waiting:
        if guest.needs and (fit := _fit_for(guest, sitting.seats, taken)):
            where[guest.id] = fit
            taken.add(fit)
    sections = list(_sections(sitting, taken))
    choice = Choice(sections)
    for company in _companies([guest for guest in waiting if guest.id not in where], choice):
        for guest in company:
            if (best := _best(choice.open_to(guest), company, sections)) is not None:
                best.members.append(guest)
    for section in sections:
        where.update(_seat(section))
    return within_a_whisper(sitting, settled(sitting, where))


def _given(sitting: Sitting) -> Where:
    where: Where = {}
    for pin in sitting.pins:
        if pin.seat not in where.values():
            where.setdefault(pin.guest, pin.seat)
    return where


def _fit_for(guest: Guest, seats: Iterable[Seat], taken: set[str]) -> str | None:
    """A free seat without an order of honour that offers all that a guest needs."""
    for seat in seats:
        offered = set(guest.needs) <= set(seat.offers)
        if offered and not seat.sequence and seat.id not in taken and suits(guest, seat):
            return seat.id
    return None


def _sections(sitting: Sitting, taken: set[str]) -> Iterator[Section]:
    line_of = {seat: place for place, line in enumerate(sitting.lines) for seat in line}
    along = {seat: n for line in sitting.lines for n, seat in enumerate(line)}
    parts: dict[tuple[str, str, str, int | None, str], list[Seat]] = {}
    for seat in sitting.seats:
        if seat.id not in taken:
            line = line_of.get(seat.id)
            key = (
                seat.sequence,
                seat.area,
                seat.side,
                line,
                "" if line is not None else seat.table,
            )
            parts.setdefault(key, []).append(seat)
    for key, seats in parts.items():
        seats.sort(key=lambda seat: (seat.honour or 0, along.get(seat.id, 0)))
        yield Section(seats, ordered=bool(key[0]), lined=key[3] is not None)


def _best(open_to: list[Section], company: list[Guest], sections: list[Section]) -> Section | None:
    if len(open_to) < 2:
        return open_to[0] if open_to else None
    return min(open_to, key=lambda one: _welcome(one, company, sections))


def _companies(waiting: list[Guest], choice: Choice) -> list[list[Guest]]:
    """Those who are seated one after the other: a unit that has a choice of tables, else one guest.

    Those bound to a part of the room come first, or the others would fill it; then by rank.
    """
    gathered: dict[tuple[str, ...], list[Guest]] = {}
    for guest in sorted(waiting, key=_turn):
        free = guest.unit and choice.has_tables(guest)
        key = (guest.unit, guest.side, *guest.areas) if free else (guest.id,)
        gathered.setdefault(key, []).append(guest)
    return list(gathered.values())


def _turn(guest: Guest) -> tuple[bool, int]:
    return not guest.areas, LAST if guest.rank is None else guest.rank


def _welcome(
    section: Section, company: list[Guest], every: list[Section]
) -> tuple[bool, bool, bool, bool]:
    """How well a section suits: an ordered one first, hosts spread, units together and whole."""
    if section.lined:
        return not section.ordered, False, False, False
    there = [g for s in every if s.table and s.table == section.table for g in s.members]
    first = company[0]
    hosted = first.side == HOST and any(one.side == HOST for one in there)
    strangers = bool(first.unit) and all(one.unit != first.unit for one in there)
    cramped = strangers and section.room < len(company)
    return not section.ordered, hosted, strangers, cramped


def _seat(section: Section) -> Where:
    members = _by_unit(section.members) if section.lined else section.members
    return {guest.id: seat.id for guest, seat in zip(members, section.seats, strict=False)}


def _by_unit(members: list[Guest]) -> list[Guest]:
    """Units in the order of their first member, each in one stretch."""
    first: dict[str, int] = {}
    for place, guest in enumerate(members):
        first.setdefault(guest.unit, place)
    return sorted(members, key=lambda guest: first[guest.unit])


def settled(sitting: Sitting, where: Where) -> Where:
    """The same people in the same sequences, without gaps, and in the order of their ranks.

    Pinned guests stay; those without a rank keep their place in the queue.
    """
    guests = {guest.id: guest for guest in sitting.guests}
    pinned = {pin.guest for pin in sitting.pins}
    sits = {seat: guest for guest, seat in where.items()}
    changed = dict(where)
    for seats in sequences(sitting).values():
        here = [sits[seat.id] for seat in seats if seat.id in sits]
        moving = [guests[guest] for guest in here if guest not in pinned]
        fixed = {where[guest] for guest in here if guest in pinned}
        free = [seat.id for seat in seats if seat.id not in fixed]
        for guest, seat in zip(_ranked(moving), free, strict=False):
            changed[guest.id] = seat
    return changed


def _ranked(queue: list[Guest]) -> list[Guest]:
    ranked = iter(sorted((g for g in queue if g.rank is not None), key=lambda g: g.rank or 0))
    return [next(ranked) if guest.rank is not None else guest for guest in queue]
