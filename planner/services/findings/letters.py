"""Official guests without a letter, or with a letter that counts other people than the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.people import Reception, head_count
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.services.findings.scene import Scene

SOURCE = "党政机关国内公务接待管理规定 (2013)"
"""No letter, no reception; the list must agree with the letter."""


def letters(scene: Scene) -> Iterator[Finding]:
    """Compare each delegation's letter with its list."""
    for delegation in scene.event.delegations:
        if delegation.reception is Reception.OFFICIAL and not delegation.letters:
            yield Finding(
                (delegation.id,),
                Severity.POLICY,
                sentence(N_("{delegation} has no official letter."), delegation=delegation.name),
                sentence(N_("Ask for the letter before receiving.")),
                SOURCE,
            )
        listed = head_count(scene.members(delegation.id))
        if delegation.letter_people is not None and delegation.letter_people != listed:
            yield Finding(
                (delegation.id,),
                Severity.POLICY,
                sentence(
                    N_("The letter of {delegation} counts {letter} people, the list {listed}."),
                    delegation=delegation.name,
                    letter=delegation.letter_people,
                    listed=listed,
                ),
                sentence(N_("Have the letter or the list put right.")),
                SOURCE,
            )
