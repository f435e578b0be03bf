"""A sitting before anyone sits: its chairs, its guests, and the list that ranks them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner.domain.layouts.seat_plan import SeatPlan
from planner.domain.people import Role, Side
from planner.domain.precedence import PrecedenceList
from planner.domain.seat_change import changed_order
from planner.services.solving.ranks import in_order, list_for, principal, ranks
from solver.seating.problem import HOST, Guest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planner.domain.event import Event, Register
    from planner.domain.people import Person
    from planner.domain.seat_change import SeatChange

VISITOR = "guest"
UNNAMED = "#"
"""Between the id of a place not yet named and the number of one of its people."""


@dataclass(frozen=True)
class Laid:
    """The chairs of one room or car, and who is to sit on them."""

    id: str
    title: str
    seats: SeatPlan
    guests: tuple[Guest, ...]
    listed: PrecedenceList | None = None


@dataclass(frozen=True)
class Company:
    """Those who come to one sitting, in order of honour."""

    guests: tuple[Guest, ...]
    listed: PrecedenceList | None

    def of(self, side: str) -> tuple[Guest, ...]:
        """Those of one side who have a rank."""
        return tuple(g for g in self.guests if g.side == side and g.rank is not None)

    @property
    def among(self) -> tuple[Guest, ...]:
        """Everyone, an interpreter for nobody here ranked after the others."""
        last = 1 + max((guest.rank or 0 for guest in self.guests), default=0)
        return tuple(
            replace(guest, rank=last) if guest.rank is None and not guest.interprets else guest
            for guest in self.guests
        )

    @property
    def interpreters(self) -> tuple[Guest, ...]:
        """Those who take a seat, but no rank."""
        return tuple(guest for guest in self.guests if guest.rank is None)


def company(
    register: Register,
    event: Event,
    persons: Sequence[str],
    named: str | None,
    *,
    changes: Sequence[SeatChange] = (),
) -> Company:
    """The people of a sitting by the list that is named, or by the one that fits best; and by the
    late changes there."""
    listed = list_for(event, named, persons)
    order = changed_order(in_order(register, event, persons, listed), changes)
    ranked = ranks(register, order)
    single = {person for person in order if register.person(person).people == 1}
    guests = (one for person in order for one in _guests(register.person(person), ranked, single))
    return Company(tuple(guests), listed)


def _guests(person: Person, ranked: dict[str, int | None], single: set[str]) -> Iterator[Guest]:
    """The person; or as many guests of one rank as a place not yet named stands for."""
    heard = principal(person)
    names = [person.id]
    if person.people > 1:
        names = [f"{person.id}{UNNAMED}{n}" for n in range(1, person.people + 1)]
    for name in names:
        yield Guest(
            id=name,
            rank=ranked[person.id],
            unit=unit_of(person),
            side=side_of(person),
            needs=("wheelchair",) if person.wheelchair else (),
            interprets=heard if heard in single else None,
            sex=person.sex.value if person.sex else "",
            languages=person.languages,
            guard=unit_of(person) if spread(person) else "",
        )


def unit_of(person: Person) -> str:
    """A visitor's delegation; a host's own house, also where he escorts a delegation."""
    if person.side is Side.GUEST and person.delegation:
        return person.delegation
    return person.organisation


def side_of(person: Person) -> str:
    """Whose side a person is on: who escorts and who works here are hosts."""
    return VISITOR if person.side is Side.GUEST else HOST


def spread(person: Person) -> bool:
    """Whether one of security is to be anywhere in the room, and not with somebody."""
    return person.has(Role.GUARD) and person.linked_to is None


def person_of(guest: str) -> str:
    """The person behind a guest's id."""
    return guest.partition(UNNAMED)[0]
