"""Least change of rides: the inspection is planned, one thing happens, and little may change.

The event of `fixtures/events/inspection.xlsx` is planned first, in `PLANNING_SECONDS`. Then one
thing happens: a flight or train is 90 minutes late, a car breaks down at noon of the second day, a
delegation brings one guest more; or nothing. The rides are planned anew from that plan in the
seconds asked for, the programme as it stands. The value is how many rides moved; the best known is
how many have to, each by itself. Fewer are better.
"""

from __future__ import annotations

import time
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from fixtures.worlds import world
from planner.services.plan_event import plan_event
from planner.services.solving import vehicles
from planner.services.solving.near import near, with_company
from solver.catalogue import KINDS
from solver.form import plain
from solver.limits import Limits
from tests.benchmarks.benchmark import Instance, Scored
from tests.benchmarks.disturbed.happening import Happening, happenings
from tests.benchmarks.disturbed.scoring import moved, must_move

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.plan import Plan as Planned
    from solver.result import Bound
    from solver.vehicles.problem import Plan, Problem
    from tests.benchmarks.benchmark import Asked, Peer

PEERS: tuple[Peer, ...] = ()
FIXTURE = "inspection"
KIND = "vehicles"
PLANNING_SECONDS = 20.0


def instances(asked: Asked) -> Iterator[Instance]:
    """Everything that may happen, or what is asked for by name."""
    given = world(FIXTURE)
    plan = _planned(asked, PLANNING_SECONDS)
    for one in happenings(given.register, given.event):
        if asked.wants(one.name, one.name.partition(":")[0]):
            yield instance_of(one, plan)


def tiny() -> Instance:
    """Nothing happens, to a plan made in no time."""
    given = world("tea")
    limits = Limits(clock=time.monotonic, began=time.monotonic(), seconds=1.0)
    plan = plan_event(given.register, given.event, None, limits).plan
    return instance_of(Happening("nothing", given.register, given.event), plan)


def _planned(asked: Asked, seconds: float) -> Planned:
    given = world(FIXTURE)
    limits = Limits(
        clock=time.monotonic,
        began=time.monotonic(),
        seconds=seconds,
        workers=asked.workers,
        seed=asked.seed,
    )
    return plan_event(given.register, given.event, None, limits).plan


def instance_of(happened: Happening, plan: Planned) -> Instance:
    """The rides of a plan after something happened, and the problem to plan them anew."""
    register, event = happened.register, happened.event
    programme = replace(plan, trips=tuple(trip for trip in plan.trips if trip.held))
    asked = vehicles.problem_of(register, event, with_company(KIND, programme, plan))
    before = vehicles.answer_of(register, event, asked, plan)
    asked = near(KIND, asked, before)
    must = len(must_move(asked, before))
    return Instance(
        name=happened.name,
        kind=KINDS[KIND],
        problem=asked,
        answer_of=_itself,
        scored=partial(_scored, before),
        written=plain,
        value_of=None,
        bound_of=_no_bound,
        best_known=must,
        less_is_better=True,
        previous=before,
        remark=partial(_remark, asked, before, must),
    )


def _itself(plan: Plan) -> Plan:
    return plan


def _scored(before: Plan, plan: Plan) -> Scored:
    return Scored(len(moved(before, plan)))


def _no_bound(bound: Bound) -> None:
    del bound


def _remark(asked: Problem, before: Plan, must: int, plan: Plan) -> str:
    return (
        f"{len(moved(before, plan))} of {len(before.rides)} rides moved, {must} had to;"
        f" {len(asked.transfers) - len(before.rides)} are new"
    )
