"""A suite asked for by an official guest whose rank has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.people import Reception
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.fact import Fact
    from planner.services.findings.scene import Scene

SOURCE = "党政机关国内公务接待管理规定 (2013)"
SUITE = "suite"
"""The field of a fact by which the office notes that someone asks for a suite."""
SUITE_RANKS = ("省部级", "国家级")
"""Ranks that may have an ordinary suite; for all others rooms are standard."""


def lodging_standard(scene: Scene) -> Iterator[Finding]:
    """Hold each request for a suite against the rank of who asks."""
    official = {
        delegation.id
        for delegation in scene.event.delegations
        if delegation.reception is Reception.OFFICIAL
    }
    people = {person.id: person for person in scene.register.people}
    for fact in scene.event.facts:
        person = people.get(fact.subject)
        if person is None or person.delegation not in official or not asks_for_suite(fact):
            continue
        if not person.rank.startswith(SUITE_RANKS):
            yield Finding(
                (person.id,),
                Severity.POLICY,
                sentence(
                    N_("{person} ({rank}) asks for a suite; suites are for {admitted}."),
                    person=person.name,
                    rank=person.rank,
                    admitted=SUITE_RANKS[0],
                ),
                sentence(N_("Give a standard room.")),
                SOURCE,
            )


def asks_for_suite(fact: Fact) -> bool:
    """Whether a fact is the note of such a request."""
    return fact.field == SUITE
