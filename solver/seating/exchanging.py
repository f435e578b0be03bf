"""Betters a seating by exchanges: by the compiled search, and in Python until it is there.

What is compiled takes a second to load, and half a minute to compile on a machine that never has.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from solver.compiled.keeping import SEARCH, compile_apart, stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.limits import Limits
    from solver.seating.chart import Chart
    from solver.seating.fill import Where

LOADING = "solver.seating.kernel.loading"
"""What compiles the search."""

_loaded = threading.Event()


def load() -> None:
    """Load the compiled search, or compile it."""
    # Imported here: who seats a few never waits for it.
    from solver.seating.kernel.loading import load as load_kernel
    from solver.seating.subsets.loading import load as load_subsets

    load_kernel()
    load_subsets()
    _loaded.set()


def ready(limits: Limits, meanwhile: Callable[[Limits], None]) -> bool:
    """Whether the compiled search is there; while it compiles, something else is done meanwhile."""
    if _loaded.is_set():
        return True
    # Counted effort asks for the same plan each time, however long the loading takes.
    if limits.effort is not None or stamp(Path(__file__).parent / SEARCH).exists():
        load()
        return True
    # A process that ends does not wait for it: what is compiled half is compiled next time.
    threading.Thread(target=_load_apart, daemon=True).start()
    meanwhile(replace(limits, stop=lambda: limits.stop() or _loaded.is_set()))
    return _loaded.is_set()


def _load_apart() -> None:
    """A process of its own compiles what is not kept yet, and it is loaded here."""
    compile_apart(LOADING)
    load()


def exchanged(chart: Chart, limits: Limits, where: Where) -> Where:
    """What the compiled search makes of a seating; that one where it cannot hold the prices."""
    from solver.seating.kernel.engine import searched
    from solver.seating.kernel.making import TooDear

    try:
        return searched(chart, limits, where)
    except TooDear:
        return where
