"""The order of honour at one sitting: the signed list, then the others by delegation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.people import Link, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planner.domain.event import Event, Register
    from planner.domain.people import Delegation, Person
    from planner.domain.precedence import PrecedenceList


def list_for(event: Event, named: str | None, people: Iterable[str]) -> PrecedenceList | None:
    """The precedence list that is named; else the one that has most of these people, if any."""
    if named is not None:
        return event.precedence_list(named)
    there = set(people)
    fits = [(len(there & set(listed.order())), listed) for listed in event.precedence]
    return max((fit for fit in fits if fit[0]), key=lambda fit: fit[0], default=(0, None))[1]


def in_order(
    register: Register, event: Event, people: Sequence[str], listed: PrecedenceList | None
) -> tuple[str, ...]:
    """The people, the list's first and in its order; the others by delegation, then as given.

    Nobody is moved within the list, and nobody who is not on it comes before one who is.
    """
    there = set(people)
    first = [person for person in (listed.order() if listed else ()) if person in there]
    rest = [person for person in people if person not in set(first)]
    turns = _turns(event)
    heads = {delegation.head for delegation in event.delegations}

    def turn(person: str) -> tuple[int, bool]:
        delegation = register.person(person).delegation or ""
        return turns.get(delegation, len(turns)), person not in heads

    return (*first, *sorted(rest, key=turn))


def _turns(event: Event) -> dict[str, int]:
    """The delegations in the order of their unit numbers, then as the event lists them."""

    def number(delegation: Delegation) -> tuple[bool, int]:
        return delegation.unit_number is None, delegation.unit_number or 0

    ordered = sorted(event.delegations, key=number)
    return {delegation.id: place for place, delegation in enumerate(ordered)}


def ranks(register: Register, order: Sequence[str]) -> dict[str, int | None]:
    """Each person's rank at the sitting; an interpreter takes a seat, but no rank."""
    return {
        person: None if register.person(person).has(Role.INTERPRETER) else place
        for place, person in enumerate(order, start=1)
    }


def principal(person: Person) -> str | None:
    """For whom a person interprets, where that is said."""
    return person.linked_to if person.link is Link.INTERPRETER_FOR else None
