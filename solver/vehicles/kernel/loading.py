"""Loads the compiled search, or compiles it; as a program of its own it compiles for the others."""

from __future__ import annotations

import time
from pathlib import Path

from solver.compiled import keeping
from solver.limits import Limits
from solver.vehicles.kernel.engine import searched
from solver.vehicles.problem import Driver, Problem, Transfer, Vehicle

SMALLEST = Problem(
    places=("hotel", "hall"),
    travel=((0, 10), (10, 0)),
    transfers=(
        Transfer(
            id="a", seats=1, origin="hotel", destination="hall", ready=0, due=99, most_ride=30
        ),
    ),
    vehicles=(Vehicle(id="car", seats=4, home="hotel"),),
    drivers=(Driver(id="wang"),),
)
"""One party, one car: enough to call every compiled function."""


def stamp() -> Path:
    """A file that is there once the whole of the compiled search is kept."""
    return keeping.stamp(Path(__file__).parent)


def load() -> None:
    """Solve the smallest problem, so that everything is there; say so to those who come later."""
    limits = Limits(clock=time.monotonic, began=time.monotonic(), effort=0.001, workers=1)
    searched(SMALLEST, limits, None)
    if not stamp().exists():
        stamp().parent.mkdir(parents=True, exist_ok=True)
        stamp().touch()


if __name__ == "__main__":
    load()
