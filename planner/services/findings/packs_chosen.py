"""Policy packs that an event chose and that say nothing of it: unknown, or not in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.services.findings.scene import Scene


def packs_chosen(scene: Scene) -> Iterator[Finding]:
    """Look at each pack that was chosen."""
    for identifier in scene.policies.unknown:
        yield Finding(
            (identifier,),
            Severity.POLICY,
            sentence(N_("There is no policy pack “{pack}”."), pack=identifier),
            sentence(N_("Choose the packs of the event again.")),
        )
    for pack in scene.policies.outdated:
        yield Finding(
            (pack.id,),
            Severity.POLICY,
            sentence(
                N_("{pack} is not in force on {day}."),
                pack=pack.title,
                day=str(scene.event.days()[0]),
            ),
            sentence(N_("Choose the packs of the event again.")),
        )
