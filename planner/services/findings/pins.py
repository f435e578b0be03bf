"""Pins that the plan does not keep: what they were set on is gone, or can no longer be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.sentence import sentence
from planner.services.solving.pin_fields import keeps
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.services.findings.scene import Scene


def pins(scene: Scene) -> Iterator[Finding]:
    """Name each pin that the plan does not keep."""
    for pin in scene.event.pins:
        if not keeps(scene.event, scene.plan, pin):
            yield Finding(
                (pin.subject,),
                Severity.NOTICE,
                sentence(
                    N_("The pin of {subject} is not kept: the plan has nothing like it any more."),
                    subject=scene.names.get(pin.subject, pin.subject),
                ),
                sentence(N_("Take the pin off, or put back what it was set on.")),
            )
