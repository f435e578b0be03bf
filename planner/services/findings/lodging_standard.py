"""A suite asked for by, or given to, a guest whose rank has none."""

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
SUITES = ("套", "suite")
"""What hotels call one."""
ASKED = N_("{person} ({rank}) asks for a suite; suites are for {admitted}.")
GIVEN = N_("{person} ({rank}) has a suite; suites are for {admitted}.")


def lodging_standard(scene: Scene) -> Iterator[Finding]:
    """Hold each request for a suite, and each suite given, against the rank of whose it is."""
    for fact in scene.event.facts:
        if asks_for_suite(fact):
            yield from _beyond(scene, fact.subject, ASKED)
    given = (stay.person for stay in scene.event.stays if is_suite(stay.room_type))
    for person in dict.fromkeys(given):
        if person is not None:
            yield from _beyond(scene, person, GIVEN)


def _beyond(scene: Scene, identifier: str, message: str) -> Iterator[Finding]:
    person = next((one for one in scene.register.people if one.id == identifier), None)
    own = {delegation.id: delegation for delegation in scene.event.delegations}
    if person is None or person.delegation not in own:
        return
    for ruling in scene.policies.rulings("suite", scope_of(own[person.delegation])):
        admitted = ruling.rule.words("ranks")
        if not belongs_to(person.rank, admitted):
            yield Finding(
                (person.id,),
                ruling.severity,
                sentence(message, person=person.name, rank=person.rank, admitted=admitted[0]),
                sentence(N_("Give a standard room.")),
                ruling.source,
            )


def is_suite(room_type: str) -> bool:
    """Whether a type of room, as the hotel calls it, is a suite."""
    return any(word in room_type.casefold() for word in SUITES)


def asks_for_suite(fact: Fact) -> bool:
    """Whether a fact is the note of such a request."""
    return fact.field == SUITE
