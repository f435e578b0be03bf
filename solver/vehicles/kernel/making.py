"""Turns what rules have told into the tables of the compiled search, and tours into plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from solver.compiled.arrays import Whole, packed
from solver.scale import MEDIUM
from solver.vehicles.kernel import tables as table
from solver.vehicles.kernel.crews import crews
from solver.vehicles.kernel.demands import demands

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from solver.vehicles.chart import Chart
    from solver.vehicles.kernel.demands import Demands
    from solver.vehicles.problem import Problem

NEIGHBOURS = 60
"""How many of those nearest to a request are remembered."""
DUTY = 1 << 44
"""In the tables, what a unit of the medium level costs: more than all that is soft."""


class TooDear(ValueError):
    """The prices of a problem do not fit into the numbers that are counted in."""


def tables(chart: Chart) -> Whole:
    """The tables of a problem."""
    problem, parties = chart.problem, chart.problem.transfers
    travel, crew = _travel(problem), crews(problem)
    # First of all, for what is too dear for the tables cannot be written into them.
    _weigh(chart, travel)
    asked = demands(chart, crew, scaled=_scaled)
    numbers = {
        table.REQUESTS: len(parties),
        table.ROUTES: len(problem.vehicles),
        table.KINDS: len(chart.loads),
        table.EMPTY: chart.empty,
        table.LOADED: chart.loaded,
        table.NEAR_MOST: min(NEIGHBOURS, max(0, len(parties) - 1)),
        table.DUTY: DUTY,
        table.TOGETHER: int(len({one.origin for one in parties}) < len(parties)),
        **asked.numbers,
    }
    numbers[table.UNIT] = _usual(chart, travel)
    lists = {**_of_nodes(chart), **_of_ways(problem, travel), **asked.lists}
    lists |= _of_moments(chart, asked)
    lists |= _of_routes(chart, crew)
    lists[table.LIKE] = _alike(chart, lists)
    lists[table.LEFT] = _array([_scaled(price) for price in chart.left])
    lists[table.NEAR] = _near(chart, travel, numbers[table.NEAR_MOST])
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
    told = (chart.waiting, chart.unfed, chart.unbuffered)
    once = (chart.moves.price, chart.carloads.price)
    owed = [max(row, default=0) for row in chart.owed]
    dear = [
        price
        for price in (chart.empty, chart.loaded, *chart.used, *told, *once, *owed)
        if price >= MEDIUM
    ]
    # Nobody is off, or short, by more than the whole of the time that is spoken of.
    span = max(chart.out_by, default=0) - min(chart.board_from, default=0)
    each = sum(told) * max(1, span) + sum(once) + max(owed, default=0)
    if driven + sum(soft) + each * nodes >= DUTY or duties >= 1 << 17 or dear:
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
    travel = _array([[problem.drive(a, b) for b in places] for a in places]).reshape(
        len(places), len(places)
    )
    for at, one in enumerate(problem.transfers):
        if one.ride is not None:
            travel[at, at + len(problem.transfers)] = one.ride
    return travel


def _of_ways(problem: Problem, travel: Whole) -> dict[int, Whole]:
    places, homes = _places(problem), [car.home for car in problem.vehicles]
    return {
        table.TRAVEL: travel,
        table.OUT: _array([[problem.drive(home, one) for one in places] for home in homes]),
        table.BACK: _array([[problem.drive(one, home) for one in places] for home in homes]),
    }


def _of_nodes(chart: Chart) -> dict[int, Whole]:
    places = _places(chart.problem)
    at = {place: number for number, place in enumerate(chart.problem.places)}
    return {
        table.SPOT: _array([at[place] for place in places]),
        table.MOST_RIDE: _array(chart.most_ride),
        table.BROUGHT: _array([kind.brought for kind in chart.loads]),
    }


def _of_moments(chart: Chart, asked: Demands) -> dict[int, Whole]:
    """By route and node when getting in or out may begin, and how long it takes."""
    parties, cars = chart.problem.transfers, chart.problem.vehicles
    half = len(parties)
    own = [one.boarding for one in parties] + [one.alighting for one in parties]
    handled = [[car.boarding] * half + [car.alighting] * half for car in cars]
    service = _array(handled).reshape(len(cars), 2 * half) + _array(own)
    opens = np.maximum(_array(chart.opens), _array(asked.opens))
    closes = np.minimum(_array(chart.closes), _array(asked.closes))
    soonest = np.maximum(_array(chart.board_from + chart.arrive_from), opens[:, None])
    latest = np.minimum(_array(chart.board_by + chart.out_by), closes[:, None])
    # Getting in is told by when it begins, getting out by when it ends.
    latest[:, half:] -= service[:, half:]
    for place, depart in enumerate(chart.departs):
        if depart is not None:
            held = depart - service[:, place]
            soonest[:, place] = np.maximum(soonest[:, place], held)
            latest[:, place] = np.minimum(latest[:, place], held)
    return {table.SOONEST: soonest, table.LATEST: latest, table.SERVICE: service}


def _of_routes(chart: Chart, crew: Mapping[str, str]) -> dict[int, Whole]:
    cars = chart.problem.vehicles
    # A car without a driver takes nobody.
    admits = [
        [
            allowed and car.id in crew and steered in (None, crew[car.id])
            for allowed, steered in zip(row, chart.steered, strict=True)
        ]
        for car, row in zip(cars, chart.admits, strict=True)
    ]
    return {
        table.MOST_TOUR: _array(chart.most_tour),
        table.PRICE_USED: _array([_scaled(price) for price in chart.used]),
        table.TAKEN: _array([kind.taken for kind in chart.loads]),
        table.ADMITS: _array(admits),
    }


BY_ROUTE = (
    table.SOONEST,
    table.LATEST,
    table.SERVICE,
    table.MOST_TOUR,
    table.PRICE_USED,
    table.ADMITS,
    table.OWED,
    table.OUT,
    table.BACK,
)
"""What is told of each route, row by row."""
LISTED = (
    (table.FIRST_SPAN, (table.SPAN_START, table.SPAN_END)),
    (table.FIRST_BUSY, (table.BUSY_START, table.BUSY_END)),
    (table.FIRST_MEAL, (table.MEAL_START, table.MEAL_END, table.MEAL)),
)
"""What is told of each route as lists."""


def _alike(chart: Chart, lists: Mapping[int, Whole]) -> Whole:
    """By route the first that is like it in all, so that their tours may be exchanged."""
    first: dict[object, int] = {}
    return _array(
        [
            first.setdefault(_nature(chart, lists, route), route)
            for route in range(len(chart.problem.vehicles))
        ]
    )


def _nature(chart: Chart, lists: Mapping[int, Whole], route: int) -> object:
    """All that a route is."""
    rows = tuple(lists[one][route].tobytes() for one in BY_ROUTE)
    taken = tuple(kind.taken[route] for kind in chart.loads)
    listed = tuple(
        lists[one][lists[begin][route] : lists[begin][route + 1]].tobytes()
        for begin, lists_of in LISTED
        for one in lists_of
    )
    return rows, taken, listed, int(lists[table.SPANNED][route])


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
