"""The small visit of `tests.services.solving.worlds`, planned by hand, and its findings said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.plan import Plan, Slot
from planner.services.findings.scene import Scene
from tests.services.solving.worlds import at, event, register

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from planner.domain.event import Event, Register
    from planner.domain.finding import Finding

MEETING = Slot(session="meeting", room="hall", start=at(9), end=at(10, 30))


def scene(
    world: Register | None = None, visit: Event | None = None, plan: Plan | None = None
) -> Scene:
    """The visit with its one meeting held from 9:00 to 10:30."""
    return Scene(
        world or register(), visit or event(), plan or Plan(event="visit", slots=(MEETING,))
    )


def said(find: Callable[[Scene], Iterable[Finding]], looked_at: Scene) -> list[str]:
    """What a finder says, in English, remedies left off."""
    return [finding.what.said() for finding in find(looked_at)]
