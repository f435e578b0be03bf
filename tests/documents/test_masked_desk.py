"""No paper for an audience holds a word that is masked for it."""

from dataclasses import replace
from datetime import date

import pytest

from planner.documents.desk import Desk
from planner.documents.masked_desk import Desks, masked_desk
from planner.documents.own_pages import OwnPages
from planner.documents.paper import Form, Paper, Table
from planner.documents.papers import GUEST_KINDS, KINDS, GuestKind, papers
from planner.documents.plain_text import page_text
from planner.domain.audience import Audience, audience_in
from planner.domain.event import Event, Register
from planner.domain.lodging import Stay
from planner.domain.people import Reception
from planner.domain.plan import Slot
from planner.domain.plates import SeatedRoom
from planner.domain.programme import Session, SessionKind
from planner.domain.venue import Layout
from tests.documents.reading import lines, tables
from tests.visit import at, event, plan, register

OFFICERS = {"A": "ji", "C": "lin"}
PLATES = ("澜A00001", "澜A00002")
PRIVATE = ("花生过敏", "膝伤勿提", "夜盲")
TALK = "甲方会见"
ROOMS = {"han": "8071", "aldo": "8072", "lucia": "8073"}


def _register() -> Register:
    """The visit's, with a phone for everyone, and what is known of health in the notes."""
    stock = register()
    people = tuple(
        replace(one, phone=f"1390000{number:04}", note="膝伤勿提")
        for number, one in enumerate(stock.people)
    )
    drivers = tuple(
        replace(one, phone=f"1370000{number:04}", note="夜盲")
        for number, one in enumerate(stock.drivers)
    )
    sites = tuple(replace(one, contact="lu") if one.id == "plant" else one for one in stock.sites)
    return replace(stock, people=people, drivers=drivers, sites=sites)


def _event() -> Event:
    """The visit's: C comes from abroad, and A has a talk of its own."""
    known = event()
    talk = Session(
        id="S4", title=TALK, kind=SessionKind.BILATERAL, minutes=30, delegations=("A",),
        persons=("lu",),
    )  # fmt: skip
    home, abroad = known.delegations
    foreign = replace(abroad, reception=Reception.FOREIGN)
    stays = tuple(
        Stay(id=person, hotel="hotel", room=room, person=person, wishes="夜盲",
             check_in=date(2026, 11, 25), check_out=date(2026, 11, 26))
        for person, room in ROOMS.items()
    )  # fmt: skip
    return replace(
        known, delegations=(home, foreign), sessions=(*known.sessions, talk), stays=stays
    )


def _desk() -> Desk:
    planned = plan()
    slots = (*planned.slots, Slot(session="S4", room="hall", start=at(11, 15), end=at(11, 45)))
    return Desk(_register(), _event(), replace(planned, slots=slots))


def _words(paper: Paper) -> str:
    """All that stands in a paper, whatever part it is in."""
    told = [paper.title, repr(paper.foot)]
    for part in paper.parts:
        if isinstance(part, Table):
            told += [cell for row in part.rows for cell in row]
        elif isinstance(part, Form):
            told += [text for row in part.rows for pair in row for text in pair]
        else:
            told.append(getattr(part, "text", ""))
    return "\n".join(told)


def _every_paper(audience: Audience, delegation: str) -> str:
    """Every kind, made for an audience of a delegation; and the delegation's own."""
    desk = masked_desk(_desk(), audience, delegation=delegation)
    papers = [kind.make(desk) for kind in KINDS]
    papers += [kind.make(desk, delegation) for kind in GUEST_KINDS]
    return "\n".join(map(_words, papers))


def _masked(audience: Audience, delegation: str) -> set[str]:
    """What an audience must not read, written out by hand."""
    stock = _register()
    guests = {one.phone for one in stock.people if one.delegation}
    ours = {one.phone for one in stock.people if not one.delegation}
    driving = {one.phone for one in stock.drivers}
    officer = stock.person(OFFICERS[delegation]).phone
    if audience is Audience.DRIVER:
        return {*PRIVATE, *guests, *ROOMS.values(), "人事谈话"}
    if audience is Audience.GUEST:
        others = {room for who, room in ROOMS.items() if stock.person(who).delegation != delegation}
        return {*PRIVATE, *guests, *driving, *others, "人事谈话", *(ours - {officer})}
    return {*PRIVATE, *guests, *ours, *driving, *PLATES, *ROOMS.values(), "人事谈话", TALK}


AUDIENCES = [
    (Audience.DRIVER, "A"), (Audience.GUEST, "A"), (Audience.GUEST, "C"), (Audience.EMBASSY, "C"),
]  # fmt: skip


