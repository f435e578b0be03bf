"""Rides that guests share on their way from and to stations, where the office lets them.

A carload of ordinary guests may have others get in and out on its way; it waits no longer, and
rides no longer, than the office allows. Whoever rides apart is in no car with those who share: a
leader or a delegation's head, those to whose rank a class of car is owed, and the delegations
that the office named.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from planner.domain.people import Role
from planner.domain.pooling import pooling, riding_apart
from planner.domain.transfer import Direction, Leg
from solver.vehicles.problem import Pair
from solver.vehicles.trips import halts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from planner.domain.event import Event, Register
    from planner.services.solving.move import Move
    from planner.services.solving.ticks import Ticks
    from solver.vehicles.problem import Problem, Transfer
    from solver.vehicles.trips import Trip as Driven


class Pooled:
    """Who may share a way, at one event."""

    def __init__(self, register: Register, event: Event) -> None:
        self._register = register
        self._allowed = pooling(event.policies)
        self._arrivals = {one.id for one in event.journeys if one.direction is Direction.ARRIVAL}
        self._welcomed = {one.id for one in event.journeys if one.vip_lounge}
        self._heads = {one.head for one in event.delegations}
        self._apart = riding_apart(event)

    def shared(self, move: Move, transfer: Transfer) -> Transfer:
        """The carload as it may share its way; as it is where it may not."""
        if self._allowed is None or not self._may_share(move, transfer):
            return transfer
        drive = self._register.travel_table.minutes(transfer.origin, transfer.destination)
        comes = self._arrivals.intersection(move.journeys)
        return replace(
            transfer,
            most_ride=drive + self._allowed.detour_minutes,
            board_by=transfer.ready + self._allowed.wait_minutes if comes else None,
        )

    def _may_share(self, move: Move, transfer: Transfer) -> bool:
        """Whether it is people on their way from or to a carrier, and none of them rides apart."""
        comes_or_goes = bool(move.journeys) and self._welcomed.isdisjoint(move.journeys)
        return comes_or_goes and transfer.seats > 0 and not self._rides_apart(transfer)

    def apart(self, transfers: Sequence[Transfer]) -> Iterator[Pair]:
        """Those who ride apart, with each who could be in their car when they are driven."""
        for one in transfers:
            if one.most_ride is None and self._rides_apart(one):
                for other in transfers:
                    at_once = one.ready < other.due and other.ready < one.due
                    if at_once and self._kept_from(one, other):
                        yield Pair(one=one.id, other=other.id)

    def _kept_from(self, one: Transfer, other: Transfer) -> bool:
        """Whether someone who rides apart is kept from others: those who share, at the least.

        A delegation that the office named is kept from every other that goes its way as well.
        """
        mine, theirs = (each.leg.partition(":")[0] for each in (one, other))
        if other.most_ride is not None:
            return True
        same_way = (one.origin, one.destination) == (other.origin, other.destination)
        told_there = theirs in self._apart and other.id < one.id
        return same_way and mine in self._apart and theirs not in ("", mine) and not told_there

    def _rides_apart(self, transfer: Transfer) -> bool:
        people = map(self._register.person, transfer.people)
        return bool(transfer.wished_class) or any(
            one.id in self._heads or one.has(Role.LEADER) or one.delegation in self._apart
            for one in people
        )


def legs_of(problem: Problem, driven: Driven, ticks: Ticks) -> tuple[Leg, ...]:
    """A trip from halt to halt, with who is aboard on each leg; driven straight it is one leg."""
    if not driven.shared:
        ends, at = (driven.run.origin, driven.run.destination), (driven.depart, driven.arrive)
        return (_leg(problem, ends, driven.transfers, at=at, ticks=ticks),)
    aboard: list[str] = []
    found = []
    for here, there in pairwise(halts(problem, driven.aboard)):
        aboard = sorted(one for one in (*aboard, *here.into) if one not in here.out)
        ends, at = (here.place, there.place), (here.end, there.begin)
        found.append(_leg(problem, ends, aboard, at=at, ticks=ticks))
    return tuple(found)


def _leg(
    problem: Problem,
    ends: tuple[str, str],
    aboard: Iterable[str],
    *,
    at: tuple[int, int],
    ticks: Ticks,
) -> Leg:
    parties = [problem.transfer[one] for one in aboard]
    leave, arrive = at
    return Leg(
        origin=ends[0],
        destination=ends[1],
        leave=ticks.to_time(leave),
        arrive=ticks.to_time(arrive),
        persons=tuple(person for party in parties for person in party.people),
        people=sum(party.seats for party in parties),
        luggage=sum(party.luggage for party in parties),
        transfers=tuple(party.id for party in parties),
    )
