"""Three levels in one whole number, for the heuristics: comparing two compares level by level."""

from __future__ import annotations

from solver.constraint import Level, Score

MEDIUM = 10**18
HARD = 10**36
SCALE = {Level.HARD: HARD, Level.MEDIUM: MEDIUM, Level.SOFT: 1}
"""Far apart: what a problem may hold (`solver.form`) cannot add up to the level above."""


def score_of(price: int) -> Score:
    """The score that a whole plan's price says."""
    return Score(price // HARD, price % HARD // MEDIUM, price % MEDIUM)
