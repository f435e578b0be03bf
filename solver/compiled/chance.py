"""A source of chance that lives in an array: the same seed, the same numbers, on any thread."""

import numpy as np

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled

CHANCE = 1
"""Where in the room that a search works in the state of its source of chance stands."""

_A, _B, _C, _D = np.uint64(12), np.uint64(25), np.uint64(27), np.uint64(11)
_FACTOR = np.uint64(2685821657736338717)
_WHOLE = 9007199254740992.0


def seeded(seed: int) -> int:
    """A state to begin with."""
    return (seed * 2 + 1) * 0x9E3779B97F4A7C15 % (1 << 63) or 1


@compiled
def fraction(d: Whole) -> float:
    """A number within [0, 1): xorshift64*, by Marsaglia and Vigna."""
    x = np.uint64(d[CHANCE])
    x ^= x >> _A
    x ^= x << _B
    x ^= x >> _C
    d[CHANCE] = np.int64(x)
    return float((x * _FACTOR) >> _D) / _WHOLE


@compiled
def below(d: Whole, most: int) -> int:
    """A whole number within [0, most)."""
    return int(fraction(d) * most)
