"""Propose an order of honour for the people of a list: a proposal, until a person takes it."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING

from planner.domain.customs import Collation, Method, Ties
from planner.domain.office import HeldOffice, Nominee, Office
from planner.domain.people import Person, Side
from planner.domain.proposal import Override, Place, overridden, proposed
from planner.domain.sentence import sentence
from planner.language.name_orders import by_reading, by_strokes
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from planner.domain.customs import Custom
    from planner.domain.event import Event, Register
    from planner.domain.people import Delegation
    from planner.domain.precedence import PrecedenceList


class Hands(StrEnum):
    """What becomes of places that were given by hand."""

    KEPT = "kept"
    LEFT = "left"
    """Left to the custom, as all others."""


def propose(
    register: Register, event: Event, listed: PrecedenceList, *, custom: Custom, hands: Hands
) -> tuple[Place, ...]:
    """The people of a list by custom, each with the reasons: guests, then hosts and staff.

    A list bears both sides, of which each layout takes its own: neither is ranked by the other.
    """
    people = listed.order()
    apart = (
        proposed(side, custom, collation=collation_of(custom))
        for side in _sides(_nominees(register, event, people))
    )
    places = tuple(chain.from_iterable(_led(apart)))
    return overridden(places, by_hand(listed)) if hands is Hands.KEPT else places


def by_hand(listed: PrecedenceList) -> tuple[Override, ...]:
    """The places of a list that somebody gave for a reason."""
    reasons = {entry.person: entry.reason for entry in listed.entries}
    return tuple(
        Override(person=person, rank=rank, reason=reasons[person])
        for rank, person in enumerate(listed.order(), start=1)
        if reasons[person].strip()
    )


def collation_of(custom: Custom) -> Collation:
    """By what the words of a custom are sorted: states alike, names as the custom has them."""
    reads = Method.PINYIN is custom.method or Ties.PINYIN is custom.ties
    return by_reading if reads else by_strokes


def _nominees(register: Register, event: Event, people: Iterable[str]) -> tuple[Nominee, ...]:
    offices = _Offices(register, event)
    return tuple(offices.nominee(register.person(person)) for person in people)


def _sides(nominees: Sequence[Nominee]) -> Iterator[list[Nominee]]:
    """Guests, then the others; a side without anybody is none."""
    guests = [one for one in nominees if one.person.side is Side.GUEST]
    others = [one for one in nominees if one.person.side is not Side.GUEST]
    yield from (side for side in (guests, others) if side)


def _led(apart: Iterable[tuple[Place, ...]]) -> Iterator[tuple[Place, ...]]:
    """Who leads the second side comes first of that side, not of all."""
    for number, (leader, *others) in enumerate(apart):
        if number:
            said = sentence(N_("First of the hosts, who are listed after the guests."))
            leader = replace(leader, why=(said, *leader.why[1:]))
        yield (leader, *others)


class _Offices:
    """What is known of the offices of an event's people."""

    def __init__(self, register: Register, event: Event) -> None:
        self._people = {person.id: person for person in register.people}
        self._named = {person.name: person for person in register.people} | self._people
        self._delegations = {one.id: one for one in event.delegations}
        self._listed: dict[str, list[HeldOffice]] = {}
        for office in event.offices:
            self._listed.setdefault(office.person, []).append(office)

    def nominee(self, person: Person) -> Nominee:
        """A person with the offices that count for them."""
        delegation = self._delegations.get(person.delegation or "")
        return Nominee(
            person=person,
            offices=self._own(person),
            represents=self._represented(person),
            delegation=delegation,
            head_offices=self._of_head(delegation),
        )

    def _own(self, person: Person) -> tuple[Office, ...]:
        return tuple(one for one in self._listed.get(person.id, ()) if not one.represents)

    def _represented(self, person: Person) -> Nominee | None:
        """For whom somebody comes, by the offices that were told of them, else by their own."""
        told = [one for one in self._listed.get(person.id, ()) if one.represents]
        if not told:
            return None
        name = told[0].represents
        other = self._named.get(name) or Person(id=name, name=name)
        known = tuple(one for one in told if one.post or one.grade or one.local_post)
        return Nominee(person=other, offices=known or self._own(other))

    def _of_head(self, delegation: Delegation | None) -> tuple[Office, ...]:
        head = self._people.get(delegation.head or "") if delegation else None
        return Nominee(person=head, offices=self._own(head)).held() if head else ()
