"""Who is to be moved and has no vehicle, and whether they could be there in time at all."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.sentence import Sentence, sentence
from planner.services.solving import vehicles
from planner.services.solving.ticks import Ticks
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.services.findings.scene import Scene
    from solver.vehicles.problem import Problem, Transfer


def undriven(scene: Scene) -> Iterator[Finding]:
    """Go through every transfer that no trip of the plan carries, told once a way and hour."""
    problem = vehicles.problem_of(scene.register, scene.event, scene.plan)
    driven = {one for trip in scene.plan.trips for leg in trip.legs for one in leg.transfers}
    left: dict[tuple[str, str, int], list[Transfer]] = defaultdict(list)
    empty: dict[str, list[Transfer]] = defaultdict(list)
    for transfer in problem.transfers:
        if transfer.id not in driven and transfer.seats:
            left[transfer.origin, transfer.destination, transfer.due].append(transfer)
        elif transfer.id not in driven and transfer.headway:
            empty[transfer.group.rpartition("/")[0]].append(transfer)
    for transfers in left.values():
        yield _finding(scene, problem, transfers)
    for line, runs in empty.items():
        yield _no_bus(scene, line, runs)


def _no_bus(scene: Scene, line: str, runs: list[Transfer]) -> Finding:
    """What is said of runs that have nobody aboard so far, but stand in the timetable."""
    leaves = min(one.ready if one.wish is None else one.wish for one in runs)
    what = sentence(
        _NO_BUS,
        runs=len(runs),
        line=next(one.name for one in scene.event.shuttles if one.id == line),
        at=scene.clock(Ticks(scene.event).to_time(leaves)),
    )
    remedy = Sentence(N_("Add a bus or a driver, or let it run less often."))
    return Finding((line,), Severity.CANNOT_BE, what, remedy)


def _finding(scene: Scene, problem: Problem, transfers: list[Transfer]) -> Finding:
    first, ticks = transfers[0], Ticks(scene.event)
    drive = problem.drive(first.origin, first.destination)
    named: dict[str, str | int] = {
        "people": sum(transfer.seats for transfer in transfers),
        "origin": scene.names[first.origin],
        "destination": scene.names[first.destination],
    }
    if first.ready + drive > first.due:
        free, due = ticks.to_time(first.ready), ticks.to_time(first.due)
        what = sentence(_TOO_LATE, ready=scene.clock(free), due=scene.clock(due), **named)
        remedy = Sentence(N_("Move one of the two, or let them come later."))
    else:
        leave = first.due - drive if first.wish is None else first.wish
        what = sentence(_NO_VEHICLE, at=scene.clock(ticks.to_time(leave)), **named)
        remedy = Sentence(N_("Add a vehicle or a driver, or move what is at either end."))
    persons = tuple(dict.fromkeys(one for transfer in transfers for one in transfer.people))
    return Finding((*persons, first.destination), Severity.CANNOT_BE, what, remedy)


UNDRIVEN = "transfer-left-out"
"""What breaks this rule is told here as well, once a way and hour, and why."""


def is_undriven(finding: Finding) -> bool:
    """Whether a finding is one of these."""
    return finding.what.message in (_NO_VEHICLE, _TOO_LATE, _NO_BUS)


_NO_VEHICLE = N_("{people} people have no vehicle from {origin} to {destination} at {at}.")
_NO_BUS = N_("{runs} runs of {line} have no bus, the first at {at}.")
_TOO_LATE = N_(
    "{people} people cannot be at {destination} by {due}: they leave {origin} at {ready} at the "
    "earliest."
)
