"""Who has a feed, and which engagements stand in it."""

from collections import defaultdict
from dataclasses import dataclass

from planner.domain.engagement import Engagement, EngagementKind
from planner.domain.event import Event, Register

Engagements = tuple[Engagement, ...]


@dataclass(frozen=True)
class Subject:
    """Whose feed it is, how it is called, and what it holds."""

    id: str
    name: str
    engagements: Engagements
    masked: frozenset[str] = frozenset()
    """The uids of those that say no more than when and where."""


def subjects(
    register: Register, event: Event, engagements: Engagements
) -> dict[str, tuple[Subject, ...]]:
    """By folder, everyone and everything that has a feed; an empty one tells there is nothing."""
    aboard = tuple(one for one in engagements if one.kind is not EngagementKind.TRIP)
    trips = tuple(one for one in engagements if one.kind is EngagementKind.TRIP)
    return {
        "people": _people(register, event, aboard),
        "delegations": _delegations(event, aboard),
        "rooms": _rooms(register, aboard),
        "vehicles": _vehicles(register, trips),
    }


def _people(register: Register, event: Event, engagements: Engagements) -> tuple[Subject, ...]:
    own: dict[str, list[Engagement]] = defaultdict(list)
    for engagement in engagements:
        for person in engagement.persons:
            own[person].append(engagement)
    coming = {delegation.id for delegation in event.delegations}
    return tuple(
        Subject(person.id, person.name, tuple(own.get(person.id, ())))
        for person in register.people
        if person.id in own or person.delegation in coming
    )


def _delegations(event: Event, engagements: Engagements) -> tuple[Subject, ...]:
    return tuple(
        Subject(
            delegation.id,
            delegation.name,
            tuple(one for one in engagements if delegation.id in one.delegations),
        )
        for delegation in event.delegations
    )


def _rooms(register: Register, engagements: Engagements) -> tuple[Subject, ...]:
    """A hall made of others is taken when they are, and they when it is."""
    touching: dict[str, set[str]] = {room.id: {room.id} for room in register.rooms}
    for room in register.rooms:
        for part in room.parts:
            touching[room.id].add(part)
            touching.setdefault(part, {part}).add(room.id)
    secret = frozenset(one.uid for one in engagements if one.secret)
    return tuple(
        Subject(room.id, room.name, _held_in(touching[room.id], engagements), secret)
        for room in register.rooms
    )


def _held_in(rooms: set[str], engagements: Engagements) -> Engagements:
    return tuple(one for one in engagements if one.room is not None and one.room in rooms)


def _vehicles(register: Register, trips: Engagements) -> tuple[Subject, ...]:
    return tuple(
        Subject(vehicle.id, vehicle.name, tuple(one for one in trips if one.vehicle == vehicle.id))
        for vehicle in register.vehicles
    )
