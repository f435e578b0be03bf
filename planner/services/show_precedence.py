"""Show the lists of honour of an event: who stands where, who signed, what differs since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.domain.names import names_of
from planner.domain.sentence import Sentence, sentence
from planner.language import times
from planner.services.order_changes import order_changes
from planner.services.set_precedence import mark_of
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.account import Role
    from planner.domain.event import Event
    from planner.domain.people import Person
    from planner.domain.precedence import PrecedenceList
    from planner.domain.programme import Meal, Session
    from planner.services.opened import Opened


@dataclass(frozen=True)
class Signature:
    """How a list stands with who signs it."""

    holds: bool
    changed: bool
    said: Sentence


@dataclass(frozen=True)
class ListShown:
    """One list among those of an event."""

    id: str
    title: str
    people: int
    signature: Signature
    seats: tuple[str, ...]
    """What is seated by it."""


@dataclass(frozen=True)
class Line:
    """Somebody in a list."""

    place: int
    person: str
    name: str
    post: str
    side: Sentence
    reason: str
    """Why they were put there by hand; blank to those who only look."""


@dataclass(frozen=True)
class WholeList:
    """A list with its people, and how they stood when it was signed."""

    listed: ListShown
    lines: tuple[Line, ...]
    since: tuple[Sentence, ...]
    """What was changed since it was signed."""
    mark: str
    """What a form sends back, so that nothing else is changed than was seen."""
    others: tuple[tuple[str, str], ...]
    """Id and name of who is not in it."""


SIDES = {"guest": N_("Guest side"), "host": N_("Host side"), "staff": N_("Staff")}
HIDDEN = ""


def lists_shown(opened: Opened, language: str) -> tuple[ListShown, ...]:
    """Every list of an event, as it was told to the reader."""
    return tuple(_shown(opened.event, one, language) for one in opened.event.precedence)


def whole_list(opened: Opened, listed: str, role: Role, language: str) -> WholeList:
    """One list of an event; NotFound where there is none of that id."""
    found = opened.event.precedence_list(listed)
    people = {person.id: person for person in opened.register.people}
    reasons = {one.person: one.reason if role.edits else HIDDEN for one in found.entries}
    order = found.order()
    return WholeList(
        listed=_shown(opened.event, found, language),
        lines=tuple(
            _line(people[person], place, reasons[person])
            for place, person in enumerate(order, start=1)
        ),
        since=tuple(_since(opened, found)),
        mark=mark_of(found),
        others=tuple(
            (person.id, called(person)) for person in people.values() if person.id not in order
        ),
    )


def called(person: Person) -> str:
    """Name and post."""
    return " ".join(part for part in (person.name, person.post) if part)


def _shown(event: Event, listed: PrecedenceList, language: str) -> ListShown:
    seated: tuple[Session | Meal, ...] = (*event.sessions, *event.meals)
    titles = dict.fromkeys(one.title or one.id for one in seated if one.precedence == listed.id)
    return ListShown(
        id=listed.id,
        title=listed.name or listed.id,
        people=len(listed.entries),
        signature=_signature(event, listed, language),
        seats=tuple(titles),
    )


def _signature(event: Event, listed: PrecedenceList, language: str) -> Signature:
    if not listed.signed_by or listed.signed_at is None:
        return Signature(holds=False, changed=False, said=sentence(N_("Not signed off")))
    local = listed.signed_at.astimezone(event.tzinfo)
    told = {
        "who": listed.signed_by,
        "when": f"{times.short_day(local.date(), language)} {times.clock(local)}",
    }
    if listed.changed:
        said = sentence(N_("Changed since {who} signed it off on {when}"), **told)
        return Signature(holds=False, changed=True, said=said)
    return Signature(
        holds=True, changed=False, said=sentence(N_("Signed off by {who}, {when}"), **told)
    )


def _line(person: Person, place: int, reason: str) -> Line:
    return Line(
        place=place,
        person=person.id,
        name=person.name,
        post=" ".join(part for part in (person.organisation, person.post) if part),
        side=sentence(SIDES[person.side.value]),
        reason=reason,
    )


def _since(opened: Opened, listed: PrecedenceList) -> Iterator[Sentence]:
    """What was changed since the signature."""
    if listed.changed:
        by_hand = {entry.person for entry in listed.entries if entry.reason}
        moves = order_changes(listed.as_signed, listed.order(), by_hand=by_hand)
        names = names_of(opened.register, opened.event)
        yield from (move.said(names) for move in moves)
