"""Loads what tells trips, or compiles it; as a program of its own it compiles for the others."""

from __future__ import annotations

import time
from pathlib import Path

from solver.compiled import keeping
from solver.limits import Limits
from solver.vehicles.fragments.asked import asked
from solver.vehicles.fragments.exploring import trips
from solver.vehicles.kernel.loading import SMALLEST

HERE = Path(__file__).parent
"""What is compiled of the sources beside this one is kept apart."""


def load() -> None:
    """Have everything there."""
    keeping.complete(HERE, _tell)


def _tell() -> None:
    """Tell the trips of the smallest problem."""
    limits = Limits(clock=time.monotonic, began=time.monotonic(), effort=1.0, workers=1)
    wanted = asked(SMALLEST)
    if wanted is not None:
        trips(wanted, limits)


if __name__ == "__main__":
    load()
