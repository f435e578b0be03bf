"""Stop a run, and keep the best plan that it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.persistence.runs import ask_to_stop

if TYPE_CHECKING:
    from planner.domain.run import Run
    from planner.persistence.store import Store


def cancel_run(store: Store, number: int) -> Run:
    """The run as it is then: cancelled where it waited, still at work where it saves its best."""
    return ask_to_stop(store, number)
