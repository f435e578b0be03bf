"""Guests without a letter, or with a letter that counts other people than the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding
from planner.domain.people import head_count
from planner.domain.policies.in_force import scope_of
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.people import Delegation
    from planner.services.findings.scene import Scene


def letters(scene: Scene) -> Iterator[Finding]:
    """Look at each delegation's letter, and compare it with its list."""
    for delegation in scene.event.delegations:
        if not delegation.letters:
            yield from _missing(scene, delegation)
        listed = head_count(scene.members(delegation.id))
        if delegation.letter_people is not None and delegation.letter_people != listed:
            yield from _unlike(scene, delegation, listed)


def _missing(scene: Scene, delegation: Delegation) -> Iterator[Finding]:
    for ruling in scene.policies.rulings("letter", scope_of(delegation)):
        yield Finding(
            (delegation.id,),
            ruling.severity,
            sentence(N_("{delegation} has no official letter."), delegation=delegation.name),
            sentence(N_("Ask for the letter before receiving.")),
            ruling.source,
        )


def _unlike(scene: Scene, delegation: Delegation, listed: int) -> Iterator[Finding]:
    for ruling in scene.policies.rulings("letter-people", scope_of(delegation)):
        yield Finding(
            (delegation.id,),
            ruling.severity,
            sentence(
                N_("The letter of {delegation} counts {letter} people, the list {listed}."),
                delegation=delegation.name,
                letter=delegation.letter_people or 0,
                listed=listed,
            ),
            sentence(N_("Have the letter or the list put right.")),
            ruling.source,
        )
