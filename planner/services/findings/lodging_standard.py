"""A suite asked for by a guest whose rank has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding
from planner.domain.policies.in_force import scope_of
from planner.domain.sentence import sentence
from planner.services.findings.ranks import belongs_to
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.fact import Fact
    from planner.services.findings.scene import Scene

SUITE = "suite"
"""The field of a fact by which the office notes that someone asks for a suite."""


def lodging_standard(scene: Scene) -> Iterator[Finding]:
    """Hold each request for a suite against the rank of who asks."""
    delegations = {delegation.id: delegation for delegation in scene.event.delegations}
    people = {person.id: person for person in scene.register.people}
    for fact in scene.event.facts:
        person = people.get(fact.subject)
        if person is None or person.delegation not in delegations or not asks_for_suite(fact):
            continue
        scope = scope_of(delegations[person.delegation])
        for ruling in scene.policies.rulings("suite", scope):
            admitted = ruling.rule.words("ranks")
            if not belongs_to(person.rank, admitted):
                yield Finding(
                    (person.id,),
                    ruling.severity,
                    sentence(
                        N_("{person} ({rank}) asks for a suite; suites are for {admitted}."),
                        person=person.name,
                        rank=person.rank,
                        admitted=admitted[0],
                    ),
                    sentence(N_("Give a standard room.")),
                    ruling.source,
                )


def asks_for_suite(fact: Fact) -> bool:
    """Whether a fact is the note of such a request."""
    return fact.field == SUITE
