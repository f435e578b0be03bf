"""Secret sessions, each of which is to have its plan of secrecy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.policy import Scope
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.services.findings.scene import Scene


def secret_sessions(scene: Scene) -> Iterator[Finding]:
    """Name each, and the hall that is not fit for it."""
    fit = {room.id: room.secret for room in scene.register.rooms}
    for ruling in scene.policies.rulings("secret-session", Scope.EVENT):
        for session in scene.event.sessions:
            slot = scene.plan.slot(session.id) if session.secret else None
            if slot is not None and slot.room and not fit.get(slot.room, False):
                yield Finding(
                    (session.id, slot.room),
                    ruling.severity,
                    sentence(
                        N_("{session} is secret, and {room} is not fit for that."),
                        session=session.title,
                        room=scene.names[slot.room],
                    ),
                    sentence(N_("Hold it in a room for secret sessions.")),
                    ruling.source,
                )
            elif session.secret:
                yield Finding(
                    (session.id,),
                    Severity.NOTICE,
                    sentence(N_("{session} is secret."), session=session.title),
                    sentence(
                        N_("Classify it, plan its secrecy, limit who attends, instruct them.")
                    ),
                    ruling.source,
                )
