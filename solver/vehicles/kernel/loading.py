"""Loads the compiled search, or compiles it; as a program of its own it compiles for the others."""

from __future__ import annotations

import time
from pathlib import Path

from solver.compiled import keeping
from solver.limits import Limits
from solver.vehicles.fleet import Driver, Vehicle
from solver.vehicles.kernel.engine import searched
from solver.vehicles.problem import Problem, Transfer

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


def load() -> None:
    """Have everything there."""
    keeping.complete(Path(__file__).parent, _solve)


def _solve() -> None:
    """Solve the smallest problem."""
    limits = Limits(clock=time.monotonic, began=time.monotonic(), effort=0.001, workers=1)
    searched(SMALLEST, limits, None)


if __name__ == "__main__":
    load()
