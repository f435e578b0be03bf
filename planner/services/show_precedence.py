"""Show the lists of honour of an event: who stands where, who signed, what differs since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.domain.sentence import Sentence, sentence
from planner.language import times
from planner.services.set_precedence import mark_of
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.account import Role
    from planner.domain.event import Event
    from planner.domain.people import Person
    from planner.domain.precedence import PrecedenceList
    from planner.domain.programme import Meal, Session
    from planner.services.stored_events import Opened


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


SIDES = {"guest": N_("Guests"), "host": N_("Hosts"), "staff": N_("Staff")}
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
        since=tuple(_since(found, people)),
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


def _since(listed: PrecedenceList, people: dict[str, Person]) -> Iterator[Sentence]:
    """What was changed since the signature: who came, who went, who changed places with others.

    Who only moves up or down because of these has not been moved.
    """
    if not listed.changed:
        return
    now, then = listed.order(), listed.as_signed
    both = [person for person in then if person in now]
    stay = _longest_kept([person for person in now if person in both], both)
    for person in then:
        name = people[person].name if person in people else person
        if person not in now:
            place = then.index(person) + 1
            yield sentence(
                N_("{name} was taken out; signed at place {place}."), name=name, place=place
            )
    for place, person in enumerate(now, start=1):
        name = people[person].name
        if person not in then:
            yield sentence(N_("{name} was added at place {place}."), name=name, place=place)
        elif person not in stay:
            before = then.index(person) + 1
            message = N_("{name} was moved from place {before} to {place}.")
            yield sentence(message, name=name, before=before, place=place)


def _longest_kept(now: list[str], then: list[str]) -> set[str]:
    """As many as possible who follow one another as they did: all others were moved."""
    rank = {person: number for number, person in enumerate(then)}
    best: list[tuple[int, int]] = []  # length that ends here, and where it came from
    for number, person in enumerate(now):
        before = [
            (best[earlier][0], earlier)
            for earlier in range(number)
            if rank[now[earlier]] < rank[person]
        ]
        length, earlier = max(before, key=lambda one: one[0], default=(0, -1))
        best.append((length + 1, earlier))
    kept: set[str] = set()
    at = max(range(len(now)), key=lambda number: best[number][0], default=-1)
    while at >= 0:
        kept.add(now[at])
        at = best[at][1]
    return kept
