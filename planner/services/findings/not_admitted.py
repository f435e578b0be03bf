"""A wished site that does not admit someone of the party, or asks too much of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.itinerary import Wish
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.people import Party
    from planner.domain.venue import Site
    from planner.services.findings.scene import Scene


def not_admitted(scene: Scene) -> Iterator[Finding]:
    """Look at foreigners, metres on foot, and steps before a wheelchair."""
    for wish in scene.event.wishes:
        party = scene.parties.get(wish.party_id)
        if wish.wish is not Wish.MUST_NOT and party is not None:
            site = scene.register.site(wish.site)
            yield from _foreigners(scene, party, site)
            yield from _walkers(scene, party, site)


def _foreigners(scene: Scene, party: Party, site: Site) -> Iterator[Finding]:
    foreign = [person.name for person in scene.people(party) if person.foreign]
    if foreign and not site.foreigners_admitted:
        yield Finding(
            (party.id, site.id),
            Severity.CANNOT_BE,
            sentence(
                N_("{site} does not admit foreigners; {party} has {people}."),
                site=site.name,
                party=party.name,
                people=tuple(foreign),
            ),
            sentence(N_("Let them form a party of their own for that time.")),
        )


def _walkers(scene: Scene, party: Party, site: Site) -> Iterator[Finding]:
    for person in scene.people(party):
        limit = person.walk_metres_max
        too_far = limit is not None and site.walking_metres > limit
        if too_far or (person.wheelchair and site.steps > 0):
            yield Finding(
                (person.id, site.id),
                Severity.NOTICE,
                sentence(
                    _STEPS if site.steps else _METRES,
                    site=site.name,
                    metres=site.walking_metres,
                    steps=site.steps,
                    person=person.name,
                ),
                sentence(N_("Keep a seat and company for {person} outside."), person=person.name),
            )


_STEPS = N_("{site} is {metres} m on foot and {steps} steps: too much for {person}.")
_METRES = N_("{site} is {metres} m on foot: too much for {person}.")
