"""Tours are priced where that can be loaded in time, and nobody waits beyond the limits."""

from __future__ import annotations

import subprocess
import sys
from itertools import count

from solver.limits import Limits
from solver.vehicles.columns.readiness import ready

HURRIED = """
import sys
from solver.limits import Limits
from solver.vehicles.columns.readiness import ready
print(ready(Limits(clock=lambda: 0.0, began=0.0, seconds=0.5)), "numba" in sys.modules)
"""


def test_who_has_hardly_any_time_does_not_begin_to_load() -> None:
    """With half a second left nothing that compiles is imported, and no tours are priced."""
    told = subprocess.run([sys.executable, "-c", HURRIED], capture_output=True, check=True)
    assert told.stdout.split() == [b"False", b"False"]


def test_counted_effort_always_has_the_tours() -> None:
    """However long the loading takes the answer is the same; afterwards it is there at once."""
    ticks = count()
    limits = Limits(clock=lambda: float(next(ticks)), began=0.0, effort=1.0)
    assert ready(limits)
    assert ready(Limits(clock=lambda: 0.0, began=0.0, seconds=0.5))
