"""Our leaders on the way to or from a station with guests who are not to be welcomed there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding
from planner.domain.people import Role, Side
from planner.domain.policies.in_force import scope_of
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.people import Delegation
    from planner.domain.transfer import Leg
    from planner.services.findings.scene import Scene


def station_welcome(scene: Scene) -> Iterator[Finding]:
    """Look at each delegation's rides from and to stations."""
    for delegation in scene.event.delegations:
        rulings = scene.policies.rulings("welcome", scope_of(delegation))
        for station, leaders in _welcomed(scene, delegation).items() if rulings else ():
            for ruling in rulings:
                yield Finding(
                    (delegation.id, *leaders),
                    ruling.severity,
                    sentence(
                        N_("{leaders} meet or see off {delegation} at {station}."),
                        leaders=tuple(scene.register.person(one).name for one in leaders),
                        delegation=delegation.name,
                        station=scene.names[station],
                    ),
                    sentence(N_("Let liaison staff meet them.")),
                    ruling.source,
                )


def _welcomed(scene: Scene, delegation: Delegation) -> dict[str, tuple[str, ...]]:
    """By station, our leaders who ride there with guests of a delegation."""
    guests = {person.id for person in scene.members(delegation.id)}
    found: dict[str, tuple[str, ...]] = {}
    for trip in scene.plan.trips:
        for leg in trip.legs:
            station = _station(scene, leg)
            leaders = tuple(one for one in leg.persons if _leads(scene, one))
            if station is not None and leaders and guests.intersection(leg.persons):
                found[station] = tuple(dict.fromkeys((*found.get(station, ()), *leaders)))
    return found


def _station(scene: Scene, leg: Leg) -> str | None:
    stations = {station.id for station in scene.register.stations}
    return next((one for one in (leg.origin, leg.destination) if one in stations), None)


def _leads(scene: Scene, identifier: str) -> bool:
    person = scene.register.person(identifier)
    return person.side is Side.HOST and person.has(Role.LEADER)
