"""A move of people from one place to another, and moves of the same way made into one."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner.domain.fleet import BOARDING_MINUTES as BY_CLASS
from planner.domain.fleet import VehicleClass

if TYPE_CHECKING:
    from collections.abc import Iterable

BOARDING_MINUTES = BY_CLASS[VehicleClass.COASTER]
"""What the usual vehicle takes to board."""


@dataclass(frozen=True)
class Move:
    """People who go the same way for the same reasons: ready at the one end, due at the other."""

    id: str
    delegation: str
    origin: str
    destination: str
    ready: int
    due: int
    wish: int
    persons: tuple[str, ...]
    journeys: tuple[str, ...] = ()
    late: bool = False
    """Whether those who go cannot be there in time."""
    free: int = 0
    """From when on the last of them could leave, whenever that suits."""
    home: bool = False
    """Whether it leads to where they are lodged, and nothing waits for them there."""


def grouped(moves: Iterable[Move]) -> list[Move]:
    """Those who go the same way as one move: ready when the last of them is.

    Who arrives by another train is a move of its own: nobody waits for the next, nor for those
    who are held too long to be there in time.
    """
    together: dict[tuple[object, ...], list[Move]] = defaultdict(list)
    for move in moves:
        way = move.delegation, move.origin, move.destination, move.due
        together[*way, move.journeys, move.late].append(move)
    return [_merged(group) for group in together.values()]


def _merged(group: list[Move]) -> Move:
    persons = (person for move in group for person in move.persons)
    return replace(
        group[0],
        ready=max(move.ready for move in group),
        wish=max(move.wish for move in group),
        free=max(move.free for move in group),
        persons=tuple(dict.fromkeys(persons)),
    )


def with_hosts(guests: list[Move], hosts: list[Move]) -> list[Move]:
    """The moves of guests with each host in the first that goes the host's way."""
    joined = list(guests)
    for host in hosts:
        for place, move in enumerate(joined):
            same = (move.origin, move.destination, move.due) == (
                host.origin,
                host.destination,
                host.due,
            )
            if same and host.ready <= move.wish - BOARDING_MINUTES:
                persons = tuple(dict.fromkeys((*move.persons, *host.persons)))
                ready, free = max(move.ready, host.ready), max(move.free, host.free)
                joined[place] = replace(move, persons=persons, ready=ready, free=free)
                break
    return joined


def named_apart(moves: list[Move]) -> tuple[Move, ...]:
    """The moves with a number behind the ids that would stand twice."""
    seen: Counter[str] = Counter()
    found = []
    for move in moves:
        seen[move.id] += 1
        many = seen[move.id]
        found.append(move if many == 1 else replace(move, id=f"{move.id}#{many}"))
    return tuple(found)
