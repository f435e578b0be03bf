"""Whether tours can be priced in time: waited for, no longer than the limits, while it loads."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from solver.compiled import keeping

if TYPE_CHECKING:
    from solver.limits import Limits

HERE = Path(__file__).parent
"""What is compiled of the sources beside this one is kept apart."""
LOADING = "solver.vehicles.columns.loading"
LOADING_SECONDS = 1.0
"""Who has less time does not begin to load."""
LOOK_SECONDS = 0.05
"""Between two looks at the limits."""

_loaded = threading.Event()


def ready(limits: Limits) -> bool:
    """Whether tours can be priced before the limits are over; if not, it goes on loading."""
    # Counted effort asks for the same answer each time, however long the loading takes.
    if limits.effort is not None:
        load()
    elif _loaded.is_set():
        return True
    elif limits.remaining() > LOADING_SECONDS and keeping.is_at_hand(HERE, limits):
        _wait(limits)
    return _loaded.is_set()


def load() -> None:
    """Load the pricing, or compile it: afterwards it starts at once."""
    # Imported here: whoever cannot wait for what compiles never begins to.
    from solver.vehicles.columns.loading import load as load_pricing

    if not _loaded.is_set():
        load_pricing()
        _loaded.set()


def _wait(limits: Limits) -> None:
    loading = threading.Thread(target=_load_apart, daemon=True)
    loading.start()
    while loading.is_alive() and not limits.over(0):
        loading.join(LOOK_SECONDS)


def _load_apart() -> None:
    """Load it; a process of its own compiles what is not kept yet, or all threads would wait."""
    if not keeping.stamp(HERE).exists():
        keeping.compile_apart(LOADING)
    load()
