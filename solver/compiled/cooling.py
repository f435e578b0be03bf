"""Simulated annealing: whether to go on from what is dearer, as it grows colder."""

import math

from solver.compiled.arrays import Whole
from solver.compiled.chance import fraction
from solver.compiled.compiling import compiled


@compiled
def accepts(d: Whole, worse: int, heat: float) -> bool:
    """Whether to go on from tours that cost so much more than those before, by chance."""
    return worse <= 0 or worse < -heat * math.log(max(1e-12, fraction(d)))
