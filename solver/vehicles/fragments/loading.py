"""Loads what tells trips, or compiles it; as a program of its own it compiles for the others."""

from __future__ import annotations

import time
from pathlib import Path

from solver.compiled import keeping
from solver.limits import Limits
from solver.vehicles.fragments.asked import asked
from solver.vehicles.fragments.exploring import trips
from solver.vehicles.kernel.loading import SMALLEST

COMPILING_SECONDS = 8.0
"""Who has less time for a proof does not wait for what is not compiled yet."""


def stamp() -> Path:
    """A file that is there once all of it is kept."""
    return keeping.stamp(Path(__file__).parent)


def is_at_hand(limits: Limits) -> bool:
    """Whether trips can be told within the limits, though it may have to be compiled first."""
    # Counted effort asks for the same answer each time, however long the loading takes.
    return limits.effort is not None or limits.remaining() > COMPILING_SECONDS or stamp().exists()


def load() -> None:
    """Tell the trips of the smallest problem; say to those who come later that it is kept."""
    limits = Limits(clock=time.monotonic, began=time.monotonic(), effort=1.0, workers=1)
    wanted = asked(SMALLEST)
    if wanted is not None:
        trips(wanted, limits)
    if not stamp().exists():
        stamp().parent.mkdir(parents=True, exist_ok=True)
        stamp().touch()


if __name__ == "__main__":
    load()
