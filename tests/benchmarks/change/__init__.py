"""Least change: a plan stands, a site closes for an afternoon, and as little as may be moves.

The plan is made first, in `PLANNING_SECONDS`; then the site and the afternoon with most visits are
closed, and the plan is made anew from it in the seconds asked for. The value is how many visits
moved; the best known is how many have to: those in the closed hours, and what a proved minimum adds
for each delegation that must see the site all the same. Fewer are better.
"""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from solver.constraint import Level, Rule
from solver.itineraries.neighbourhood import alone, solved
from solver.itineraries.plan import Plan
from solver.itineraries.problem import Opening, StopKind, Wanted
from solver.itineraries.relations import Planned
from solver.limits import Limits
from tests.benchmarks import visits
from tests.benchmarks.benchmark import Instance, Scored
from tests.benchmarks.change.scoring import closed_out, moved
from tests.benchmarks.engine import solved as answered
from tests.benchmarks.visits.generator import AFTERNOON, DAY
from tests.benchmarks.visits.scoring import scored as sound

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    must = len(out) + added(after, before, out)
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


def added(after: Problem, before: Plan, out: Sequence[tuple[str, str]]) -> int:
    """How many more have to move than those in closed hours, by day and site: proved.

    Who may see the site leaves it out, and nothing else moves. Who must see it does so elsewhere:
    alone, without sharing any site, that moves so many of its visits at least. Where it is the
    only one, and more move with the others as they stand, then so many do, or one of the others.
    """
    rest = _without(before, out)
    owing = sorted(
        {party for day, site in out if _must(after, party := after.day[day].party, site)}
    )
    found = 0
    for party in owing:
        closed = sum(1 for day, _ in out if after.day[day].party == party)
        least = _least(alone(after, party), 2 * len(owing))
        if len(owing) == 1:
            least = max(least, min(least + 1, _least(alone(after, party, rest), 2)))
        found += max(0, least - closed)
    return found


def _must(problem: Problem, party: str, site: str) -> bool:
    wish = problem.wish.get((party, site))
    return wish is not None and wish.wanted is Wanted.MUST


def _without(plan: Plan, out: Sequence[tuple[str, str]]) -> Plan:
    """The plan without some visits, by day and site."""
    gone = set(out)
    return Plan(
        tours=tuple(
            replace(tour, stops=tuple(s for s in tour.stops if (tour.day, s.id) not in gone))
            for tour in plan.tours
        )
    )


def _least(problem: Problem, share: int) -> int:
    """How many visits move at least, proved within a share of the time for it.

    What was not planned and may be left out is left out: it only takes time from the others.
    """
    rules = (*ONLY_MOVES, NO_LENGTHS, Rule("visit-moved", weight=1))
    before = {(planned.party, planned.site) for planned in problem.planned}
    wishes = tuple(
        wish
        for wish in problem.wishes
        if (wish.party, wish.site) in before or wish.wanted is not Wanted.MAY
    )
    problem = replace(problem, wishes=wishes)
    now = time.monotonic
    limits = Limits(clock=now, began=now(), seconds=PROVING_SECONDS / share)
    return solved(replace(problem, rules=rules), limits).bounds[Level.SOFT] or 0


def _scored(after: Problem, before: Plan, plan: Plan) -> Scored:
    return Scored(len(moved(before, plan)), sound(after, plan).faults)


def _no_bound(bound: Bound) -> float | None:
    del bound


def _remark(before: Plan, must: int, plan: Plan) -> str:
    return f"{len(moved(before, plan))} visits moved, {must} had to"
