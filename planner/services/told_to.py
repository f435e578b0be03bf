"""What those who only look are told of an event: no secret session, nobody's wish for a seat, and
nothing private on paper.

Pages and files are made from what is given here, so that none has to hide anything by itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.lodging import RoomUse
from planner.domain.still_there import still_there

if TYPE_CHECKING:
    from planner.domain.account import Role
    from planner.domain.event import Event, Register
    from planner.domain.lodging import Stay
    from planner.domain.people import Person
    from planner.persistence.store import Store
    from planner.services.opened import Opened


def told_to(store: Store, opened: Opened, role: Role) -> Opened:
    """The event as a role may see it; the very same where that is all of it."""
    event = opened.event
    if role.edits or not (event.seat_wishes or any(one.secret for one in event.sessions)):
        return opened
    question = ("told", event.id)
    return store.memory.recall(question, opened, lambda: _without_secrets(opened))


def handed_to(store: Store, opened: Opened, role: Role) -> Opened:
    """The event as papers and calendars for a role are made of it: without a phone, too."""
    told = told_to(store, opened, role)
    if role.edits:
        return told
    return told._replace(register=_unprinted(told.register), event=_unlodged(told.event))


def _without_secrets(opened: Opened) -> Opened:
    event = opened.event
    secret = {session.id for session in event.sessions if session.secret}
    ranked = {one.precedence for one in event.sessions if one.secret}
    ranked -= {one.precedence for one in event.sessions if not one.secret}
    ranked -= {one.precedence for one in event.meals}
    left: Event = replace(
        event,
        sessions=tuple(
            replace(one, follows=tuple(each for each in one.follows if each not in secret))
            for one in event.sessions
            if one.id not in secret
        ),
        pins=tuple(pin for pin in event.pins if pin.subject not in secret),
        # Whom a secret talk is with may be read in the list that it alone is seated by.
        precedence=tuple(one for one in event.precedence if one.id not in ranked),
        # Who is kept from whom is the office's own; a plan is held against the rest alone.
        seat_wishes=(),
    )
    plan = still_there(opened.register, left, opened.plan) if opened.plan else None
    return opened._replace(event=left, plan=plan, stamp=None)


def _unprinted(register: Register) -> Register:
    drivers = tuple(replace(driver, phone="", note="") for driver in register.drivers)
    return replace(register, people=tuple(map(_known_by_name, register.people)), drivers=drivers)


def _unlodged(event: Event) -> Event:
    """In which hotel someone is may be known; neither the room nor what they wish for or eat."""
    return replace(
        event,
        stays=tuple(map(_without_room, (s for s in event.stays if s.use is RoomUse.GUEST))),
        duties=tuple(replace(one, phone="", handover="", note="") for one in event.duties),
        # What an office notes of a meal is what its guests may not eat.
        meals=tuple(replace(one, note="") for one in event.meals),
    )


def _without_room(stay: Stay) -> Stay:
    named = replace(stay, floor="", room="", phone="", shares_with=())
    return replace(named, defect="", wishes="", note="")


def _known_by_name(person: Person) -> Person:
    """When someone is not to be had stays: from it follows who comes to what."""
    return replace(person, phone="", diet=(), wheelchair=False, walk_metres_max=None, note="")
