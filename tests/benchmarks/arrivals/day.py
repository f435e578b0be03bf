"""A day that is planned and replayed: with the engine asked again on the way, or without."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from solver.catalogue import KINDS
from solver.limits import Limits
from solver.solve import solve
from solver.vehicles.planned import planned
from solver.verify import verify
from tests.benchmarks.arrivals.dispatching import NobodyHears, Replanned, orders_of
from tests.benchmarks.arrivals.knowledge import Knowledge
from tests.benchmarks.arrivals.planning import BEFORE, KNOWN, Stay, problem, transfer
from tests.benchmarks.arrivals.replay import Street, replay, vehicle_hours
from tests.benchmarks.arrivals.world import Party, fleet
from tests.benchmarks.disturbed.scoring import moved

if TYPE_CHECKING:
    from solver.result import Result
    from solver.vehicles.problem import Plan, Problem, Transfer
    from tests.benchmarks.arrivals.planning import Buffer

SLIP = 90
REPLAN_SECONDS = 2.5
"""What planning takes until a plan stands again after a flight slipped."""
REPLAY_SECONDS = 0.2
"""What is given to improve each of the hundreds of plans of a replay, once it is whole."""


@dataclass
class Day:
    """The guests of a day, and what other days tell of their flights."""

    date: str
    parties: tuple[Party, ...]
    knowledge: Knowledge
    said: dict[str, str] = field(default_factory=dict)
    """What is to be told of each replay, by its name."""

    def stays(self, buffer: Buffer) -> dict[str, Stay]:
        """For each flight when a car is to stand there, as far as is known before the day."""
        return {one.flight.id: buffer(one, self.knowledge.kerb(one, None)) for one in self.parties}

    def transfers(self, buffer: Buffer) -> list[Transfer]:
        """The parties to be driven."""
        stays = self.stays(buffer)
        return [transfer(one, stays[one.flight.id]) for one in self.parties]

    def replanned(self, plan: Plan) -> Street:
        """The day with the engine asked again whenever more is known."""
        asked = problem(self.transfers(BEFORE))
        stays = self.stays(BEFORE)
        by = Replanned(self.knowledge, KNOWN, plan, REPLAY_SECONDS, stays)
        street = replay(self.parties, fleet()[0], orders_of(asked, plan), by=by)
        self.said["replanned"] = (
            f"{vehicle_hours(street):.1f} vehicle-hours; planned again {len(by.took)} times,"
            f" in {max(by.took, default=0):.2f} s at the most; {len(by.faults)} times in vain;"
            f" {by.moved} times another car"
        )
        return street

    def as_printed(self, asked: Problem, plan: Plan) -> Street:
        """The day as it was planned, whatever comes."""
        return replay(self.parties, fleet()[0], orders_of(asked, plan), by=NobodyHears())


def tell_of(day: Day, plan: Plan) -> str:
    """The hours of the replay, and how soon a plan stands again after one flight slipped."""
    asked = problem(day.transfers(BEFORE))
    slipped, late = _slipped(asked)
    began = time.monotonic()
    result = _least_changed(slipped, plan)
    seconds = time.monotonic() - began
    if result.plan is None:
        return f"{day.said['replanned']}; no plan after {late} slipped by {SLIP} minutes"
    changed = len(moved(plan, result.plan))
    verdict = verify(KINDS["vehicles"], slipped, result.plan)
    return (
        f"{day.said['replanned']}; after {late} slipped by {SLIP} minutes planned again in"
        f" {seconds:.2f} s, {changed} of {len(asked.transfers)} rides changed,"
        f" {verdict.score.hard + verdict.score.medium} broken"
    )


def _least_changed(asked: Problem, plan: Plan) -> Result:
    """As few rides changed as may be."""
    near = replace(asked, planned=tuple(planned(asked, plan.rides)))
    began = time.monotonic()
    limits = Limits(clock=time.monotonic, began=began, seconds=REPLAN_SECONDS, workers=1)
    return solve(KINDS["vehicles"], near, limits, plan)


def _slipped(asked: Problem) -> tuple[Problem, str]:
    """The day with its largest party in the busiest hours an hour and a half later."""
    hours = sorted(one.ready for one in asked.transfers)
    busy = [one for one in asked.transfers if one.ready >= hours[len(hours) // 2]]
    late = max(busy, key=lambda one: (one.seats, one.id))
    later = replace(
        late, ready=late.ready + SLIP, due=late.due + SLIP, wish=(late.wish or 0) + SLIP
    )
    transfers = tuple(later if one is late else one for one in asked.transfers)
    return replace(asked, transfers=transfers), late.id
