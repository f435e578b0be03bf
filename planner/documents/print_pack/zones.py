"""Where a badge lets its bearer in, and as what: told by the plan and by what they are there for.

A zone is a letter on the badge and a word on its door. Who has a seat on a rostrum may go there;
who comes to a session, a meal, a visit, or receives there, may go where these are. Press and staff
enter every hall.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from planner.domain.engagement import EngagementKind
from planner.domain.layouts.labels import read_label
from planner.domain.people import Role, Side
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.documents.print_pack.scene import Scene
    from planner.domain.people import Person


class Zone(StrEnum):
    """A part of the venues that has a door to be watched; its letter."""

    ROSTRUM = "A"
    HALLS = "B"
    DINING = "C"
    SITES = "D"
    PRESS = "E"
    WORKING = "F"
    CARS = "G"


class Bearer(StrEnum):
    """What a badge calls its bearer, and its colour."""

    LEADER = "leader"
    DELEGATE = "delegate"
    GUEST = "guest"
    HOST = "host"
    STAFF = "staff"
    PRESS = "press"
    DRIVER = "driver"


ZONE_WORDS = {
    Zone.ROSTRUM: N_("Rostrum"),
    Zone.HALLS: N_("Meeting halls"),
    Zone.DINING: N_("Dining"),
    Zone.SITES: N_("Sites to visit"),
    Zone.PRESS: N_("Press area"),
    Zone.WORKING: N_("Working area"),
    Zone.CARS: N_("Car park"),
}
BEARER_WORDS = {
    Bearer.LEADER: N_("Distinguished guest"),
    Bearer.DELEGATE: N_("Delegate"),
    Bearer.GUEST: N_("Guest"),
    Bearer.HOST: N_("Host"),
    Bearer.STAFF: N_("Staff"),
    Bearer.PRESS: N_("Press"),
    Bearer.DRIVER: N_("Driver"),
}
COLOURS = {
    Bearer.LEADER: "#9b1c1c",
    Bearer.DELEGATE: "#1f4e79",
    Bearer.GUEST: "#1f4e79",
    Bearer.HOST: "#2c6432",
    Bearer.STAFF: "#4a5560",
    Bearer.PRESS: "#9a4d00",
    Bearer.DRIVER: "#0f6170",
}
"""White letters on each have a contrast of more than five to one."""
PLACES = {
    EngagementKind.SESSION: Zone.HALLS,
    EngagementKind.MEAL: Zone.DINING,
    EngagementKind.VISIT: Zone.SITES,
}


def bearer(person: Person) -> Bearer:
    """As what a person is there: press and drivers whoever's they are, then by side and part."""
    for role, own in ((Role.PRESS, Bearer.PRESS), (Role.DRIVER, Bearer.DRIVER)):
        if person.has(role):
            return own
    if person.side is not Side.GUEST:
        return Bearer.STAFF if person.side is Side.STAFF else Bearer.HOST
    if person.has(Role.LEADER):
        return Bearer.LEADER
    return Bearer.DELEGATE if person.has(Role.DELEGATE) else Bearer.GUEST


def zones(scene: Scene) -> dict[str, tuple[Zone, ...]]:
    """The zones of every person of the event, by letter."""
    found: dict[str, set[Zone]] = {
        person.id: set(_of_role(person)) for person in scene.register.people
    }
    for one in scene.held:
        # A badge is worn for all to see: that somebody is in a secret session stands on none.
        if one.kind in PLACES and not one.secret:
            for person in one.persons:
                found[person].add(PLACES[one.kind])
    for person in _receiving(scene) & found.keys():
        found[person].add(Zone.SITES)
    for seat in scene.plan.placements:
        if seat.person and read_label(seat.seat).startswith("rostrum-"):
            found[seat.person].add(Zone.ROSTRUM)
    return {person: tuple(sorted(own)) for person, own in found.items()}


def _receiving(scene: Scene) -> set[str]:
    """Who receives at the sites that are visited."""
    visited = {one.site for one in scene.plan.visits}
    sites = [site for site in scene.register.sites if site.id in visited]
    return {person for site in sites for person in (site.host, site.contact) if person}


def _of_role(person: Person) -> Iterator[Zone]:
    if person.has(Role.PRESS):
        yield from (Zone.HALLS, Zone.PRESS)
    elif person.side is Side.STAFF:
        yield from (Zone.HALLS, Zone.WORKING)
    if person.has(Role.DRIVER):
        yield Zone.CARS
