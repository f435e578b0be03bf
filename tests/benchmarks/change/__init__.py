"""Least change: a plan stands, a site closes for an afternoon, and as little as may be moves.

The plan is made first, in `PLANNING_SECONDS`; then the site and the afternoon with most visits are
closed, and the plan is made anew from it in the seconds asked for. The value is how many visits
moved; the best known is how many have to: those in the closed hours, and what a proved minimum for
each delegation concerned adds. Fewer are better.
"""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from solver.constraint import Level, Rule
from solver.itineraries.neighbourhood import alone, solved
from solver.itineraries.problem import Opening, StopKind
from solver.itineraries.relations import Planned
from solver.limits import Limits
from tests.benchmarks import visits
from tests.benchmarks.benchmark import Instance, Scored
from tests.benchmarks.change.scoring import closed_out, moved
from tests.benchmarks.engine import solved as answered
from tests.benchmarks.visits.generator import AFTERNOON, DAY
from tests.benchmarks.visits.scoring import scored as sound

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Problem
    from solver.result import Bound
    from tests.benchmarks.benchmark import Asked, Peer

PEERS: tuple[Peer, ...] = ()
NAMES = ("10x20x3",)
PLANNING_SECONDS = 20.0
PROVING_SECONDS = 10.0
ONLY_MOVES = (Rule("wish-missed", on=False), Rule("driving", on=False))
NO_LENGTHS = Rule("visit-shortened", on=False)


def instances(asked: Asked) -> Iterator[Instance]:
    """The usual size, or those asked for by name."""
    for instance in visits.instances(replace(asked, only=asked.only or NAMES)):
        before = answered(instance, asked, seconds=PLANNING_SECONDS).plan
        yield changed(instance.name, instance.problem, before)


def tiny() -> Instance:
    """Two delegations, four sites, a day."""
    return visits.tiny()


def changed(name: str, problem: Problem, before: Plan) -> Instance:
    """The problem with its busiest afternoon closed, from the plan before."""
    site, day = busiest(before)
    start, end = day * DAY + AFTERNOON[0], day * DAY + AFTERNOON[1]
    after = _closed(problem, before, site, hours=(start, end))
    out = closed_out(before, site, start, end)
    must = len(out) + _added(after, {problem.day[day].party for day, _ in out}, len(out))
    return replace(
        visits.instance_of(name, after),
        scored=partial(_scored, after, before),
        value_of=None,
        bound_of=_no_bound,
        best_known=must,
        less_is_better=True,
        previous=before,
        remark=partial(_remark, before, must),
    )


def busiest(plan: Plan) -> tuple[str, int]:
    """The site and the day with most visits in the afternoon."""
    counts = Counter(
        (stop.id, stop.start // DAY)
        for tour in plan.tours
        for stop in tour.stops
        if stop.kind is StopKind.VISIT and stop.start % DAY >= AFTERNOON[0]
    )
    return max(counts, key=lambda one: (counts[one], one))


def _closed(problem: Problem, before: Plan, site: str, *, hours: tuple[int, int]) -> Problem:
    def open_still(window: Opening) -> bool:
        return window.end <= hours[0] or hours[1] <= window.start

    sites = tuple(
        replace(one, windows=tuple(filter(open_still, one.windows))) if one.id == site else one
        for one in problem.sites
    )
    planned = tuple(
        Planned(party=problem.day[tour.day].party, site=stop.id, day=tour.day, start=stop.start)
        for tour in before.tours
        for stop in tour.stops
        if stop.kind is StopKind.VISIT
    )
    return replace(problem, sites=sites, planned=planned)


def _added(after: Problem, parties: set[str], closed: int) -> int:
    """How many more have to move than those in closed hours: proved, each party alone."""
    rules = (*ONLY_MOVES, NO_LENGTHS, Rule("visit-moved", weight=1))
    least = 0
    for party in sorted(parties):
        own = alone(replace(after, rules=rules), party)
        limits = Limits(
            clock=time.monotonic, began=time.monotonic(), seconds=PROVING_SECONDS / len(parties)
        )
        least += solved(own, limits).bounds[Level.SOFT] or 0
    return max(0, least - closed)


def _scored(after: Problem, before: Plan, plan: Plan) -> Scored:
    return Scored(len(moved(before, plan)), sound(after, plan).faults)


def _no_bound(bound: Bound) -> float | None:
    del bound


def _remark(before: Plan, must: int, plan: Plan) -> str:
    return f"{len(moved(before, plan))} visits moved, {must} had to"
