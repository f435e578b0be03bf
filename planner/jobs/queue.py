"""What every queue of runs agrees on: what a run's work is called, and what it is handed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from planner.domain.run import Run
from planner.persistence.claims import Claim
from planner.persistence.store import Store


@dataclass(frozen=True)
class Turn:
    """One attempt at a run: what the work may use, and when it must come to an end."""

    store: Store
    run: Run
    claim: Claim
    stop: Callable[[], bool]
    """Whether someone has asked for the best plan so far; read from any thread."""
    clock: Callable[[], float]
    """Seconds, for how long things take."""


Work = Callable[[Turn], None]
"""Carries a run to its end: it leaves the row done, or raises."""


def named(work: str) -> Work:
    """The work of a dotted name, `package.module:function`, imported now.

    By name, since what plans an event lives above the floor that carries it out.
    """
    module, _, function = work.partition(":")
    found: Any = getattr(import_module(module), function)
    return found  # type: ignore[no-any-return]  # what a name stands for, no type checker sees
