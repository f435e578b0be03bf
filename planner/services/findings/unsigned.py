"""A precedence list that seats people and that nobody has signed off as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.sentence import Sentence, sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.precedence import PrecedenceList
    from planner.services.findings.scene import Scene


def unsigned(scene: Scene) -> Iterator[Finding]:
    """Look at each list."""
    for listed in scene.event.precedence:
        if not listed.signed:
            yield Finding(
                (listed.id,),
                Severity.POLICY,
                _what(listed),
                sentence(N_("Have it signed before seats, cars and photo follow it.")),
            )


def _what(listed: PrecedenceList) -> Sentence:
    called = listed.name or listed.id
    if listed.changed:
        message = N_("The precedence list {list} has been changed since {who} signed it.")
        return sentence(message, list=called, who=listed.signed_by)
    return sentence(N_("The precedence list {list} is not signed off."), list=called)
