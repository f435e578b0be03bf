"""A precedence list that seats people and that nobody has signed off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.services.findings.scene import Scene


def unsigned(scene: Scene) -> Iterator[Finding]:
    """Look at each list."""
    for listed in scene.event.precedence:
        if not listed.signed:
            yield Finding(
                (listed.id,),
                Severity.POLICY,
                sentence(
                    N_("The precedence list {list} is not signed off."),
                    list=listed.name or listed.id,
                ),
                sentence(N_("Have it signed before seats, cars and photo follow it.")),
            )
