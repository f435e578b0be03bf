"""Pick-ups that a late flight before them would make late: the weakest links of the driving."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from planner.domain.finding import Finding, Severity
from planner.domain.sentence import Sentence, sentence
from planner.services.solving import vehicles
from planner.services.solving.delays import Lateness
from planner.services.solving.ticks import Ticks
from solver.constraint import N_
from solver.vehicles.on_time import on_time
from solver.vehicles.trips import vehicle_tours

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.services.findings.scene import Scene
    from solver.vehicles.delays import Spread
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Trip

PATIENCE_MINUTES = 10
"""Guests who wait no longer than that were met in time."""
WORTH_TELLING = 0.1
"""What a trip before takes off the chance of the next, so that the office may want to know."""
MOST_TOLD = 5


class Link(NamedTuple):
    """A trip, the one before it in its car, and the chance that it is in time after that one."""

    chance: float
    trip: Trip
    before: Trip


def weak_links(scene: Scene) -> Iterator[Finding]:
    """Hold each trip of a car against the one before it, the weakest first."""
    problem = vehicles.problem_of(scene.register, scene.event, scene.plan)
    late = Lateness(scene.register, scene.event).outs(problem)
    if not late:
        return
    answer = vehicles.answer_of(scene.register, scene.event, problem, scene.plan)
    for link in sorted(_links(problem, answer.within(problem), late))[:MOST_TOLD]:
        yield _finding(scene, problem, link)


def _links(problem: Problem, answer: Plan, late: dict[str, Spread]) -> Iterator[Link]:
    chances = on_time(problem, answer, late, patience=PATIENCE_MINUTES)
    for tour in vehicle_tours(problem, answer).values():
        for before, trip in pairwise(tour):
            alone = _alone(problem, answer, trip, late)
            lost = {one: alone[one] - chances[one] for one in trip.transfers}
            worst = max(lost, key=lambda one: (lost[one], one))
            if lost[worst] >= WORTH_TELLING:
                yield Link(chances[worst], trip, before)


def _alone(problem: Problem, answer: Plan, trip: Trip, late: dict[str, Spread]) -> dict[str, float]:
    """The chances of a trip if its car did nothing before."""
    only = replace(
        answer, rides=tuple(one for one in answer.rides if one.transfer in trip.transfers)
    )
    return on_time(problem, only, late, patience=PATIENCE_MINUTES)


def _finding(scene: Scene, problem: Problem, link: Link) -> Finding:
    trip, before = link.trip, link.before
    what = sentence(
        _WEAK,
        vehicle=scene.names[trip.vehicle],
        at=scene.clock(Ticks(scene.event).to_time(trip.board)),
        origin=scene.names[trip.run.origin],
        before=scene.names[before.run.origin],
        chance=int(100 * link.chance),
    )
    persons = tuple(one for name in trip.transfers for one in problem.transfer[name].people)
    return Finding((trip.vehicle, *persons), Severity.NOTICE, what, Sentence(_REMEDY))


_WEAK = N_(
    "{vehicle} is in time at {origin} ({at}) in only {chance} of 100 cases: it drives from "
    "{before} first, and a flight may be late."
)
_REMEDY = N_("Keep a spare car ready for it, or give one of the two trips to another vehicle.")
