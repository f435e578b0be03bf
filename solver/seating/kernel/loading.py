"""Loads the compiled search, or compiles it; as a program of its own it compiles for the others."""

from __future__ import annotations

import time
from pathlib import Path

from solver.compiled import keeping
from solver.limits import Limits
from solver.seating.chart import charted
from solver.seating.constraints import CONSTRAINTS
from solver.seating.kernel.engine import searched
from solver.seating.problem import Guest, Problem, Seat, Sitting

SMALLEST = Sitting(
    id="dinner",
    seats=(Seat(id="a", table="t"), Seat(id="b", table="u")),
    guests=(Guest(id="wang", needs=("b",)), Guest(id="li", needs=("a",))),
)
"""Two guests on two chairs: enough to call every compiled function."""


def stamp() -> Path:
    """A file that is there once the whole of the compiled search is kept."""
    return keeping.stamp(Path(__file__).parent)


def load() -> None:
    """Seat the smallest sitting, so that everything is there; say so to those who come later."""
    limits = Limits(clock=time.monotonic, began=time.monotonic(), effort=0.001, workers=1)
    chart = charted(Problem(sittings=(SMALLEST,)), SMALLEST, CONSTRAINTS)
    searched(chart, limits, {"wang": "a", "li": "b"})
    if not stamp().exists():
        stamp().parent.mkdir(parents=True, exist_ok=True)
        stamp().touch()


if __name__ == "__main__":
    load()
