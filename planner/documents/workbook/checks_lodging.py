"""Checks on stays: whose they are, their nights, and what a room and a hotel can hold."""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import TYPE_CHECKING

from planner.domain.lodging import Bedroom, RoomUse, Stay, bedrooms
from planner.domain.people import Link
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from planner.documents.workbook.readings import Readings
    from planner.documents.workbook.world import Row
    from planner.domain.errors import Fault

    People = Mapping[str, Row]

MOST_DAYS_ASIDE = 7
"""Before and after the event: who comes from far is there earlier."""
NEEDED = {"id", "hotel", "check_in", "check_out"}


def _known(read: Readings) -> dict[Stay, Row]:
    """The stays that can be told, in full or in part; their nights lie in a sane order."""
    return {
        Stay(**row.values): row
        for row in read.rows["stay"]
        if set(row.values) >= NEEDED and row.values["check_in"] <= row.values["check_out"]
    }


def _rooms(read: Readings) -> tuple[dict[Stay, Row], tuple[Bedroom, ...]]:
    known = _known(read)
    return known, bedrooms(known)


def nights(read: Readings) -> Iterator[Fault]:
    """A stay ends after it begins, about when the event is."""
    window = read.event_window(spare_days=MOST_DAYS_ASIDE)
    for row in read.rows["stay"]:
        first, last = row.values.get("check_in"), row.values.get("check_out")
        if first is not None and last is not None and last < first:
            yield read.fault(
                "stay",
                row,
                ("check_out",),
                what=N_("the guest leaves before coming"),
                remedy=N_("correct 入住 (Check-in) or 离店 (Check-out)"),
            )
        for name, day in (("check_in", first), ("check_out", last)):
            if window and day and not window.start.date() <= day <= window.end.date():
                yield read.fault(
                    "stay",
                    row,
                    (name,),
                    what=N_("the day lies more than {days} days outside the event"),
                    remedy=N_("correct it, or the event's start and end"),
                    days=MOST_DAYS_ASIDE,
                )


def whose(read: Readings) -> Iterator[Fault]:
    """A stay is somebody's; a room that is kept free is nobody's, and has its number or type."""
    for row in read.rows["stay"]:
        use = row.values.get("use", RoomUse.GUEST)
        if read.misread("stay", row, {"person", "use"}):
            continue
        if use is RoomUse.GUEST and "person" not in row.values:
            yield read.fault(
                "stay",
                row,
                ("person",),
                what=N_("nobody sleeps in this room"),
                remedy=N_("name the guest, or put 机动房 (spare) under 用途 (Use)"),
            )
        if use is RoomUse.SPARE and "person" in row.values:
            yield read.fault(
                "stay",
                row,
                ("person",),
                what=N_("a room that is kept free has a guest"),
                remedy=N_("leave 人员 (Person) or 用途 (Use) blank"),
            )


def two_rooms(read: Readings) -> Iterator[Fault]:
    """A person sleeps in one room a night; an unnamed place in as many as it has people."""
    people = read.by_id("person")
    taken: dict[tuple[str, date], list[Row]] = {}
    for stay, row in _known(read).items():
        person = people.get(stay.person or "")
        if person is None:
            continue
        slept = [taken.setdefault((person.values["id"], night), []) for night in stay.nights]
        full = [rows for rows in slept if len(rows) >= person.values.get("people", 1)]
        for rows in slept:
            rows.append(row)
        if full:
            yield read.fault(
                "stay",
                row,
                ("person",),
                what=N_("{name} has a bed on these nights already, in row {row}"),
                remedy=N_("correct the nights, or delete one of the two rows"),
                name=person.values.get("name", ""),
                row=full[0][0].number,
            )


def beds(read: Readings) -> Iterator[Fault]:
    """No more sleep in a room than it has beds; a couple shares one."""
    people = read.by_id("person")
    known, rooms = _rooms(read)
    for room in rooms:
        full = next((night for night in room.nights if _too_many(people, room, night)), None)
        if full is not None:
            guests = room.on(full)
            yield read.fault(
                "stay",
                known[guests[-1]],
                ("room", "shares_with"),
                what=N_("{guests} sleep in this room on {night}, and it has beds for {beds}"),
                remedy=N_("give one another room, or type its 床位 (Beds)"),
                guests=len(guests),
                night=full.isoformat(),
                beds=room.beds or 0,
            )


