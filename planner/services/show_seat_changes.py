"""Show what can be done about a late change at a sitting: whom it moves, from where to where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.domain.layouts.labels import say_label
from planner.domain.seat_change import DEEDS
from planner.language import CHINESE, translator
from planner.services.change_seat import seen_of
from planner.services.say_pin import say_pin
from planner.services.seat_offers import Room, Wanted, Wish, offers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.domain.seat_change import Move
    from planner.services.opened import Opened
    from planner.services.seat_offers import Offer

__all__ = ["SeatChanges", "Wanted", "Wish", "seat_changes"]


@dataclass(frozen=True)
class Step:
    """One plate to be carried: whose, from which seat, to which; from nowhere for who comes."""

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class Told:
    """One way in words."""

    key: str
    title: str
    steps: tuple[Step, ...]
    """Who comes, then who moves."""
    moving: int
    """How many of them had a seat before."""
    barred: str


@dataclass(frozen=True)
class SeatChanges:
    """What a page of late changes shows."""

    subject: str
    title: str
    seen: str
    """What a form is to send back, so that nothing else is changed than was seen."""
    seated: tuple[tuple[str, str], ...]
    """Id and name with post and seat of each who has one, in order of honour."""
    others: tuple[tuple[str, str], ...]
    """Id and name with post of each who has none."""
    made: tuple[str, ...]
    """The changes so far, each in a sentence."""
    told: tuple[Told, ...]


def seat_changes(opened: Opened, subject: str, wanted: Wanted | None, language: str) -> SeatChanges:
    """The people of a sitting, and what can be done where something is wanted.

    NotFound where nobody sits there; Refused where what is wanted makes no sense.
    """
    room = Room(opened, subject)
    left = {change.person for change in room.changes if change.ghost}
    seats = {person: seat for person, seat in room.sits.items() if person not in left}
    plan = opened.plan
    assert plan is not None
    found = offers(opened, subject, wanted) if wanted else ()
    mine = (pin for pin in opened.event.pins if pin.subject == subject and pin.kind in DEEDS)
    return SeatChanges(
        subject=subject,
        title=room.now.title,
        seen=seen_of(opened.event.revision, plan.revision),
        seated=tuple(
            (one, f"{_called(opened, one)} · {_label(seats[one], language)}")
            for one in room.order
            if one in seats
        ),
        others=tuple(
            (one.id, _called(opened, one.id))
            for one in opened.register.people
            if one.id not in seats and one.people == 1
        ),
        made=tuple(say_pin(opened, pin, language) for pin in mine),
        told=tuple(_told(opened, one, language) for one in found),
    )


def _called(opened: Opened, person: str) -> str:
    found = opened.register.person(person)
    return " ".join(part for part in (found.name, found.post) if part)


def _label(seat: str, language: str) -> str:
    return say_label(seat, in_chinese=language == CHINESE)


def _told(opened: Opened, offer: Offer, language: str) -> Told:
    say = translator(language)
    return Told(
        key=offer.key,
        title=offer.title.said(say),
        steps=tuple(_steps(opened, (*offer.comes, *offer.moves), language)),
        moving=len(offer.moves),
        barred=offer.barred.said(say) if offer.barred else "",
    )


def _steps(opened: Opened, moves: Iterable[Move], language: str) -> Iterable[Step]:
    for move in moves:
        before = _label(move.before, language) if move.before else ""
        name = _called(opened, move.person.partition("#")[0])
        yield Step(name, before, _label(move.after, language))
