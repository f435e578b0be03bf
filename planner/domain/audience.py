"""For whom a paper is, and what of the register and the event is masked for them.

A paper is made of what is given here, so that no document has to hide anything by itself: an
office reads all; drivers read plates and whom of ours to call; guests the phone of their own
liaison officer alone; an embassy neither phones nor plates, nor whom else the leaders receive.
"""

from collections.abc import Collection
from dataclasses import replace
from enum import StrEnum
from functools import partial

from planner.domain.event import Event, Register
from planner.domain.lodging import Stay
from planner.domain.people import Delegation, Link, Person, Reception, Side
from planner.domain.plan import Plan
from planner.domain.programme import Session, SessionKind
from planner.domain.still_there import still_there


class Audience(StrEnum):
    """Who will read a paper."""

    OFFICE = "office"
    DRIVER = "driver"
    GUEST = "guest"
    EMBASSY = "embassy"
    """A foreign delegation, or who speaks for it."""


CONFIDENTIAL = (SessionKind.BILATERAL, SessionKind.AUDIENCE, SessionKind.TALK)
"""Whom a leader receives is told to nobody but those received."""


def audience_of(event: Event, person: Person) -> Audience:
    """Who reads a person's own paper; our own people read as the office does."""
    own = next((one for one in event.delegations if one.id == person.delegation), None)
    if person.side is not Side.GUEST:
        return Audience.OFFICE
    return Audience.GUEST if own is None else audience_in(own)


def audience_in(delegation: Delegation) -> Audience:
    """Who reads the papers of a delegation."""
    foreign = delegation.reception is Reception.FOREIGN
    return Audience.EMBASSY if foreign else Audience.GUEST


def masked_register(
    register: Register, event: Event, audience: Audience, *, delegation: str | None = None
) -> Register:
    """The register as an audience may read it; of a delegation's paper, by its own guests.

    Diets, health and notes are the office's alone. When someone is not to be had stays: from it
    follows who comes to what.
    """
    if audience is Audience.OFFICE:
        return register
    heard = _heard(register, event, audience, delegation)
    drivers, vehicles = register.drivers, register.vehicles
    if audience is not Audience.DRIVER:
        drivers = tuple(replace(one, phone="", note="") for one in drivers)
        vehicles = tuple(
            replace(one, note="", hire_per_day=0, hire_per_hour=0, hire_per_km=0)
            for one in vehicles
        )
    if audience is Audience.EMBASSY:
        vehicles = tuple(replace(one, plate="") for one in vehicles)
    people = tuple(map(partial(_known_by_name, heard=heard), register.people))
    return replace(register, people=people, drivers=drivers, vehicles=vehicles)


def masked_event(
    register: Register, event: Event, audience: Audience, *, delegation: str | None = None
) -> Event:
    """The event as an audience may read it: without what is secret, and for an embassy without
    the talks of others."""
    if audience is Audience.OFFICE:
        return event
    members = _members(register, delegation)
    hidden = {
        one.id
        for one in event.sessions
        if one.secret or (audience is Audience.EMBASSY and _others(one, delegation, members))
    }
    kept = [one for one in event.sessions if one.id not in hidden]
    return replace(
        event,
        sessions=tuple(
            replace(one, follows=tuple(each for each in one.follows if each not in hidden))
            for one in kept
        ),
        pins=tuple(pin for pin in event.pins if pin.subject not in hidden),
        seat_wishes=(),
        stays=_told_stays(event, audience, members),
        duties=event.duties if audience is Audience.DRIVER else (),
        tasks=(),
    )


def masked(
    register: Register,
    event: Event,
    plan: Plan,
    *,
    audience: Audience,
    delegation: str | None = None,
) -> tuple[Register, Event, Plan]:
    """All that papers are made of, as an audience may read it; for the office the very same."""
    if audience is Audience.OFFICE:
        return register, event, plan
    left = masked_event(register, event, audience, delegation=delegation)
    told = masked_register(register, event, audience, delegation=delegation)
    return told, left, still_there(told, left, plan)


def _heard(
    register: Register, event: Event, audience: Audience, delegation: str | None
) -> Collection[str]:
    """Whose phones stay: for drivers those of our own people, for guests their officers'."""
    if audience is Audience.DRIVER:
        return {one.id for one in register.people if one.side is not Side.GUEST}
    if audience is Audience.EMBASSY or delegation is None:
        return ()
    members = _members(register, delegation)
    own = {
        one.id
        for one in register.people
        if one.link is Link.LIAISON_OF and one.linked_to in members
    }
    appointed = event.delegation(delegation).liaison
    return own | ({appointed} if appointed else set())


def _told_stays(event: Event, audience: Audience, members: set[str]) -> tuple[Stay, ...]:
    """Guests are told their own delegation's rooms; nobody else is told any."""
    if audience is not Audience.GUEST:
        return ()
    return tuple(
        replace(stay, phone="", defect="", wishes="", note="")
        for stay in event.stays
        if stay.person in members
    )


def _members(register: Register, delegation: str | None) -> set[str]:
    """A delegation's people; of no delegation nobody: who is in none is one of ours."""
    if delegation is None:
        return set()
    return {one.id for one in register.people if one.delegation == delegation}


def _others(session: Session, delegation: str | None, members: set[str]) -> bool:
    """Whether it is a talk that nobody of a delegation is at."""
    if session.kind not in CONFIDENTIAL:
        return False
    return delegation not in session.delegations and members.isdisjoint(session.persons)


def _known_by_name(person: Person, *, heard: Collection[str]) -> Person:
    phone = person.phone if person.id in heard else ""
    return replace(person, phone=phone, diet=(), wheelchair=False, walk_metres_max=None, note="")
