"""A party that is more than a site admits, or has helmets for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.itinerary import Wish
from planner.domain.people import Side, head_count
from planner.domain.sentence import Sentence, sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.people import Party
    from planner.domain.venue import Site
    from planner.services.findings.scene import Scene


def too_many_people(scene: Scene) -> Iterator[Finding]:
    """Compare each wished visit with what the site admits, and its helmets."""
    for wish in scene.event.wishes:
        party = scene.parties.get(wish.party_id)
        if wish.wish is Wish.MUST_NOT or party is None:
            continue
        site = scene.register.site(wish.site)
        inside = site.people_at_once()
        if site.batch_people and inside and scene.size(party) > inside:
            yield _in_batches(scene, party, site, inside)
            inside = None
        for limit, messages in ((inside, _ADMITTED), (site.helmets, _HELMETS)):
            if limit is not None and scene.size(party) > limit:
                yield Finding(
                    (party.id, site.id),
                    Severity.CANNOT_BE,
                    _said(scene, party, messages, site=site.name, limit=limit),
                    sentence(N_("Send part of the party, or show another site.")),
                )


def _in_batches(scene: Scene, party: Party, site: Site, inside: int) -> Finding:
    """A site that takes them one batch after another refuses nobody: it takes longer."""
    people = scene.size(party)
    batches = -(-people // inside)
    named = {"party": party.name or party.id, "site": site.name}
    message = N_("{party} is {people} people; {site} shows them round in {batches} batches.")
    return Finding(
        (party.id, site.id),
        Severity.NOTICE,
        sentence(message, people=people, batches=batches, **named),
        sentence(N_("Allow for the longer visit, or send part of the party.")),
    )


def _said(scene: Scene, party: Party, messages: tuple[str, str], **named: str | int) -> Sentence:
    """How many they are; our own, whom no list of the delegation counts, are told apart."""
    people = scene.size(party)
    ours = people - head_count(one for one in scene.people(party) if one.side is Side.GUEST)
    told = {"party": party.name, "people": people, "ours": ours, **named}
    return sentence(messages[1] if ours else messages[0], **told)


_ADMITTED = (
    N_("{party} is {people} people; {site} admits {limit}."),
    N_("{party} is {people} people, {ours} of ours among them; {site} admits {limit}."),
)
_HELMETS = (
    N_("{party} is {people} people; {site} has {limit} sets of helmets."),
    N_("{party} is {people} people, {ours} of ours among them; {site} has {limit} helmets."),
)
