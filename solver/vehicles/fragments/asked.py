"""What a problem of shared ways asks of any car: the widest limits, the shortest ways.

Cars may be unlike each other. Here there is one that is as good as each of them in everything, so
that whatever any car can do, it can: what no plan of such cars can beat, none can.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from solver.compiled.arrays import Whole, packed
from solver.constraint import Level
from solver.vehicles.chart import charted
from solver.vehicles.constraints import CONSTRAINTS
from solver.vehicles.fragments import layout
from solver.vehicles.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from solver.constraint import Setting
    from solver.vehicles.chart import Chart

FAR = 1 << 45
"""Later than everything, longer than everything; earlier than everything, where negative."""
MOST_REQUESTS = 120
SEATED = ("vehicle-overfull", "luggage-overfull")


@dataclass(frozen=True)
class Asked:
    """The numbers of one problem; `gap` is the least empty drive between two nodes."""

    problem: Problem
    given: Whole
    travel: Whole
    service: Whole
    place: Whole
    gap: Whole
    out: Whole
    back: Whole
    used: int
    empty: int
    loaded: int

    @property
    def requests(self) -> int:
        """How many are to be driven."""
        return len(self.problem.transfers)

    @property
    def cars(self) -> int:
        """How many tours there may be."""
        return len(self.problem.vehicles)

    @cached_property
    def apart(self) -> Whole:
        """The least from the last node of a trip to the first of the next, moment to moment."""
        same = self.place[:, None] == self.place[None, :]
        return np.where(same, 0, self.service[:, None] + self.gap)


def asked(problem: Problem) -> Asked | None:
    """What a problem asks; None where no bound can be told by its trips."""
    settings = {rule.id: rule.setting(problem) for rule in CONSTRAINTS}
    if not _tells(problem, settings):
        return None
    chart = charted(problem)
    nodes = _nodes(problem)
    travel = _ways(problem, nodes, nodes)
    homes = sorted({car.home for car in problem.vehicles})
    out, back = _ways(problem, homes, nodes), _ways(problem, nodes, homes)
    by_home = (back[:, :, None] + out[None, :, :]).min(axis=1)
    service = _service(problem)
    place = np.array([problem.places.index(one) for one in nodes], np.int64)
    return Asked(
        problem=problem,
        given=_given(chart, travel, service, place),
        travel=travel,
        service=service,
        place=place,
        gap=np.minimum(travel, by_home),
        out=out.min(axis=0),
        back=back.min(axis=1),
        used=_price(settings, "vehicles-used"),
        empty=_price(settings, "empty-driving"),
        loaded=_price(settings, "loaded-driving"),
    )


def _tells(problem: Problem, settings: Mapping[str, Setting | None]) -> bool:
    """Whether everybody is to be driven, by cars that take their time, on ways as told."""
    left = settings["transfer-left-out"]
    return (
        0 < len(problem.transfers) <= MOST_REQUESTS
        and bool(problem.vehicles)
        and left is not None
        and left.level is Level.MEDIUM
        and left.weight > 0
        and settings["vehicle-clash"] is not None
        and all(one.ride is None for one in problem.transfers)
    )


def _price(settings: Mapping[str, Setting | None], constraint: str) -> int:
    setting = settings[constraint]
    return setting.weight if setting is not None and setting.level is Level.SOFT else 0


def _nodes(problem: Problem) -> list[str]:
    """The place of each node."""
    parties = problem.transfers
    return [one.origin for one in parties] + [one.destination for one in parties]


def _ways(problem: Problem, starts: list[str], goals: list[str]) -> Whole:
    return np.array([[problem.drive(a, b) for b in goals] for a in starts], np.int64)


def _service(problem: Problem) -> Whole:
    """The ticks of getting in or out, with the car that takes least."""
    into = min(car.boarding for car in problem.vehicles)
    out = min(car.alighting for car in problem.vehicles)
    parties = problem.transfers
    own = [one.boarding + into for one in parties] + [one.alighting + out for one in parties]
    return np.array(own, np.int64)


def _given(chart: Chart, travel: Whole, service: Whole, place: Whole) -> Whole:
    """The array of the enumeration."""
    kinds = [] if set(SEATED) & set(chart.beyond) else chart.loads
    soonest, latest = _windows(chart, service)
    numbers = {layout.REQUESTS: len(chart.problem.transfers), layout.KINDS: len(kinds)}
    lists = {
        layout.SOONEST: soonest,
        layout.LATEST: latest,
        layout.SERVICE: service,
        layout.PLACE: place,
        layout.MOST_RIDE: _most_ride(chart),
        layout.BROUGHT: np.array([kind.brought for kind in kinds], np.int64),
        layout.TAKEN: np.array([max(kind.taken) for kind in kinds], np.int64),
        layout.TRAVEL: travel,
        layout.LOW: _shortest(travel),
    }
    return packed(numbers, lists, layout.GIVEN)


def _windows(chart: Chart, service: Whole) -> tuple[Whole, Whole]:
    """The first and the last moment of each node; a limit that may be passed is none."""
    half = len(chart.problem.transfers)
    told = (
        ("departs-too-early", chart.board_from, -FAR),
        ("arrives-early", chart.arrive_from, -FAR),
        ("boards-late", chart.board_by, FAR),
        ("arrives-late", chart.out_by, FAR),
    )
    known = [[far] * half if rule in chart.beyond else one for rule, one, far in told]
    soonest = np.clip(np.array(known[0] + known[1], np.int64), -FAR, FAR)
    latest = np.clip(np.array(known[2] + known[3], np.int64), -FAR, FAR)
    if "vehicle-away" not in chart.beyond:
        soonest = np.maximum(soonest, min(chart.opens))
        latest = np.minimum(latest, max(chart.closes))
    # Getting in is told by when it begins, getting out by when it ends.
    latest[half:] -= service[half:]
    return soonest, latest


def _most_ride(chart: Chart) -> Whole:
    """The longest ride of each, from when its own getting in ends with the quickest car."""
    parties, cars = chart.problem.transfers, chart.problem.vehicles
    if "ride-too-long" in chart.beyond:
        return np.full(len(parties), FAR, np.int64)
    # A slower car begins the ride later; so do those who get in beside one.
    slower = max(car.boarding for car in cars) - min(car.boarding for car in cars)
    longest: dict[str, int] = {}
    for one in parties:
        longest[one.origin] = max(one.boarding, longest.get(one.origin, 0))
    more = [slower + longest[one.origin] - one.boarding for one in parties]
    return np.clip(np.array(chart.most_ride, np.int64), 0, FAR) + np.array(more, np.int64)


def _shortest(travel: Whole) -> Whole:
    """The shortest drive between nodes by way of any others."""
    low = travel.copy()
    for by in range(len(low)):
        np.minimum(low, low[:, by, None] + low[None, by, :], out=low)
    return low
