"""Splitting a party into carloads: by rank, with those who belong together kept together."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations
from typing import TYPE_CHECKING

from planner.domain.fleet import VehicleClass
from planner.domain.motorcade import officers
from planner.domain.people import Role, Side
from planner.services.solving.liaisons import Liaisons

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planner.domain.event import Event, Register
    from planner.domain.fleet import Vehicle

MOST_ORDERS = 5
"""Up to so many delegations every order of sharing out the fleet is tried."""


@dataclass(frozen=True)
class Carload:
    """Who rides in one car, and how many they are, unnamed ones included."""

    persons: tuple[str, ...]
    seats: int


class Carloads:
    """How the parties of one event are shared over the cars of its fleet."""

    def __init__(self, register: Register, event: Event, vehicles: Sequence[Vehicle]) -> None:
        self._register, self._event = register, event
        self._cars = sorted(
            (car.seats_planned for car in vehicles if carries_people(car)), reverse=True
        )
        places = max((car.wheelchair_places for car in vehicles), default=0)
        # Where no car lifts one, wheelchairs are folded.
        self._places = places or len(register.people)
        self._rank = {
            person: place
            for place, person in enumerate(
                dict.fromkeys(one for order in event.precedence for one in order.order())
            )
        }
        self._heads = [one.head for one in event.delegations if one.head]
        self._liaisons = Liaisons(register, officers(register, event))
        self._in_motorcades = {one for moved in event.motorcades for one in moved.delegations}
        self._shares = self._shared_out()

    def of(self, delegation: str, persons: Iterable[str]) -> tuple[Carload, ...]:
        """The carloads of a party: into as few of its delegation's cars as it fits."""
        clusters = self.ties(persons)
        # Those on wheels need a car that lifts them: a load of their own, that others may join.
        wheeled = [cluster for cluster in clusters if self._on_wheels(cluster)]
        others = [cluster for cluster in clusters if not self._on_wheels(cluster)]
        kinds = (others, *self._lifted_at_once(wheeled))
        return tuple(load for kind in kinds if kind for load in self._loads(delegation, kind))

    def _lifted_at_once(self, clusters: list[tuple[str, ...]]) -> list[list[tuple[str, ...]]]:
        """Those on wheels by carloads: no more together than any car has places for."""
        loads: list[list[tuple[str, ...]]] = []
        for cluster in clusters:
            together = [*loads[-1], cluster] if loads else []
            if together and sum(map(self._wheels, together)) <= self._places:
                loads[-1] = together
            else:
                loads.append([cluster])
        return loads

    def _wheels(self, cluster: tuple[str, ...]) -> int:
        return sum(self._register.person(person).wheelchair for person in cluster)

    def _on_wheels(self, cluster: tuple[str, ...]) -> bool:
        return self._wheels(cluster) > 0

    def _loads(self, delegation: str, clusters: list[tuple[str, ...]]) -> tuple[Carload, ...]:
        seats = sum(self._seats(cluster) for cluster in clusters)
        cars = list(self._shares.get(delegation, ()))
        while sum(cars) < seats and self._cars:
            cars.append(self._cars[0])
        for many in range(1, len(cars) + 1):
            packed = self._packed(clusters, cars[:many])
            if packed is not None:
                loads, free = packed
                if delegation in self._in_motorcades:
                    self._liaisons.deal(loads, free, loose=self._loose(clusters))
                return tuple(Carload(tuple(load), self._seats(load)) for load in loads if load)
        return self._packed_anyhow(clusters)

    def _loose(self, clusters: Iterable[tuple[str, ...]]) -> set[str]:
        """Whom any car may take: leaders, and those tied to one another, keep theirs."""
        alone = {one[0] for one in clusters if len(one) == 1 and not self._led(one)}
        return {one for one in alone if self._seats([one]) == 1 and not self._on_wheels((one,))}

    def _seats(self, persons: Iterable[str]) -> int:
        return sum(self._register.person(person).people for person in persons)

    # Who belongs together, in the order of honour.

    def ties(self, persons: Iterable[str]) -> list[tuple[str, ...]]:
        """Each principal with those tied to them; the chief guest with the chief host, first."""
        persons = list(persons)
        present = set(persons)
        follows: dict[str, str] = {}
        for person in persons:
            principal = self._register.person(person).linked_to
            if principal in present:
                follows[person] = principal
        head = next((person for person in persons if person in self._heads), None)
        host = self._chief_host(persons)
        if head is not None and host is not None:
            follows[host] = head
        tops: dict[str, list[str]] = {}
        for person in sorted(persons, key=self._order):
            tops.setdefault(_top(person, follows), []).append(person)
        # Leaders into the first cars: the last and least may be the one that is there to work.
        return sorted(map(tuple, tops.values()), key=lambda members: not self._led(members))

    def _led(self, persons: Iterable[str]) -> bool:
        leaders = (self._register.person(person).has(Role.LEADER) for person in persons)
        return any(leaders) or not set(self._heads).isdisjoint(persons)

    def _chief_host(self, persons: list[str]) -> str | None:
        hosts = [one for one in persons if self._register.person(one).side is Side.HOST]
        return min(hosts, key=self._order, default=None)

    def _order(self, person: str) -> tuple[bool, bool, int]:
        """Heads first, then guests, each by the order of honour."""
        guest = self._register.person(person).side is Side.GUEST
        return person not in self._heads, not guest, self._rank.get(person, len(self._rank))

    # Into which cars.

    def _packed(
        self, clusters: list[tuple[str, ...]], cars: list[int]
    ) -> tuple[list[list[str]], list[int]] | None:
        """The clusters into cars of these seats, each into the first it fits, and the seats left.

        None if they do not all fit.
        """
        free = list(cars)
        loads: list[list[str]] = [[] for _ in cars]
        for cluster in clusters:
            seats = self._seats(cluster)
            place = next((n for n, room in enumerate(free) if room >= seats), None)
            if place is None:
                return None
            free[place] -= seats
            loads[place].extend(cluster)
        return loads, free

    def _packed_anyhow(self, clusters: list[tuple[str, ...]]) -> tuple[Carload, ...]:
        """One person after the other into cars of the largest size, ties given up."""
        largest = self._cars[0] if self._cars else 1
        loads: list[list[str]] = [[]]
        for person in (person for cluster in clusters for person in cluster):
            if loads[-1] and self._seats([*loads[-1], person]) > largest:
                loads.append([])
            loads[-1].append(person)
        return tuple(
            Carload(tuple(load) if number == 0 else (), seats)
            for load in loads
            if load
            for number, seats in enumerate(_pieces(self._seats(load), largest))
        )

    # The fleet shared out over the visit.

    def _shared_out(self) -> dict[str, tuple[int, ...]]:
        """By delegation the seats of the cars it keeps: every delegation served, if any way can."""
        sizes = {
            one.id: sum(p.people for p in self._register.people if p.delegation == one.id)
            for one in self._event.delegations
        }
        order = sorted(sizes, key=lambda one: -sizes[one])
        orders = permutations(order) if len(order) <= MOST_ORDERS else [tuple(order)]
        best: dict[str, tuple[int, ...]] = {}
        for tried in orders:
            found = self._dealt(tried, sizes)
            if len(found) == len(sizes):
                return found
            best = max(best, found, key=len)
        return best

    def _dealt(self, order: Sequence[str], sizes: dict[str, int]) -> dict[str, tuple[int, ...]]:
        free, dealt = list(self._cars), {}
        for delegation in order:
            chosen = _fewest(free, sizes[delegation])
            if chosen:
                dealt[delegation] = chosen
                for seats in chosen:
                    free.remove(seats)
        return dealt


def carries_people(vehicle: Vehicle) -> bool:
    """Whether guests ride in it: not on top of the luggage."""
    return vehicle.vehicle_class is not VehicleClass.LUGGAGE and vehicle.seats_planned > 0


def _top(person: str, follows: dict[str, str]) -> str:
    seen = {person}
    while person in follows and follows[person] not in seen:
        person = follows[person]
        seen.add(person)
    return person


def _pieces(seats: int, largest: int) -> list[int]:
    """A number of seats as parts that each fit the largest car."""
    whole, rest = divmod(seats, largest)
    return [largest] * whole + ([rest] if rest else [])


def _fewest(free: Sequence[int], seats: int) -> tuple[int, ...]:
    """The fewest cars that hold so many, and of those the ones with the least room to spare."""
    held: dict[int, tuple[int, ...]] = {0: ()}
    for car in free:
        for room, cars in list(held.items()):
            more = min(room + car, seats + max(free))
            if more not in held or len(cars) + 1 < len(held[more]):
                held[more] = (*cars, car)
    enough = [(len(cars), room, cars) for room, cars in held.items() if room >= seats]
    return min(enough)[2] if enough else ()
