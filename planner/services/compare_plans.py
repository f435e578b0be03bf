"""Compare two plans of an event: what moved, person by person."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from planner.domain.engagement import Engagement, EngagementKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.domain.event import Register
    from planner.domain.plan import Plan


class Move(StrEnum):
    """What has become of an engagement for someone."""

    NEW = "new"
    GONE = "gone"
    TIME = "time"
    PLACE = "place"
    CAR = "car"
    SEAT = "seat"


@dataclass(frozen=True)
class Change:
    """One engagement that is not as it was, before and after; None where it is not at all."""

    move: Move
    before: Engagement | None
    after: Engagement | None
    seats: tuple[str, str] = ("", "")
    """The seat before and after, where that is what changed."""

    @property
    def order(self) -> tuple[object, ...]:
        """What changes are sorted by: time, then uid."""
        one = self.after or self.before
        assert one is not None
        return (*one.order, self.move)


@dataclass(frozen=True)
class Moved:
    """People with the very same changes."""

    persons: tuple[str, ...]
    changes: tuple[Change, ...]


def compare_plans(
    register: Register, plans: tuple[Plan, Plan], *, held: Iterable[Iterable[Engagement]]
) -> tuple[Moved, ...]:
    """Who has anything changed between two plans, the earlier first, in the register's order.

    `held` are the engagements of each; whoever keeps all stays out.
    """
    old, new = map(_by_person, held)
    seats = _seats(plans[0]), _seats(plans[1])
    together: dict[tuple[Change, ...], list[str]] = defaultdict(list)
    for person in register.people:
        own = old.get(person.id, {}), new.get(person.id, {})
        changes = tuple(sorted(_changes(person.id, *own, seats), key=lambda one: one.order))
        if changes:
            together[changes].append(person.id)
    return tuple(Moved(tuple(persons), changes) for changes, persons in together.items())


def _by_person(held: Iterable[Engagement]) -> dict[str, dict[str, Engagement]]:
    """By person and uid, the engagements of a plan; drivers' own trips are no one's day."""
    found: dict[str, dict[str, Engagement]] = defaultdict(dict)
    for one in held:
        if one.kind is not EngagementKind.TRIP:
            alone = replace(one, persons=(), people=0)
            for person in one.persons:
                found[person][one.uid] = alone
    return found


def _seats(plan: Plan) -> dict[tuple[str, str], str]:
    return {(one.subject, one.person): one.seat for one in plan.placements if one.person}


def _changes(
    person: str,
    old: dict[str, Engagement],
    new: dict[str, Engagement],
    seats: tuple[dict[tuple[str, str], str], dict[tuple[str, str], str]],
) -> Iterator[Change]:
    for before, after in _pairs(old, new):
        if before is None or after is None:
            yield Change(Move.NEW if before is None else Move.GONE, before, after)
            continue
        yield from _differing(before, after)
        seat = (
            seats[0].get((before.subject, person), ""),
            seats[1].get((after.subject, person), ""),
        )
        if seat[0] != seat[1]:
            yield Change(Move.SEAT, before, after, seat)


def _pairs(
    old: dict[str, Engagement], new: dict[str, Engagement]
) -> Iterator[tuple[Engagement | None, Engagement | None]]:
    """Each engagement as it was and as it is: by uid, and rides of one way on one day too.

    A ride is called by what it carries: who is put into another car has a ride of another uid.
    """
    came = {uid: one for uid, one in new.items() if uid not in old}
    for uid, before in old.items():
        if uid in new:
            yield before, new[uid]
            continue
        same = next((other for other, one in came.items() if _same_way(before, one)), None)
        yield before, came.pop(same) if same else None
    for after in came.values():
        yield None, after


def _same_way(before: Engagement, after: Engagement) -> bool:
    ways = {(one.kind, one.origin, one.place, one.interval.start.date()) for one in (before, after)}
    return before.kind is EngagementKind.RIDE and len(ways) == 1


def _differing(before: Engagement, after: Engagement) -> Iterator[Change]:
    if before.interval != after.interval:
        yield Change(Move.TIME, before, after)
    if (before.room, before.place, before.origin) != (after.room, after.place, after.origin):
        yield Change(Move.PLACE, before, after)
    if before.vehicle != after.vehicle:
        yield Change(Move.CAR, before, after)
