"""What ties visits to more than their own site and day, as tables: a plan before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from solver.itineraries.kernel.tables import LEEWAY, PLAN_ROUTE, PLAN_START, PLANNED
from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from solver.itineraries.kernel.reading import Reading


def ties(reading: Reading) -> dict[int, Any]:
    """The entries of the tables that tie visits; prices are said elsewhere."""
    return _planned(reading)


def _visits(r: Reading) -> dict[tuple[str, str], int]:
    """The wants that are visits, by party and site."""
    found = (n for n, want in enumerate(r.wants) if want.kind is StopKind.VISIT)
    return {(r.wants[n].party, r.wants[n].id): n for n in found}


def _planned(r: Reading) -> dict[int, Any]:
    routes = {day.id: place for place, day in enumerate(r.problem.days)}
    wants = _visits(r)
    planned = np.zeros(len(routes), np.int64)
    route, start = np.full(len(r.wants), -1, np.int64), np.zeros(len(r.wants), np.int64)
    for one in r.chart.before.planned:
        planned[routes[one.day]] += 1
        want = wants.get((one.party, one.site))
        if want is not None:
            route[want], start[want] = routes[one.day], one.start
    return {
        LEEWAY: r.chart.before.leeway,
        PLANNED: planned,
        PLAN_ROUTE: route,
        PLAN_START: start,
    }