def _too_many(people: People, room: Bedroom, night: date) -> bool:
    guests = room.on(night)
    couple = len(guests) == 2 and _spouses(people, *guests)
    return room.beds is not None and len(guests) > room.beds and not couple


def together(read: Readings) -> Iterator[Fault]:
    """Men and women share no room but as a couple."""
    people = read.by_id("person")
    known, rooms = _rooms(read)
    for one, other in (pair for room in rooms for pair in _pairs(room)):
        sexes = {_sex(people, one), _sex(people, other)} - {None}
        if len(sexes) > 1 and not _spouses(people, one, other):
            yield read.fault(
                "stay",
                known[one],
                ("room", "shares_with"),
                what=N_("a man and a woman share this room; the other is in row {row}"),
                remedy=N_("give one another room, or link the couple on 人员 (People)"),
                row=known[other].number,
            )


def _pairs(room: Bedroom) -> Iterator[tuple[Stay, Stay]]:
    """Each stay with each before it that is in the room on the same night."""
    for number, one in enumerate(room.stays):
        for other in room.stays[:number]:
            if set(one.nights) & set(other.nights):
                yield one, other


def _sex(people: People, stay: Stay) -> object:
    row = people.get(stay.person or "")
    return row.values.get("sex") if row else None


def _spouses(people: People, one: Stay, other: Stay) -> bool:
    return any(
        people[first.person or ""].values.get("link") is Link.SPOUSE_OF
        and people[first.person or ""].values.get("linked_to") == second.person
        for first, second in ((one, other), (other, one))
        if first.person in people
    )


def mates(read: Readings) -> Iterator[Fault]:
    """Who shares a room by name is in no other one by number."""
    known = _known(read)
    numbered = [one for one in known if one.room]
    for one in numbered:
        for other in numbered:
            apart = (one.hotel, one.room) != (other.hotel, other.room)
            if other.person in one.shares_with and apart and set(one.nights) & set(other.nights):
                yield read.fault(
                    "stay",
                    known[one],
                    ("shares_with",),
                    what=N_("they share a room, and row {row} tells another one"),
                    remedy=N_("give both the same room, or take the name out"),
                    row=known[other].number,
                )


def told_alike(read: Readings) -> Iterator[Fault]:
    """The rows of one room agree on what it is."""
    known, rooms = _rooms(read)
    for room, name in product(rooms, ("floor", "room_type", "beds", "use")):
        told = [one for one in room.stays if name in known[one].values]
        for one in told[1:]:
            if getattr(one, name) != getattr(told[0], name):
                yield read.fault(
                    "stay",
                    known[one],
                    (name,),
                    what=N_("this room is told otherwise in row {row}"),
                    remedy=N_("say it once, or the same in each row of the room"),
                    row=known[told[0]].number,
                )


def room_types(read: Readings) -> Iterator[Fault]:
    """A hotel that counts its rooms has the type."""
    hotels = read.by_id("hotel")
    for row in read.rows["stay"]:
        hotel = hotels.get(row.values.get("hotel", ""))
        counted = hotel.values.get("bedrooms") if hotel else None
        typed = row.values.get("room_type")
        if counted and typed and typed not in counted:
            yield read.fault(
                "stay",
                row,
                ("room_type",),
                what=N_("the hotel has no rooms called {type}; it has {types}"),
                remedy=N_("choose one of them, or count the type on 宾馆 (Hotels)"),
                type=typed,
                types="、".join(counted),
            )


def enough_rooms(read: Readings) -> Iterator[Fault]:
    """No more rooms of a type are taken on a night than the hotel has."""
    hotels = read.by_id("hotel")
    known, rooms = _rooms(read)
    taken: Counter[tuple[str, str, date]] = Counter()
    for room in rooms:
        hotel = hotels.get(room.hotel)
        count = (hotel.values.get("bedrooms") or {}).get(room.room_type) if hotel else None
        if count is None:
            continue
        nights = [(room.hotel, room.room_type, night) for night in room.nights]
        taken.update(nights)
        over = next((night for night in nights if taken[night] > count), None)
        if over is not None:
            yield read.fault(
                "stay",
                known[room.stays[0]],
                ("room_type",),
                what=N_("the hotel has {count} rooms of this type; this is one more on {night}"),
                remedy=N_("choose another type or hotel, or let two share"),
                count=count,
                night=over[-1].isoformat(),
            )


CHECKS = (
    *(nights, whose, two_rooms, beds, together),
    *(mates, told_alike, room_types, enough_rooms),
)