@pytest.mark.parametrize(("audience", "delegation"), AUDIENCES)
def test_no_masked_word_stands_in_any_paper(audience: Audience, delegation: str) -> None:
    """Of every kind, for each audience, nothing that is masked for it can be read."""
    told = _every_paper(audience, delegation)
    assert {word for word in _masked(audience, delegation) if word in told} == set()


def test_a_paper_of_the_office_masks_what_belongs_to_any_delegation() -> None:
    """Of no delegation, an embassy reads no talk, nor guests the rooms of our own."""
    known = _desk()
    ours = replace(known.event.stays[0], id="lu", person="lu", room="9091")
    desk = replace(known, event=replace(known.event, stays=(*known.event.stays, ours)))
    told = {
        audience: "\n".join(_words(kind.make(masked_desk(desk, audience))) for kind in KINDS)
        for audience in (Audience.EMBASSY, Audience.GUEST)
    }
    assert TALK not in told[Audience.EMBASSY]
    assert {room for room in (*ROOMS.values(), "9091") if room in told[Audience.GUEST]} == set()


def test_a_room_is_laid_before_an_audience_only_where_it_knows_what_is_held_there() -> None:
    """Of S1, secret S2 and the talk S4, drivers read the plates of S1 and S4, an embassy S1."""
    laid = tuple(
        SeatedRoom(one, one, "hall", at(9), Layout.U_SHAPE, ()) for one in ("S1", "S2", "S4")
    )
    desk = replace(_desk(), lay_rooms=lambda: laid)
    told = {
        audience: [room.subject for room in masked_desk(desk, audience).rooms]
        for audience in (Audience.OFFICE, Audience.DRIVER, Audience.EMBASSY)
    }
    assert told == {
        Audience.OFFICE: ["S1", "S4"], Audience.DRIVER: ["S1", "S4"], Audience.EMBASSY: ["S1"],
    }  # fmt: skip


def test_the_office_reads_what_is_masked_for_others() -> None:
    """The same papers for the office hold phones, plates and the talk."""
    told, stock = _every_paper(Audience.OFFICE, "C"), _register()
    phones = {stock.person("ji").phone, stock.person("lu").phone, stock.drivers[0].phone}
    assert {word for word in (*phones, *PLATES, TALK) if word not in told} == set()


def test_drivers_read_whom_of_ours_to_call() -> None:
    """A driver's papers keep the phones of liaison officers and of other drivers, and plates."""
    told, stock = _every_paper(Audience.DRIVER, "A"), _register()
    kept = {stock.person("ji").phone, stock.drivers[1].phone, *PLATES}
    assert {word for word in kept if word not in told} == set()


def test_papers_of_those_from_abroad_are_english_and_masked() -> None:
    """Of C alone; its liaison's number stands in the office's own."""
    made = dict(papers(_desk(), kinds=("contacts",)))
    assert {path: lines(paper)[0] for path, paper in made.items()} == {
        "contacts.docx": "东澜集团来访接待通讯录",
        "delegations/A/contacts.docx": "省国资委调研组通讯录",
        "delegations/C/contacts.docx": "Contacts of 曦和工程",
    }
    phone = _register().person("lin").phone
    assert tables(made["delegations/C/contacts.docx"])[0][0] == ["Full name", "Duty"]
    assert phone in str(tables(made["contacts.docx"]))


@pytest.mark.parametrize("kind", GUEST_KINDS, ids=lambda one: str(one.id))
@pytest.mark.parametrize("delegation", ["A", "C"])
def test_what_is_held_is_worked_out_once_for_all_guests(kind: GuestKind, delegation: str) -> None:
    """Their papers are those of a desk that was masked for them alone."""
    desk = _desk()
    own = masked_desk(desk, audience_in(desk.event.delegation(delegation)), delegation=delegation)
    shared = Desks(desk).of(delegation)
    assert kind.make(shared, delegation).parts == kind.make(own, delegation).parts


def test_a_guests_own_page_has_one_phone_and_an_embassys_none() -> None:
    """韩砚舟 reads 纪元's number; Aldo Ferrante, from abroad, the name of 林小满 alone."""
    pages, stock = OwnPages(_desk()), _register()
    numbers = {one.phone for one in stock.people} | {one.phone for one in stock.drivers}
    read = {
        person: {one for one in numbers if one in page_text(pages.of_person(person))}
        for person in ("han", "aldo")
    }
    assert read == {"han": {stock.person("ji").phone}, "aldo": set()}
    assert "林小满" in page_text(pages.of_person("aldo"))
