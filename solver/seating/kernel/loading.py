"""Loads the compiled search, or compiles it; as a program of its own it compiles for the others."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

from solver.compiled import keeping
from solver.limits import Limits
from solver.seating.chart import charted
from solver.seating.constraints import CONSTRAINTS
from solver.seating.kernel.engine import searched
from solver.seating.problem import Guest, Pair, Problem, Seat, Sitting, Wish

SMALLEST = Sitting(
    id="dinner",
    seats=(Seat(id="a", table="t"), Seat(id="b", table="u")),
    guests=(Guest(id="wang", needs=("b",)), Guest(id="li", needs=("a",))),
)
"""Two guests on two chairs: enough to call every compiled function but the loop of pairs."""
PAIRED = replace(SMALLEST, pairs=(Pair(one="wang", other="li", wish=Wish.SAME_TABLE),))
"""Where a wish is all that counts that loop searches."""


def load() -> None:
    """Have everything there."""
    keeping.complete(Path(__file__).parent, _seat)


def _seat() -> None:
    """Seat the smallest sittings."""
    for sitting in (SMALLEST, PAIRED):
        limits = Limits(clock=time.monotonic, began=time.monotonic(), effort=0.001, workers=1)
        chart = charted(Problem(sittings=(sitting,)), sitting, CONSTRAINTS)
        searched(chart, limits, {"wang": "a", "li": "b"})


if __name__ == "__main__":
    load()
