"""What the plan counts on and nobody has confirmed: unnamed places, tentative facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.fact import Certainty
from planner.domain.finding import Finding, Severity
from planner.domain.people import head_count
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.services.findings.scene import Scene


def tentative(scene: Scene) -> Iterator[Finding]:
    """Count unnamed places by delegation, then list facts that are not confirmed."""
    for delegation in scene.event.delegations:
        unnamed = [person for person in scene.members(delegation.id) if not person.named]
        if unnamed:
            yield Finding(
                (delegation.id, *(person.id for person in unnamed)),
                Severity.NOTICE,
                sentence(
                    N_("{delegation} has {people} people still to be named; they are planned for."),
                    delegation=delegation.name,
                    people=head_count(unnamed),
                ),
                sentence(N_("Ask {delegation} for the names."), delegation=delegation.name),
            )
    for fact in scene.event.facts:
        if fact.certainty is not Certainty.CONFIRMED:
            yield Finding(
                (fact.subject,),
                Severity.NOTICE,
                sentence(
                    N_("{field} of {subject} is not confirmed."),
                    field=fact.field,
                    subject=fact.subject,
                ),
                sentence(N_("Have it confirmed.")),
            )
