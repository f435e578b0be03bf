"""Loads the compiled search, or compiles it; as a program of its own it compiles for the others.

Compiling takes half a minute once, loading what is compiled half a second.
"""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

from solver.compiled import keeping
from solver.itineraries.columns.closing import near, outlooks
from solver.itineraries.columns.generation import Generation
from solver.itineraries.kernel.engine import searched
from solver.itineraries.problem import Day, Opening, Party, Problem, Site, Travel, Wish
from solver.limits import Limits

_WAYS = (("hotel", "tower"), ("tower", "hotel"))
SMALLEST = Problem(
    travel=tuple(Travel(origin=one, destination=other, ticks=10) for one, other in _WAYS),
    sites=(Site(id="tower", place="tower", windows=(Opening(start=540, end=1020),)),),
    parties=(Party(id="red"),),
    days=(
        Day(
            id="red 1",
            party="red",
            start_place="hotel",
            end_place="hotel",
            earliest=480,
            latest=1200,
        ),
    ),
    wishes=(Wish(party="red", site="tower"),),
)
"""One party, one day, one site: enough to call every compiled function."""


def load() -> None:
    """Have everything there."""
    keeping.complete(Path(__file__).parent, _solve)


def _solve() -> None:
    """Solve the smallest problem, and prove it."""
    limits = Limits(clock=time.monotonic, began=time.monotonic(), effort=0.001, workers=1)
    searched(SMALLEST, limits, None)
    generation = Generation(SMALLEST, limits)
    generation.run()
    counted = replace(limits, effort=1.0)
    near(generation, outlooks(generation, counted), generation.told, limits=counted)


if __name__ == "__main__":
    load()
