"""What the search of seating proposes in odd rooms."""

from __future__ import annotations

from itertools import count

from solver.limits import Limits
from solver.seating.problem import Guest, Plan, Problem, Sitting
from solver.seating.search import propose


def test_nobody_is_seated_where_there_is_no_chair() -> None:
    """A sitting without seats leaves its guest standing, and the search comes to its end."""
    ticks = count()
    limits = Limits(clock=lambda: next(ticks) / 1000, began=0.0, effort=0.1, workers=1)
    standing = Sitting(id="walk", seats=(), guests=(Guest(id="lu", rank=1),))
    assert propose(Problem(sittings=(standing,)), limits, None) == Plan()
