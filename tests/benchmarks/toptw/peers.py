"""PyVRP and VROOM on team orienteering: the best open engines for one party."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
import pyvrp
import pyvrp.stop
import vroom

from tests.benchmarks.benchmark import Asked, Instance, Peer
from tests.benchmarks.orienteering import travel
from tests.benchmarks.side_by_side import each

if TYPE_CHECKING:
    from tests.benchmarks.field import Field, Tours

PRIZE = 1000
"""What a point of score is worth to PyVRP, in ticks of driving: far more makes it stumble."""
MOST_PRIORITY = 100
"""VROOM's priorities go no higher."""
THOROUGH = 5


def _places(field: Field) -> list[list[int]]:
    """Ticks between the depot, first, and the points in order."""
    stops = [field, *field.points]
    return [[travel(field, one, other) for other in stops] for one in stops]


def pyvrp_tours(field: Field, seconds: float, seed: int) -> Tours:
    """What PyVRP finds with one seed."""
    model = pyvrp.Model()
    spots = [model.add_location(float(p.x), float(p.y)) for p in (field, *field.points)]
    depot = model.add_depot(spots[0], tw_early=field.opens, tw_late=field.closes)
    model.add_vehicle_type(
        field.tours, start_depot=depot, end_depot=depot, tw_early=field.opens, tw_late=field.closes
    )
    for spot, point in zip(spots[1:], field.points, strict=True):
        opens, closes = point.windows[0][0]
        model.add_client(
            spot,
            service_duration=point.visit,
            tw_early=opens,
            tw_late=closes,
            prize=point.score * PRIZE,
            required=False,
        )
    for one, row in zip(spots, _places(field), strict=True):
        for other, ticks in zip(spots, row, strict=True):
            model.add_edge(one, other, distance=ticks, duration=ticks)
    stop = pyvrp.stop.MaxRuntime(seconds)
    best = model.solve(stop, seed=seed, collect_stats=False, display=False).best
    tours = [[field.points[n].id for n in _clients(route)] for route in best.routes()]
    return tours + [[] for _ in range(field.tours - len(tours))]


def _clients(route: pyvrp.Route) -> list[int]:
    return [activity.idx for activity in route if activity.is_client()]


def vroom_tours(field: Field, seconds: float, workers: int) -> Tours:
    """What VROOM finds, as thoroughly as it can."""
    asked = vroom.Input()
    asked.set_durations_matrix("car", np.array(_places(field), np.uint32))
    hours = vroom.TimeWindow(field.opens, field.closes)
    for tour in range(field.tours):
        asked.add_vehicle(vroom.Vehicle(tour, start=0, end=0, time_window=hours))
    most = max(point.score for point in field.points)
    for place, point in enumerate(field.points, start=1):
        priority = point.score if most <= MOST_PRIORITY else point.score * MOST_PRIORITY // most
        windows = [vroom.TimeWindow(opens, closes) for opens, closes in point.windows[0]]
        asked.add_job(
            vroom.Job(
                place,
                location=place,
                default_service=point.visit,
                priority=priority,
                time_windows=windows,
            )
        )
    found = asked.solve(
        exploration_level=THOROUGH, nb_threads=workers, timeout=timedelta(seconds=seconds)
    )
    tours: Tours = [[] for _ in range(field.tours)]
    steps = found.routes
    for vehicle, kind, job in zip(steps["vehicle_id"], steps["type"], steps["id"], strict=True):
        if kind == "job":
            tours[int(vehicle)].append(field.points[int(job) - 1].id)
    return tours


def _pyvrp(instance: Instance, asked: Asked) -> Tours:
    """The better of two seeds, a core each."""
    seeds = range(asked.seed, asked.seed + asked.workers)
    both = each(
        pyvrp_tours, [instance.source for _ in seeds], [asked.seconds for _ in seeds], seeds
    )
    return max(both, key=lambda tours: instance.scored(tours).value)


def _vroom(instance: Instance, asked: Asked) -> Tours:
    return vroom_tours(instance.source, asked.seconds, asked.workers)


PEERS = (Peer("pyvrp", _pyvrp), Peer("vroom", _vroom))
