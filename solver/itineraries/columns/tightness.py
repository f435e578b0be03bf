"""Whether the hours of the sites leave so few orders that a proof comes at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from solver.itineraries.columns.asked import Asked
from solver.itineraries.columns.shape import shape_of

if TYPE_CHECKING:
    from solver.itineraries.columns.shape import Shape
    from solver.itineraries.problem import Problem

FEW_DAYS = 12
TIGHT = 0.55
"""Of two stops one can follow the other, and hardly ever the other way round: a half and a bit."""


def tight(problem: Problem) -> bool:
    """Whether on every day, of all ways from stop to stop, few are in time."""
    if len(problem.days) > FEW_DAYS:
        return False
    asked = Asked(problem)
    return all(ways_in_time(shape_of(asked, n)) <= TIGHT for n in range(len(problem.days)))


def ways_in_time(shape: Shape) -> float:
    """The share of ways from stop to stop that can be gone within the hours; 1 where none is."""
    stops = len(shape.least)
    if stops < 2:
        return 1.0
    each = np.repeat(np.arange(stops), np.diff(shape.first_opening))
    soonest = np.full(stops, shape.horizon)
    np.minimum.at(soonest, each, shape.opens)
    latest = np.full(stops, -1)
    np.maximum.at(latest, each, np.minimum(shape.last, shape.closes - shape.least[each]))
    latest = np.minimum(latest, shape.horizon - shape.least - shape.leg[:stops, stops])
    ended = np.maximum(soonest, shape.leg[stops, :stops]) + shape.least
    fits = ended[:, None] + shape.leg[:stops, :stops] <= latest[None, :]
    np.fill_diagonal(fits, val=False)
    return float(fits.sum() / (stops * (stops - 1)))
