"""Begin a list of honour with people who belong together."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from planner.domain.errors import Refused
from planner.domain.people import Role, Side
from planner.domain.precedence import PrecedenceEntry, PrecedenceList
from planner.domain.sentence import Sentence, sentence
from planner.persistence.events import change_event, load_event
from planner.persistence.registers import load_register
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.event import Event, Register
    from planner.persistence.store import Store

LONGEST_NAME = 80


@dataclass(frozen=True)
class Group:
    """People whom a list may begin with."""

    key: str
    said: Sentence
    people: tuple[str, ...]


def groups(register: Register, event: Event) -> tuple[Group, ...]:
    """Those that an event has: heads of delegations, leaders, hosts, each delegation."""
    return tuple(group for group in _groups(register, event) if group.people)


def begin_list(store: Store, event: str, *, name: str, group: str, by: str) -> str:
    """Begin a list with a group, in the order of the register, unsigned; tells its id.

    Refused without a name, or where there is no such group.
    """
    with store.writing(by, about=event) as session:
        register, found = load_register(session, event), load_event(session, event)
        people = {one.key: one.people for one in groups(register, found)}.get(group)
        if not name.strip() or people is None:
            what = sentence(N_("A list of honour needs a name and people."))
            raise Refused(event, what, sentence(N_("Fill in both.")))
        begun = PrecedenceList(
            id=_unused(found),
            name=name.strip()[:LONGEST_NAME],
            entries=tuple(PrecedenceEntry(rank, one) for rank, one in enumerate(people, start=1)),
        )
        change_event(session, found, {"precedence": (*found.precedence, begun)})
        return begun.id


def _groups(register: Register, event: Event) -> Iterator[Group]:
    people = register.people
    heads = tuple(one.head for one in event.delegations if one.head)
    yield Group("heads", sentence(N_("Heads of delegations")), heads)
    leaders = tuple(one.id for one in people if one.has(Role.LEADER))
    yield Group("leaders", sentence(N_("Leaders of both sides")), leaders)
    hosts = tuple(one.id for one in people if one.side is Side.HOST)
    yield Group("hosts", sentence(N_("Hosts")), hosts)
    for delegation in event.delegations:
        members = tuple(one.id for one in people if one.delegation == delegation.id)
        said = sentence(N_("Delegation {name}"), name=delegation.name)
        yield Group(f"delegation {delegation.id}", said, members)


def _unused(event: Event) -> str:
    taken = {one.id for one in event.precedence}
    return next(tried for number in count(1) if (tried := f"order-{number}") not in taken)
