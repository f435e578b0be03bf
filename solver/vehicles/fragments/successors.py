"""A bound that is there at once: every node has one before it and one after it.

The cheapest such successors, as an assignment. It knows the windows, and neither loads nor who is
aboard; where ways are so free that trips cannot be told, it is what is left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from ortools.graph.python import linear_sum_assignment  # type: ignore[import-untyped]  # no types

from solver.vehicles.fragments.layout import LATEST, SOONEST

if TYPE_CHECKING:
    from solver.compiled.arrays import Whole
    from solver.vehicles.fragments.asked import Asked


def cheapest(asked: Asked) -> int:
    """The least that all successors cost together; 0 where there are none in time."""
    tails, heads = np.nonzero(_in_time(asked))
    prices = _prices(asked)[tails, heads]
    half, cars = asked.requests, asked.cars
    homes = 2 * half + np.arange(cars)
    # Every car goes out to a node where one gets in and home from where one gets out, or stays.
    outs, into = (grid.ravel() for grid in np.meshgrid(homes, np.arange(half), indexing="ij"))
    backs, out = (grid.ravel() for grid in np.meshgrid(homes, np.arange(half, 2 * half)))
    solver = linear_sum_assignment.SimpleLinearSumAssignment()
    solver.add_arcs_with_cost(
        np.concatenate((tails, outs, out, homes)),
        np.concatenate((heads, into, backs, homes)),
        np.concatenate(
            (
                prices,
                asked.used + asked.empty * asked.out[into],
                asked.empty * asked.back[out],
                np.zeros(cars, np.int64),
            )
        ),
    )
    return int(solver.optimal_cost()) if solver.solve() == solver.OPTIMAL else 0


def _in_time(asked: Asked) -> Whole:
    """From which node which other may be reached next."""
    given, nodes, half = asked.given, 2 * asked.requests, asked.requests
    soonest, latest = (given[given[key] : given[key] + nodes] for key in (SOONEST, LATEST))
    reached = soonest[:, None] + asked.apart <= latest[None, :]
    np.fill_diagonal(reached, val=False)
    # Nobody gets in again after getting out.
    reached[np.arange(half) + half, np.arange(half)] = False
    return reached.astype(np.int64)


def _prices(asked: Asked) -> Whole:
    """What each way costs: with passengers, but between two trips where that may be cheaper."""
    half = asked.requests
    prices = asked.loaded * asked.travel
    between = np.minimum(prices, asked.empty * asked.gap)
    prices[half:, :half] = between[half:, :half]
    return prices
