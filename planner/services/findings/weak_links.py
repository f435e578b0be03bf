"""Pick-ups that a late flight before them would make late: the weakest links of the driving."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from planner.domain.finding import Finding, Severity
from planner.domain.sentence import Sentence, sentence
from planner.services.solving import vehicles
from planner.services.solving.delays import Lateness
from planner.services.solving.driven import in_time
from planner.services.solving.ticks import Ticks
from solver.constraint import N_
from solver.vehicles.constraints import CONSTRAINTS
from solver.vehicles.trips import driver_tours, vehicle_tours

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from planner.services.findings.scene import Scene
    from solver.vehicles.delays import Spread
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Trip

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
    answer = vehicles.answer_of(scene.register, scene.event, problem, scene.plan).within(problem)
    for link in sorted(_links(problem, answer, late))[:MOST_TOLD]:
        yield _finding(scene, problem, answer, link=link)


def _links(problem: Problem, answer: Plan, late: dict[str, Spread]) -> Iterator[Link]:
    chances = in_time(problem, answer, late)
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
    return in_time(problem, only, late)


def _finding(scene: Scene, problem: Problem, answer: Plan, *, link: Link) -> Finding:
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
    free = next(_free(problem, answer, trip), None)
    remedy = Sentence(_REMEDY) if free is None else sentence(_FREE, vehicle=scene.names[free])
    return Finding((trip.vehicle, *persons), Severity.NOTICE, what, remedy)


def _free(problem: Problem, answer: Plan, trip: Trip) -> Iterator[str]:
    """The vehicles that could drive a trip beside all that they drive already."""
    rides = {one.transfer: one for one in answer.rides}
    tours, resting = vehicle_tours(problem, answer), _resting(problem, answer)
    broken = _broken(problem, answer)
    for car in problem.vehicles:
        tour = tours.get(car.id)
        driver = tour[0].driver if tour else next(resting(car.id), None)
        if car.id != trip.vehicle and driver is not None:
            moved = {
                one: replace(rides[one], vehicle=car.id, driver=driver) for one in trip.transfers
            }
            if _broken(problem, replace(answer, rides=tuple((rides | moved).values()))) <= broken:
                yield car.id


def _resting(problem: Problem, answer: Plan) -> Callable[[str], Iterator[str]]:
    """By vehicle, the drivers who could take it and drive nothing else."""
    busy = driver_tours(problem, answer)
    idle = [one for one in problem.drivers if one.id not in busy]
    return lambda car: (one.id for one in idle if not one.vehicles or car in one.vehicles)


def _broken(problem: Problem, plan: Plan) -> int:
    """How much is amiss with who drives what when."""
    return sum(found.amount for rule in _ASKED for found in rule.found(problem, plan))


_ASKED = tuple(
    rule
    for rule in CONSTRAINTS
    if rule.id
    in (
        *("vehicle-clash", "vehicle-overfull", "luggage-overfull", "wheelchairs-overfull"),
        *("vehicle-unsuitable", "vehicle-away", "driver-clash", "driver-off-shift"),
        "buffer-too-short",
    )
)
"""What another vehicle must keep to be of any help."""
_WEAK = N_(
    "{vehicle} is in time at {origin} ({at}) in only {chance} of 100 cases: it drives from "
    "{before} first, and a flight may be late."
)
_FREE = N_("{vehicle} is free then: let it drive there, or keep it ready.")
_REMEDY = N_("Keep a spare car ready for it, or give one of the two trips to another vehicle.")
