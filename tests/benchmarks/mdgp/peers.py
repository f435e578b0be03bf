"""What others reach in ten times the seconds: plain CP-SAT, a plain tabu search, ourselves."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import numpy as np
from ortools.sat.python import cp_model

from tests.benchmarks.benchmark import Asked, Instance, Peer
from tests.benchmarks.engine import solved
from tests.benchmarks.side_by_side import each
from tests.benchmarks.tabu import grouped

if TYPE_CHECKING:
    from tests.benchmarks.at_tables import Groups
    from tests.benchmarks.mdgp.reading import Grouping

LONGER = 10


def modelled(asked: Grouping, seconds: float, workers: int) -> Groups | None:
    """What a plain model finds: who is in which group, and which two share one."""
    cp, solver = cp_model.CpModel(), cp_model.CpSolver()
    people, groups = range(asked.people), range(len(asked.sizes))
    sits = {(one, g): cp.new_bool_var("") for one, g in product(people, groups)}
    for one in people:
        cp.add_exactly_one(sits[one, g] for g in groups)
    for g, (low, high) in enumerate(asked.sizes):
        cp.add_linear_constraint(sum(sits[one, g] for one in people), low, high)
    worth = []
    for ((one, other), weight), g in product(asked.weights.items(), groups):
        both = cp.new_bool_var("")
        cp.add_implication(both, sits[one, g])
        cp.add_implication(both, sits[other, g])
        worth.append(float(weight) * both)
    cp.maximize(sum(worth))
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = workers
    solver.parameters.catch_sigint_signal = False
    if solver.solve(cp) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    return [[one for one in people if solver.value(sits[one, g])] for g in groups]


def searched(asked: Grouping, seconds: float, seed: int) -> Groups:
    """What a plain tabu search finds with one seed; weights to a thousandth."""
    worth = np.zeros((asked.people, asked.people), np.int64)
    for (one, other), weight in asked.weights.items():
        worth[one, other] = worth[other, one] = int(weight * 1000)
    found = grouped(worth, np.array(asked.sizes, np.int64), seconds, seed)
    everyone = range(asked.people)
    return [[one for one in everyone if found[one] == g] for g in range(len(asked.sizes))]


def _cp_sat(instance: Instance, asked: Asked) -> Groups | None:
    return modelled(instance.source, LONGER * asked.seconds, asked.workers)


def _tabu(instance: Instance, asked: Asked) -> Groups:
    """The better of two seeds, a core each."""
    seeds = range(asked.seed, asked.seed + asked.workers)
    found = each(
        searched, [instance.source for _ in seeds], [LONGER * asked.seconds for _ in seeds], seeds
    )
    return max(found, key=lambda groups: instance.scored(groups).value)


def _ourselves(instance: Instance, asked: Asked) -> Groups | None:
    plan = solved(instance, asked, seconds=LONGER * asked.seconds).plan
    return None if plan is None else instance.answer_of(plan)


PEERS = (
    Peer("cp-sat-10x", _cp_sat),
    Peer("tabu-10x", _tabu),
    Peer("ourselves-10x", _ourselves),
)
