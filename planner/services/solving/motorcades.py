"""The motorcades of an event on each of their ways: who moves together, and which cars escort.

An escort is a transfer of nobody that only its own car takes: so car and driver are planned as
for anyone else, and drive the way when the others do.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from planner.documents.workbook.vehicle_policies import posts, vehicles_most
from planner.domain.interval import instant
from planner.domain.motorcade import MAKES, TOGETHER, Post, escorting
from planner.services.solving.ticks import Ticks
from solver.vehicles.motorcades import Motorcade
from solver.vehicles.problem import Transfer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planner.domain.event import Event, Register
    from planner.domain.fleet import StandingMotorcade
    from planner.services.solving.fleet import Fleet


class Escorted(NamedTuple):
    """One way of a motorcade, and its escorts' transfers."""

    motorcade: Motorcade
    escorts: tuple[Transfer, ...]


def escorted(
    register: Register, event: Event, fleet: Fleet, *, transfers: Sequence[Transfer]
) -> list[Escorted]:
    """Each way that a motorcade makes, of the transfers that are driven."""
    ticks, most = Ticks(event), vehicles_most(event.policies)
    asked = tuple(post.value for post in posts(event.policies))
    found = []
    for standing in event.motorcades:
        own = [one for one in transfers if _moves_in(register, ticks, standing, one)]
        for group in _ways(own):
            # Named for what it leads to, as moves are: that outlives a change of what went before.
            name = f"{standing.id}{MAKES}{group[0].leg}"
            escorts = tuple(_escorts(standing, fleet, name=name, group=group))
            motorcade = Motorcade(
                id=name,
                transfers=tuple(one.id for one in (*escorts, *group)),
                posts=asked or tuple(sorted({one.post for one in escorts} & _ASKED_FOR)),
                most_vehicles=standing.vehicles_most or most,
            )
            found.append(Escorted(motorcade, escorts))
    return found


_ASKED_FOR = {Post.LEAD.value, Post.MEDICAL.value, Post.SPARE.value}
"""Where the office asks for none in its policies, those are due that the motorcade names."""


def _moves_in(
    register: Register, ticks: Ticks, standing: StandingMotorcade, transfer: Transfer
) -> bool:
    """Whether a party moves in this motorcade: by its delegation, its ends, its time."""
    if transfer.leg.partition(":")[0] not in standing.delegations:
        return False
    places = {register.place(one).id for one in standing.places}
    if places and places.isdisjoint((transfer.origin, transfer.destination)):
        return False
    leave = instant(ticks.to_time(transfer.ready if transfer.wish is None else transfer.wish))
    spans = [(instant(span.start), instant(span.end)) for span in standing.when]
    return not spans or any(start <= leave < end for start, end in spans)


def _ways(own: Sequence[Transfer]) -> Iterator[list[Transfer]]:
    """Those who make one way at one time."""
    ways: dict[tuple[str, str], list[list[Transfer]]] = defaultdict(list)
    apart = int(TOGETHER.total_seconds()) // 60
    for one in sorted(own, key=_wish):
        groups = ways[one.origin, one.destination]
        if not groups or _wish(one) - _wish(groups[-1][0]) > apart:
            groups.append([])
        groups[-1].append(one)
    every = [group for groups in ways.values() for group in groups]
    yield from sorted(every, key=lambda group: (_wish(group[0]), group[0].id))


def _wish(transfer: Transfer) -> int:
    return transfer.ready if transfer.wish is None else transfer.wish


def _escorts(
    standing: StandingMotorcade, fleet: Fleet, *, name: str, group: Sequence[Transfer]
) -> Iterator[Transfer]:
    """A transfer of nobody for each car that goes along."""
    for car, post in escorting(standing):
        yield Transfer(
            id=f"{name}/{car}",
            seats=0,
            origin=group[0].origin,
            destination=group[0].destination,
            ready=min(one.ready for one in group),
            due=max(one.due for one in group),
            wish=min(map(_wish, group)),
            needs=(fleet.own_tag(car),),
            post=post.value,
        )
