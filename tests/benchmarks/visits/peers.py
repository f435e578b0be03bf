"""What others reach on problems of visits in the same seconds, both cores theirs as well."""

from __future__ import annotations

import time
from random import Random
from typing import TYPE_CHECKING, Any

from solver.itineraries.neighbourhood import alone, solved
from solver.itineraries.plan import Plan
from solver.limits import Limits
from tests.benchmarks.benchmark import Asked, Instance, Peer
from tests.benchmarks.side_by_side import each
from tests.benchmarks.visits.in_turn import in_turn
from tests.benchmarks.visits.recreating import Board, recreated
from tests.benchmarks.visits.scoring import scored

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.itineraries.problem import Problem


def neighbourhoods(problem: Problem, seconds: float, workers: int) -> Plan:
    """One delegation after the other planned by CP-SAT around the others, again and again.

    It goes on from a plan that is put together at once.
    """
    limits = Limits(clock=time.monotonic, began=time.monotonic(), seconds=seconds, workers=workers)
    board, rounds = Board(problem), 0
    board.recreate(Random(0))
    plan = board.plan()
    while not limits.over(0):
        party = problem.parties[rounds % len(problem.parties)].id
        left = len(problem.parties) - rounds % len(problem.parties)
        own = alone(problem, party, plan)
        found = solved(own, limits.part(1 / left if rounds < left else 0.3), plan).plan
        if found is not None:
            tours = {tour.day: tour for tour in (*plan.tours, *found.tours)}
            trial = Plan(tours=tuple(tours.values()))
            plan = max(plan, trial, key=lambda made: _rank(problem, made))
        rounds += 1
    return plan


def _best_of_two(work: Callable[..., Plan]) -> Callable[[Instance, Asked], Any]:
    def answer(instance: Instance, asked: Asked) -> Any:
        seeds = range(asked.seed, asked.seed + 2)
        problem = instance.problem
        plans = each(work, [problem for _ in seeds], [asked.seconds for _ in seeds], seeds)
        return max(plans, key=lambda plan: _rank(problem, plan))

    return answer


def _rank(problem: Problem, plan: Plan) -> tuple[int, float]:
    found = scored(problem, plan)
    return -len(found.faults), found.value


def _neighbourhoods(instance: Instance, asked: Asked) -> Plan:
    return neighbourhoods(instance.problem, asked.seconds, asked.workers)


PEERS = (
    Peer("pyvrp-in-turn", _best_of_two(in_turn)),
    Peer("cp-sat", _neighbourhoods),
    Peer("recreate", _best_of_two(recreated)),
)
