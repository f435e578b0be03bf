"""Ask for an event to be planned, by whichever worker is free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.persistence.runs import ask

if TYPE_CHECKING:
    from planner.domain.run import Run, RunLimits
    from planner.persistence.store import Store


def start_run(store: Store, event: str, limits: RunLimits, *, by: str) -> Run:
    """A run that plans the event as it stands; where one is open already, that one.

    It waits in the store until a worker takes it up. NotFound where there is no such event.
    """
    return ask(store, event, limits, by=by)
