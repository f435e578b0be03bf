"""Loads the pricing of tours, or compiles it; as a program of its own for others to come."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from solver.compiled import keeping
from solver.vehicles.columns.asked import asked
from solver.vehicles.columns.tours import Pricing
from solver.vehicles.problem import Driver, Problem, Transfer, Vehicle

if TYPE_CHECKING:
    from solver.limits import Limits

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
COMPILING_SECONDS = 8.0
"""Who has less time for a proof does not wait for what is not compiled yet."""


def stamp() -> Path:
    """A file that is there once all of it is kept."""
    return keeping.stamp(Path(__file__).parent)


def is_at_hand(limits: Limits) -> bool:
    """Whether tours can be priced within the limits, though it may have to be compiled first."""
    # Counted effort asks for the same answer each time, however long the loading takes.
    return limits.effort is not None or limits.remaining() > COMPILING_SECONDS or stamp().exists()


def load() -> None:
    """Price the tours of the smallest problem; say to those who come later that it is kept."""
    wanted = asked(SMALLEST)
    if wanted is not None:
        pricing = Pricing(wanted)
        pricing.least(0, np.array([10**6], np.int64))
        pricing.best(0)
    if not stamp().exists():
        stamp().parent.mkdir(parents=True, exist_ok=True)
        stamp().touch()


if __name__ == "__main__":
    load()
