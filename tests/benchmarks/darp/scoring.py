"""What routes cost by the rules of dial-a-ride as published, from the nodes alone.

Service at a node begins within its window, rides count from the end of service at the pick-up to
its beginning at the drop-off, and a route lasts from leaving the depot, as late as it can be
left, to coming back. The cost is the distance. Minutes are floats here: a hair is forgiven.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from tests.benchmarks.benchmark import Scored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.darp.reading import DialARide

HAIR = 1e-6
DEPOT = 0


@dataclass(frozen=True)
class Answer:
    """The nodes of each route without the depot, one route a vehicle; when service begins."""

    tours: tuple[tuple[int, ...], ...]
    begin: dict[int, float]

    def written(self) -> object:
        """As JSON has it."""
        return {
            "tours": [list(tour) for tour in self.tours],
            "begin": {str(node): minute for node, minute in self.begin.items()},
        }


def scored(asked: DialARide, answer: Answer) -> Scored:
    """The distance of all routes, and each rule that is broken."""
    seen = [node for tour in answer.tours for node in tour]
    strange = [node for node in seen if not 0 < node < len(asked.nodes)]
    if strange:
        return Scored(0, (f"node {strange[0]} is not there",))
    timeless = [node for node in seen if node not in answer.begin]
    if timeless:
        return Scored(0, (f"node {timeless[0]} has no time",))
    faults = [*_unserved(asked, answer)]
    for tour in filter(None, answer.tours):
        faults += [*_overfull(asked, tour), *_late(asked, tour, answer.begin)]
        faults += [*_long(asked, tour, answer.begin)]
    return Scored(sum(_length(asked, tour) for tour in answer.tours), tuple(faults))


def _length(asked: DialARide, tour: tuple[int, ...]) -> float:
    return sum(asked.distance(a, b) for a, b in pairwise((DEPOT, *tour, DEPOT)) if a != b)


def _unserved(asked: DialARide, answer: Answer) -> Iterator[str]:
    """Every request once, its drop-off after its pick-up on the same route."""
    if len(answer.tours) != asked.vehicles:
        yield f"{len(answer.tours)} routes, not {asked.vehicles}"
    times = Counter(node for tour in answer.tours for node in tour)
    for node in range(1, len(asked.nodes)):
        if times[node] != 1:
            yield f"node {node} is served {times[node]} times"
    for tour in answer.tours:
        place = {node: at for at, node in enumerate(tour)}
        for one in asked.pick_ups:
            goal = one + asked.requests
            if (one in place or goal in place) and place.get(one, len(tour)) > place.get(goal, -1):
                yield f"request {one} is not picked up and let out on one route"


def _overfull(asked: DialARide, tour: tuple[int, ...]) -> Iterator[str]:
    load = 0
    for node in tour:
        load += asked.nodes[node].load
        if load > asked.capacity:
            yield f"{load} are aboard after node {node}, for whom there are {asked.capacity} seats"


def _late(asked: DialARide, tour: tuple[int, ...], begin: dict[int, float]) -> Iterator[str]:
    """Each window, and each way from node to node."""
    for node in tour:
        window = asked.nodes[node]
        if not float(window.earliest) - HAIR <= begin[node] <= float(window.latest) + HAIR:
            yield f"node {node} begins at {begin[node]:.3f}, outside its window"
    for one, other in pairwise(tour):
        there = begin[one] + float(asked.nodes[one].service) + asked.distance(one, other)
        if begin[other] < there - HAIR:
            yield f"node {other} begins at {begin[other]:.3f}, reached at {there:.3f}"


def _long(asked: DialARide, tour: tuple[int, ...], begin: dict[int, float]) -> Iterator[str]:
    """Each ride, and the route as a whole."""
    for one in set(tour) & set(asked.pick_ups):
        goal = one + asked.requests
        ride = begin.get(goal, 0.0) - begin[one] - float(asked.nodes[one].service)
        if ride > float(asked.longest_ride) + HAIR:
            yield f"request {one} rides for {ride:.3f} minutes"
    first, last = tour[0], tour[-1]
    left = begin[first] - asked.distance(DEPOT, first)
    back = begin[last] + float(asked.nodes[last].service) + asked.distance(last, DEPOT)
    if left < float(asked.nodes[DEPOT].earliest) - HAIR or back > float(asked.back) + HAIR:
        yield f"the route from {left:.3f} to {back:.3f} is outside the depot's hours"
    # It could not be left later: the first node begins as told, so that is what it lasts.
    if back - left > float(asked.longest_route) + HAIR:
        yield f"the route lasts {back - left:.3f} minutes"
