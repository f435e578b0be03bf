"""A party that a site, or a session that its hall, does not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.itinerary import Wish
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.services.findings.scene import Scene


def too_many_people(scene: Scene) -> Iterator[Finding]:
    """Compare each wished visit with what the site admits, and its helmets."""
    for wish in scene.event.wishes:
        party = scene.parties.get(wish.party_id)
        if wish.wish is Wish.MUST_NOT or party is None:
            continue
        site, people = scene.register.site(wish.site), scene.size(party)
        for limit, what in (
            (site.people_at_once(), N_("{party} is {people} people; {site} admits {limit}.")),
            (site.helmets, N_("{party} is {people} people; {site} has {limit} sets of helmets.")),
        ):
            if limit is not None and people > limit:
                yield Finding(
                    (party.id, site.id),
                    Severity.CANNOT_BE,
                    sentence(what, party=party.name, people=people, site=site.name, limit=limit),
                    sentence(N_("Send part of the party, or show another site.")),
                )
