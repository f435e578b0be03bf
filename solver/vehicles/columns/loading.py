"""Loads the pricing of tours, or compiles it; as a program of its own for others to come."""

from __future__ import annotations

import numpy as np

from solver.compiled import keeping
from solver.vehicles.columns.asked import asked
from solver.vehicles.columns.readiness import HERE
from solver.vehicles.columns.tours import Pricing
from solver.vehicles.fleet import Driver, Vehicle
from solver.vehicles.problem import Problem, Transfer

SMALLEST = Problem(
    places=("hotel", "hall"),
    travel=((0, 10), (10, 0)),
    transfers=(
        Transfer(id="a", seats=1, origin="hotel", destination="hall", ready=0, due=20, wish=5),
    ),
    vehicles=(Vehicle(id="car", seats=4, home="hotel"),),
    drivers=(Driver(id="wang"),),
)
"""One party, one car: enough to call every compiled function."""


def load() -> None:
    """Have everything there."""
    keeping.complete(HERE, _price)


def _price() -> None:
    """Price the tours of the smallest problem."""
    wanted = asked(SMALLEST)
    if wanted is not None:
        pricing = Pricing(wanted)
        pricing.least(0, np.array([10**6], np.int64))
        pricing.best(0)


if __name__ == "__main__":
    load()
