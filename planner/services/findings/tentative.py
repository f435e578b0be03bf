"""What the plan counts on and nobody has confirmed: unnamed places, tentative facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.fact import Certainty
from planner.domain.finding import Finding, Severity
from planner.domain.people import head_count
from planner.domain.sentence import sentence
from planner.services.findings.lodging_standard import asks_for_suite
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.services.findings.scene import Scene


FIELDS = {
    "name": N_("The name of {subject} is not confirmed."),
    "people": N_("The number of people of {subject} is not confirmed."),
    "at": N_("The time of {subject} is not confirmed."),
    "start": N_("The time of {subject} is not confirmed."),
    "room": N_("The hall of {subject} is not confirmed."),
    "closed": N_("When {subject} is closed is not confirmed."),
}
"""How the usual fields are said."""


def tentative(scene: Scene) -> Iterator[Finding]:
    """Count unnamed places by delegation, then list facts that are not confirmed."""
    for delegation in scene.event.delegations:
        unnamed = [person for person in scene.members(delegation.id) if not person.named]
        if unnamed:
            yield Finding(
                (delegation.id, *(person.id for person in unnamed)),
                Severity.NOTICE,
                sentence(
                    N_("Still to be named in {delegation}: {people}; they are planned for."),
                    delegation=delegation.name,
                    people=head_count(unnamed),
                ),
                sentence(N_("Ask {delegation} for the names."), delegation=delegation.name),
            )
    for fact in scene.event.facts:
        if fact.certainty is not Certainty.CONFIRMED and not asks_for_suite(fact):
            yield Finding(
                (fact.subject,),
                Severity.NOTICE,
                sentence(
                    FIELDS.get(fact.field, N_("{field} of {subject} is not confirmed.")),
                    field=fact.field,
                    subject=scene.names.get(fact.subject, fact.subject),
                ),
                sentence(N_("Have it confirmed.")),
            )
