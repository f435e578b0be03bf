"""Pins that planning does not know how to keep: only sessions are pinned apart from the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.sentence import sentence
from planner.services.solving.rooms import PINNED_KIND
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.services.findings.scene import Scene


def pins(scene: Scene) -> Iterator[Finding]:
    """Name each pin of a visit, meal, trip or seat, and each of a session that nobody plans."""
    sessions = {session.id for session in scene.event.sessions}
    for pin in scene.event.pins:
        if pin.kind != PINNED_KIND or pin.subject not in sessions:
            yield Finding(
                (pin.subject,),
                Severity.NOTICE,
                sentence(
                    N_("The pin of {subject} is not kept: only sessions are pinned this way."),
                    subject=scene.names.get(pin.subject, pin.subject),
                ),
                sentence(N_("Type it on the plan's own sheet, where it is held.")),
            )
