"""How a run stands, and what it has reported since someone looked last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.domain.event import missing
from planner.domain.run import Run, RunProgress
from planner.persistence.runs import latest_run, load_run, progress_since

if TYPE_CHECKING:
    from planner.persistence.store import Store

__all__ = ["Watched", "last_run", "run_of", "watch_run"]


@dataclass(frozen=True)
class Watched:
    """A run as it stands, and its progress since the row that was seen last."""

    run: Run
    progress: tuple[RunProgress, ...]


def watch_run(store: Store, number: int, *, after: int = 0) -> Watched:
    """The run, and the progress rows that follow the row `after`; NotFound where none is."""
    # The run first: what is told of an ended run is then all there is.
    run = load_run(store, number)
    return Watched(run, progress_since(store, number, after))


def run_of(store: Store, event: str, number: int) -> Run:
    """The run of that number; NotFound where the event has none such."""
    run = load_run(store, number)
    if run.event != event:
        raise missing(str(number))
    return run


def last_run(store: Store, event: str) -> Run | None:
    """The run of an event that was asked for last; None where it was never planned."""
    return latest_run(store, event)
