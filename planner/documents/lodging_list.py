"""住宿安排: hotel by hotel, floor by floor, who sleeps in which room; what is kept free."""

from collections.abc import Iterable
from datetime import date

from planner.documents.desk import Desk
from planner.documents.lists import columns_of, list_paper, sign
from planner.documents.paper import Paper
from planner.documents.workbook.labels import label
from planner.domain.lodging import RoomUse, Stay, bedrooms
from planner.domain.people import Person, Side
from planner.domain.venue import Hotel
from planner.language import sentence, translator
from planner.language.text import aligned
from planner.language.wording import listed, remarks
from solver.constraint import N_

COLUMNS = (
    (N_("Floor"), 12.0, True),
    (N_("Room no."), 17.0, True),
    (N_("Room type"), 19.0, True),
    (N_("Room phone"), 22.0, True),
    (N_("Guest"), 36.0, False),
    (N_("Sex"), 16.0, True),
    (N_("Unit"), 37.0, False),
    (N_("Check-in"), 17.0, True),
    (N_("Check-out"), 17.0, True),
    (N_("Preferences"), 30.0, False),
    (N_("Remarks"), 30.0, False),
)
KEPT = (
    (N_("Floor"), 12.0, True),
    (N_("Room no."), 17.0, True),
    (N_("Room type"), 30.0, True),
    (N_("Room phone"), 30.0, True),
    (N_("Use"), 30.0, True),
    (N_("From"), 22.0, True),
    (N_("Until"), 22.0, True),
    (N_("Remarks"), 90.0, False),
)
USES = {RoomUse.SPARE: N_("Spare room"), RoomUse.DUTY: N_("Duty room")}


def lodging_list(desk: Desk) -> Paper:
    """Every stay, then the rooms kept free and who has none yet; blank while nobody has a room."""
    paper = list_paper(desk.office, N_("Lodging of {name}"))
    for hotel in desk.register.hotels:
        own = sorted((one for one in desk.event.stays if one.hotel == hotel.id), key=_door)
        if own:
            paper.heading(hotel.name)
            _hotel(paper, desk, hotel, own=own)
    if paper.tables:
        paper.line(_without(desk))
    sign(paper, desk.office)
    return paper


def _hotel(paper: Paper, desk: Desk, hotel: Hotel, *, own: list[Stay]) -> None:
    """A table of its guests, one of what is kept free."""
    guests = [one for one in own if one.person is not None]
    kept = [one for one in own if one.person is None]
    paper.line(_counted(desk, hotel, guests))
    if guests:
        paper.table(columns_of(desk.office, COLUMNS), (_row(desk, one) for one in guests))
    if kept:
        paper.block(columns_of(desk.office, KEPT), (_kept(desk, one) for one in kept))


def _door(stay: Stay) -> tuple[bool, int, str, date]:
    """By number; rooms without one come last."""
    digits = "".join(filter(str.isdecimal, stay.room))
    return (not stay.room, int(digits or 0), stay.room, stay.check_in)


def _counted(desk: Desk, hotel: Hotel, guests: Iterable[Stay]) -> str:
    """How many rooms for how many; from when one may check in and have breakfast."""
    own = list(guests)
    said = [
        sentence(
            N_("Rooms: {rooms}; guests: {guests}"),
            desk.language,
            rooms=len(bedrooms(own)),
            guests=len(own),
        )
    ]
    for moment, message in (
        (hotel.check_in_from, N_("check-in from {time}")),
        (hotel.breakfast_from, N_("breakfast from {time}")),
    ):
        if moment is not None:
            said.append(sentence(message, desk.language, time=f"{moment:%H:%M}"))
    return remarks(said, desk.language)


def _row(desk: Desk, stay: Stay) -> list[str]:
    person = desk.register.person(stay.person or "")
    return [
        stay.floor,
        stay.room,
        stay.room_type,
        stay.phone,
        aligned(person.name),
        label(person.sex, desk.language) if person.sex else "",
        _unit(desk, person),
        _day(stay.check_in),
        _day(stay.check_out),
        stay.wishes,
        remarks(list(filter(None, (stay.defect, stay.note, _mates(desk, stay)))), desk.language),
    ]


def _unit(desk: Desk, person: Person) -> str:
    ours = {one.id: one.name for one in desk.event.delegations}
    return person.organisation or ours.get(person.delegation or "", "")


def _mates(desk: Desk, stay: Stay) -> str:
    """Who shares, while no number tells it."""
    if stay.room or not stay.shares_with:
        return ""
    names = [desk.register.person(one).name for one in stay.shares_with]
    shared = N_("shares with {names}")
    return sentence(shared, desk.language, names=listed(names, desk.language))


def _kept(desk: Desk, stay: Stay) -> list[str]:
    use = USES.get(stay.use)
    return [
        stay.floor,
        stay.room,
        stay.room_type,
        stay.phone,
        translator(desk.language)(use) if use else "",
        _day(stay.check_in),
        _day(stay.check_out),
        stay.note,
    ]


def _day(of: date) -> str:
    return f"{of:%m-%d}"


def _without(desk: Desk) -> str:
    """Guests of the delegations who have no room yet."""
    lodged = {one.person for one in desk.event.stays}
    ours = {one.id for one in desk.event.delegations}
    names = [
        person.name
        for person in desk.register.people
        if person.delegation in ours and person.side is Side.GUEST and person.id not in lodged
    ]
    if not names:
        return ""
    told = listed(names, desk.language)
    return sentence(N_("Without a room yet: {names}"), desk.language, names=told)
