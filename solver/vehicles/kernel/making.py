"""Turns what rules have told into the tables of the compiled search, and tours into plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from solver.compiled.arrays import Whole, packed
from solver.scale import MEDIUM
from solver.vehicles.kernel import tables as table
from solver.vehicles.kernel.crews import crews

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solver.vehicles.chart import Chart
    from solver.vehicles.problem import Problem, Vehicle

NEIGHBOURS = 60
"""How many of those nearest to a request are remembered."""
DUTY = 1 << 44
"""In the tables, what a unit of the medium level costs: more than all that is soft."""


class TooDear(ValueError):
    """The prices of a problem do not fit into the numbers that are counted in."""


def tables(chart: Chart) -> Whole:
    """The tables of a problem."""
    problem = chart.problem
    travel = _travel(problem)
    numbers = {
        table.REQUESTS: len(problem.transfers),
        table.ROUTES: len(problem.vehicles),
        table.KINDS: len(chart.loads),
        table.EMPTY: chart.empty,
        table.LOADED: chart.loaded,
        table.NEAR_MOST: min(NEIGHBOURS, max(0, len(problem.transfers) - 1)),
        table.DUTY: DUTY,
    }
    numbers[table.UNIT] = _usual(chart, travel)
    lists = {**_of_nodes(chart), **_of_routes(chart), **_of_ways(problem, travel)}
    lists[table.LEFT] = _array([_scaled(price) for price in chart.left])
    lists[table.NEAR] = _near(chart, travel, numbers[table.NEAR_MOST])
    _weigh(chart, travel)
    return packed(numbers, lists, table.HEAD)


def _array(numbers: Sequence[int] | Sequence[Sequence[int]]) -> Whole:
    return np.array(numbers, np.int64)


def _scaled(price: int) -> int:
    """A price of two levels in the numbers of the tables."""
    return price // MEDIUM * DUTY + price % MEDIUM


def _weigh(chart: Chart, travel: Whole) -> None:
    """Refuse prices that add up to the level above, or beyond what is counted in."""
    nodes = len(travel) + len(chart.problem.vehicles) * 2
    driven = nodes * int(travel.max(initial=0)) * max(chart.empty, chart.loaded)
    soft = [price % MEDIUM for price in (*chart.left, *chart.used)]
    duties = sum(price // MEDIUM for price in chart.left)
    dear = [price for price in (chart.empty, chart.loaded, *chart.used) if price >= MEDIUM]
    if driven + sum(soft) >= DUTY or duties >= 1 << 17 or dear:
        raise TooDear("prices beyond what the compiled search counts in")


def _usual(chart: Chart, travel: Whole) -> int:
    """The price of a usual way: between neighbours as near as the tenth nearest."""
    if not len(travel):
        return 1
    tenth = np.sort(travel, axis=1)[:, min(10, len(travel) - 1)]
    return max(1, int(tenth.mean()) * max(1, chart.empty, chart.loaded))


def _places(problem: Problem) -> list[str]:
    """The place of each node."""
    parties = problem.transfers
    return [one.origin for one in parties] + [one.destination for one in parties]


def _travel(problem: Problem) -> Whole:
    places = _places(problem)
    return _array([[problem.drive(a, b) for b in places] for a in places]).reshape(
        len(places), len(places)
    )


def _of_ways(problem: Problem, travel: Whole) -> dict[int, Whole]:
    places, homes = _places(problem), [car.home for car in problem.vehicles]
    return {
        table.TRAVEL: travel,
        table.OUT: _array([[problem.drive(home, one) for one in places] for home in homes]),
        table.BACK: _array([[problem.drive(one, home) for one in places] for home in homes]),
    }


def _of_nodes(chart: Chart) -> dict[int, Whole]:
    parties = chart.problem.transfers
    own = [one.boarding for one in parties] + [one.alighting for one in parties]
    return {
        table.SOONEST: _array(chart.board_from + chart.arrive_from),
        table.LATEST: _array(chart.board_by + chart.out_by),
        table.SERVICE: _array(own),
        table.MOST_RIDE: _array(chart.most_ride),
        table.BROUGHT: _array([kind.brought for kind in chart.loads]),
    }


def _of_routes(chart: Chart) -> dict[int, Whole]:
    cars = chart.problem.vehicles
    crew = crews(chart.problem)
    # A car without a driver takes nobody.
    admits = [
        [allowed and car.id in crew for allowed in row]
        for car, row in zip(cars, chart.admits, strict=True)
    ]
    like: dict[object, int] = {}
    kinds = [
        like.setdefault(_nature(chart, place, car, tuple(admits[place])), place)
        for place, car in enumerate(cars)
    ]
    return {
        table.OPENS: _array(chart.opens),
        table.CLOSES: _array(chart.closes),
        table.MOST_TOUR: _array(chart.most_tour),
        table.PRICE_USED: _array([_scaled(price) for price in chart.used]),
        table.BOARDING: _array([car.boarding for car in cars]),
        table.ALIGHTING: _array([car.alighting for car in cars]),
        table.LIKE: _array(kinds),
        table.TAKEN: _array([kind.taken for kind in chart.loads]),
        table.ADMITS: _array(admits),
    }


def _nature(chart: Chart, place: int, car: Vehicle, admits: tuple[bool, ...]) -> object:
    """All that a route is, so that tours of routes that are alike may be exchanged."""
    taken = tuple(kind.taken[place] for kind in chart.loads)
    hours = chart.opens[place], chart.closes[place], chart.most_tour[place]
    return car.home, car.boarding, car.alighting, taken, hours, chart.used[place], admits


def _near(chart: Chart, travel: Whole, most: int) -> Whole:
    """Who could ride with whom: near where they get in and out, and in time."""
    count = len(chart.problem.transfers)
    into, outof = travel[:count, :count], travel[count:, count:]
    moments = [
        max(soon, there - ride)
        for soon, there, ride in zip(
            chart.board_from, chart.arrive_from, chart.most_ride, strict=True
        )
    ]
    begun = _array(moments)
    apart = np.abs(begun[:, None] - begun[None, :])
    far = into + outof + np.minimum(apart, 4 * (into + outof).max(initial=1)) // 4
    np.fill_diagonal(far, -1)
    return np.argsort(far, axis=1, kind="stable")[:, 1 : most + 1].astype(np.int64)
