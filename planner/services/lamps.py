"""How a line of the table stands (状态), and what of it has been confirmed (落实), in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from planner.documents.sayings import DOUBTS
from planner.domain.engagement import EngagementKind
from planner.domain.event import Event, Register
from planner.domain.plan import Plan
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planner.documents.schedule import Row
    from planner.domain.fact import Confirmation
    from planner.domain.programme import Meal, Session


class Lamp(StrEnum):
    """How a line stands; its colour is never alone, the word stands beside it."""

    CLASH = "bad"
    DOUBT = "doubt"
    CONFIRMED = "good"
    PAST = "past"
    PENDING = "pending"
    """Nobody knows yet: the plan is being checked."""


CLASH = N_("Clash")
CONFIRMED = N_("Confirmed")
PAST = N_("Over")
PENDING = N_("Being checked …")


class Asked(StrEnum):
    """What has become of asking someone, the worst first."""

    MISSING = N_("Not confirmed")
    DUE = N_("Ask again")
    DONE = N_("Settled")
    NOBODY = N_("Nobody asked")


class Matter(StrEnum):
    """What is confirmed (场车餐房人座)."""

    HALL = N_("hall")
    CAR = N_("car")
    MEAL = N_("meal")
    BEDS = N_("bedrooms")
    PEOPLE = N_("people")
    SEATS = N_("seats")


@dataclass(frozen=True)
class Confirmed:
    """The matters that stand alike."""

    asked: Asked
    matters: tuple[Matter, ...]


def state_of_line(row: Row, now: datetime, *, broken: bool | None) -> tuple[Lamp, str]:
    """The lamp of a line and its word, a message id; `broken` is None while that is not known."""
    one = row.engagement
    if one.interval.end <= now:
        return Lamp.PAST, PAST
    if broken is None:
        return Lamp.PENDING, PENDING
    if broken:
        return Lamp.CLASH, CLASH
    if one.certainty in DOUBTS:
        return Lamp.DOUBT, DOUBTS[one.certainty]
    return Lamp.CONFIRMED, CONFIRMED


@dataclass(frozen=True)
class Confirmations:
    """Tells of lines what of them has been confirmed at a moment."""

    register: Register
    event: Event
    plan: Plan
    now: datetime

    def of(self, row: Row) -> tuple[Confirmed, ...]:
        """The matters of a line, those that stand alike together, what is missing first."""
        found: dict[Asked, list[Matter]] = {}
        for matter, asked in self._matters(row):
            found.setdefault(asked, []).append(matter)
        return tuple(Confirmed(one, tuple(found[one])) for one in Asked if one in found)

    def _matters(self, row: Row) -> Iterator[tuple[Matter, Asked]]:
        one = row.engagement
        if one.kind is EngagementKind.MEAL:
            yield Matter.MEAL, self._asked((one.subject,))
        elif halls := self._halls(row):
            yield Matter.HALL, self._asked(halls)
        rides = row.rides or ((one,) if one.vehicle else ())
        if rides:
            named = (name for ride in rides for name in (ride.subject, ride.vehicle) if name)
            yield Matter.CAR, self._asked(named)
        if beds := self._beds(row):
            yield Matter.BEDS, self._asked(beds)
        yield from self._people(row)
        yield from self._seats(row)

    def _asked(self, subjects: Iterable[str]) -> Asked:
        """The worst that is known of any of these; that of none is that nobody was asked."""
        known = (self._known[one] for one in subjects if one in self._known)
        return min((self._of(one) for one in known), key=list(Asked).index, default=Asked.NOBODY)

    def _of(self, confirmation: Confirmation) -> Asked:
        if not confirmation.confirmed:
            return Asked.MISSING
        return Asked.DUE if confirmation.due(self.now) else Asked.DONE

    @cached_property
    def _known(self) -> Mapping[str, Confirmation]:
        return {one.subject: one for one in self.event.confirmations}

    def _halls(self, row: Row) -> tuple[str, ...]:
        one = row.engagement
        if one.kind is EngagementKind.JOURNEY:
            # A lounge is asked for; a platform is not.
            return tuple(name for name in (one.subject, one.place) if name in self._known)
        if one.kind in (EngagementKind.SESSION, EngagementKind.VISIT):
            return tuple(name for name in (one.subject, one.room, one.place) if name)
        return ()

    def _beds(self, row: Row) -> tuple[str, ...]:
        """The hotels of those who arrive."""
        one = row.engagement
        arrives = any(j.id == one.subject and j.direction == "arrival" for j in self.event.journeys)
        if one.kind is not EngagementKind.JOURNEY or not arrives:
            return ()
        hotels = {d.id: d.hotel for d in self.event.delegations}
        return tuple(hotel for d in one.delegations if (hotel := hotels.get(d)))

    def _people(self, row: Row) -> Iterator[tuple[Matter, Asked]]:
        """Those whom someone was to ask; places not yet named are not settled."""
        people = [self.register.person(person) for person in row.engagement.persons]
        asked = [person.id for person in people if person.id in self._known]
        if any(not person.named for person in people):
            yield Matter.PEOPLE, Asked.MISSING
        elif asked:
            yield Matter.PEOPLE, self._asked(asked)

    def _seats(self, row: Row) -> Iterator[tuple[Matter, Asked]]:
        """Settled once people sit by a list that someone signed; nobody is asked otherwise."""
        one = row.engagement
        named = self._orders.get(one.subject)
        if one.subject in self._seated or named:
            signed = any(order.id == named and order.signed for order in self.event.precedence)
            settled = one.subject in self._seated and (named is None or signed)
            yield Matter.SEATS, Asked.DONE if settled else Asked.MISSING

    @cached_property
    def _seated(self) -> frozenset[str]:
        return frozenset(placed.subject for placed in self.plan.placements if placed.person)

    @cached_property
    def _orders(self) -> Mapping[str, str]:
        """The precedence list of each session and meal that names one."""
        held: tuple[Session | Meal, ...] = (*self.event.sessions, *self.event.meals)
        return {one.id: one.precedence for one in held if one.precedence}
