"""Pins: decisions of the last plan that the office holds through every plan to come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.domain.errors import Refused
from planner.domain.event import Pin
from planner.domain.names import names_of
from planner.domain.seat_change import DEEDS
from planner.domain.sentence import sentence
from planner.persistence.events import change_event, load_event
from planner.services.say_pin import say_pin
from planner.services.solving.pin_fields import fields_of, keeps
from planner.services.solving.pinned import MEAL, SEAT, SESSION, TRIP
from planner.services.stored_events import open_event
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.event import Event
    from planner.persistence.store import Store
    from planner.services.opened import Opened

RIDE = "ride"
"""A trip, as its guests see it."""
PART = {MEAL: "party", SEAT: "seat", **dict.fromkeys(DEEDS, "person")}
"""The field that tells apart several pins of one subject."""
ALL = ""


@dataclass(frozen=True)
class PinLine:
    """One decision that is held, in words."""

    kind: str
    subject: str
    part: str
    sentence: str
    kept: bool
    """Whether the last plan has it so."""


def pinned(event: Event) -> set[tuple[str, str]]:
    """What an event has pinned, as (kind, subject); a trip also as the ride it is to its guests."""
    found = {(pin.kind, pin.subject) for pin in event.pins}
    return found | {(RIDE, subject) for kind, subject in found if kind == TRIP}


def pin_lines(opened: Opened, language: str) -> tuple[PinLine, ...]:
    """Every pin in a sentence; a trip of several transfers, and a meal of several parties, once."""
    lines: dict[tuple[str, str, str], PinLine] = {}
    for pin in opened.event.pins:
        said = say_pin(opened, pin, language)
        kept = opened.plan is not None and keeps(opened.event, opened.plan, pin)
        part = _part(pin)
        key = (pin.kind, pin.subject, part or said)
        kept = kept and (key not in lines or lines[key].kept)
        lines[key] = PinLine(pin.kind, pin.subject, part, said, kept)
    return tuple(lines.values())


def pin(store: Store, event: str, kind: str, subject: str, *, part: str = ALL, by: str) -> None:
    """Hold what the last plan says of a session, visit, meal, trip or seat, whatever is planned.

    `part` is the seat, the party of a meal, or the one field of a session to be held; without it
    all of the subject is. Refused where the last plan has nothing like it.
    """
    opened = open_event(store, event)
    kind = TRIP if kind == RIDE else kind
    made = _pins(opened, kind, subject)
    wanted = tuple(_narrowed(one, part) for one in made if _meant(one, part))
    if not any(one.fields for one in wanted):
        raise _nothing(opened, kind, subject)
    with store.writing(by, about=event) as session:
        found = load_event(session, event)
        replaced = {(one.kind, one.subject, _part(one)) for one in wanted}
        left = (p for p in found.pins if (p.kind, p.subject, _part(p)) not in replaced)
        change_event(session, found, {"pins": (*left, *wanted)})


def unpin(store: Store, event: str, kind: str, subject: str, *, part: str = ALL, by: str) -> None:
    """Let planning decide again; nothing where it is not pinned."""
    kind = TRIP if kind == RIDE else kind
    with store.writing(by, about=event) as session:
        found = load_event(session, event)
        left = tuple(p for p in found.pins if not _is(p, kind, subject, part=part))
        change_event(session, found, {"pins": left})


def _is(pin: Pin, kind: str, subject: str, *, part: str) -> bool:
    mine = (pin.kind, pin.subject) == (kind, subject) and part in (ALL, _part(pin))
    # Seats of a car are named by its trip, whose name lasts as long as the trip is pinned.
    return mine or (kind == TRIP and (pin.kind, pin.subject) == (SEAT, subject))


def _part(pin: Pin) -> str:
    return dict(pin.fields).get(PART.get(pin.kind, ""), ALL)


def _meant(pin: Pin, part: str) -> bool:
    return pin.kind not in PART or part in (ALL, _part(pin))


def _narrowed(pin: Pin, part: str) -> Pin:
    """The pin with only the room or only the start of a session, where only that is meant."""
    if pin.kind != SESSION or part == ALL:
        return pin
    return Pin(pin.kind, pin.subject, tuple(one for one in pin.fields if one[0] == part))


def _nothing(opened: Opened, kind: str, subject: str) -> Refused:
    """Why there is nothing to pin."""
    name = names_of(opened.register, opened.event).get(subject, subject)
    if opened.plan is None:
        what = sentence(N_("{subject} cannot be pinned: nothing is planned yet."), subject=name)
        return Refused(subject, what, sentence(N_("Plan the event first.")))
    if kind == "journey":
        what = sentence(
            N_("{subject} cannot be pinned: a journey is given, not planned."), subject=name
        )
        return Refused(subject, what, sentence(N_("Pin the car that drives to it.")))
    if kind == SEAT and _in_loose_car(opened, subject):
        what = sentence(N_("No seat of {subject} can be pinned before the trip is."), subject=name)
        return Refused(subject, what, sentence(N_("Pin the trip first.")))
    what = sentence(N_("{subject} cannot be pinned: the last plan does not have it."), subject=name)
    return Refused(subject, what, sentence(N_("Open the programme again and pin what it shows.")))


def _pins(opened: Opened, kind: str, subject: str) -> Iterator[Pin]:
    plan = opened.plan
    if plan is None or (kind == SEAT and _in_loose_car(opened, subject)):
        return
    for fields in fields_of(plan, kind, subject):
        yield Pin(kind, subject, tuple((name, words) for name, words in fields.items() if words))


def _in_loose_car(opened: Opened, subject: str) -> bool:
    """Whether it is a trip that is not pinned: the next plan may name another so."""
    trips = {trip.id for trip in opened.plan.trips} if opened.plan else set()
    return subject in trips and (TRIP, subject) not in pinned(opened.event)
