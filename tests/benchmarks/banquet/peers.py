"""What others reach in ten times the seconds: who is at which table, by CP-SAT or by plain tabu
search; then each table in order, by trying exchanges for the rest of the time."""

from __future__ import annotations

import time
from itertools import combinations, product
from random import Random
from typing import TYPE_CHECKING

import numpy as np
from ortools.sat.python import cp_model

from solver.seating.problem import HOST, Wish
from tests.benchmarks.banquet.scoring import NO_HOST, NO_NEED, NOT_APART, UNMET, scored
from tests.benchmarks.benchmark import Asked, Instance, Peer
from tests.benchmarks.side_by_side import each
from tests.benchmarks.tabu import grouped

if TYPE_CHECKING:
    from collections.abc import Callable

    from solver.seating.problem import Problem

LONGER, TABLES_SHARE = 10, 0.7
"""So many times our seconds; of these so much for the tables, the rest for their order."""
SAME_UNIT, SAME_TONGUE = 2, 1
"""What it is worth to plain tabu search that two of a unit, or of a tongue, share a table."""

Chairs = list[list[int | None]]


def _kitchens(problem: Problem) -> list[set[str]]:
    sitting = problem.sittings[0]
    offers: dict[str, set[str]] = {}
    for seat in sitting.seats:
        offers.setdefault(seat.table, set()).update(seat.offers)
    return list(offers.values())


def _size(problem: Problem) -> int:
    seats = problem.sittings[0].seats
    return sum(seat.table == seats[0].table for seat in seats)


def _wishes(
    problem: Problem, cp: cp_model.CpModel, sits: dict[tuple[int, int], cp_model.IntVar]
) -> list[cp_model.LinearExprT]:
    """The price of each wish about tables that is not met."""
    cost: list[cp_model.LinearExprT] = []
    for pair in problem.sittings[0].pairs:
        apart = pair.wish is Wish.NOT_SAME_TABLE
        if pair.wish in (Wish.NOT_BESIDE, Wish.NOT_NEAR):
            continue
        broken = cp.new_bool_var("")
        for t in range(len(_kitchens(problem))):
            one, other = sits[int(pair.one), t], sits[int(pair.other), t]
            cp.add(broken >= (one + other - 1 if apart else one - other))
        cost.append((NOT_APART if apart else UNMET) * pair.weight * broken)
    return cost


def modelled(problem: Problem, seconds: float, workers: int) -> list[int] | None:
    """The table of each guest by a plain model: hosts, needs, units and wishes by table."""
    sitting, cp = problem.sittings[0], cp_model.CpModel()
    kitchens, guests = _kitchens(problem), range(len(sitting.guests))
    tables = range(len(kitchens))
    sits = {(g, t): cp.new_bool_var("") for g, t in product(guests, tables)}
    for g in guests:
        cp.add_exactly_one(sits[g, t] for t in tables)
    cost = []
    for t in tables:
        cp.add(sum(sits[g, t] for g in guests) <= _size(problem))
        hostless = cp.new_bool_var("")
        cp.add_bool_or([hostless, *(sits[g, t] for g in guests if sitting.guests[g].side == HOST)])
        cost.append(NO_HOST * hostless)
        for unit in {guest.unit for guest in sitting.guests}:
            used = cp.new_bool_var("")
            cp.add_max_equality(
                used, [sits[g, t] for g in guests if sitting.guests[g].unit == unit]
            )
            cost.append(used)
        for g in guests:
            cost.append(NO_NEED * len(set(sitting.guests[g].needs) - kitchens[t]) * sits[g, t])
    cost += _wishes(problem, cp, sits)
    cp.minimize(sum(cost))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = workers
    solver.parameters.catch_sigint_signal = False
    if solver.solve(cp) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    return [next(t for t in tables if solver.value(sits[g, t])) for g in guests]


def searched(problem: Problem, seconds: float, seed: int) -> list[int]:
    """The table of each guest by a plain tabu search of what pairs are worth together."""
    people = problem.sittings[0].guests
    worth = np.zeros((len(people), len(people)), np.int64)
    for i, j in combinations(range(len(people)), 2):
        worth[i, j] = SAME_UNIT * (people[i].unit == people[j].unit)
        worth[i, j] += SAME_TONGUE * bool({*people[i].languages} & {*people[j].languages})
    for pair in problem.sittings[0].pairs:
        i, j = sorted((int(pair.one), int(pair.other)))
        if pair.wish is Wish.NOT_SAME_TABLE:
            worth[i, j] -= NOT_APART * pair.weight
        elif pair.wish in (Wish.SAME_TABLE, Wish.BESIDE, Wish.NEAR):
            worth[i, j] += UNMET * pair.weight
    tables = len(_kitchens(problem))
    sizes = np.array([(0, _size(problem))] * tables, np.int64)
    return grouped(worth + worth.T, sizes, seconds, seed)


def ordered(problem: Problem, tables: list[int], seconds: float, seed: int) -> Chairs:
    """The guests of each table in order, by exchanges at any table that do not make it worse."""
    size, chance = _size(problem), Random(seed)
    chairs: Chairs = [
        [g for g, at in enumerate(tables) if at == t] for t in range(len(_kitchens(problem)))
    ]
    for table in chairs:
        table += [None] * (size - len(table))
    began, best = time.monotonic(), scored(problem, chairs).value
    while time.monotonic() - began < seconds:
        table = chance.choice(chairs)
        i, j = chance.sample(range(size), 2)
        table[i], table[j] = table[j], table[i]
        found = scored(problem, chairs).value
        if found > best:
            table[i], table[j] = table[j], table[i]
        best = min(best, found)
    return chairs


def _cp_sat(instance: Instance, asked: Asked) -> Chairs | None:
    seconds = LONGER * asked.seconds
    tables = modelled(instance.source, TABLES_SHARE * seconds, asked.workers)
    if tables is None:
        return None
    return ordered(instance.source, tables, (1 - TABLES_SHARE) * seconds, asked.seed)


def _tabued(problem: Problem, seconds: float, seed: int) -> Chairs:
    tables = searched(problem, TABLES_SHARE * seconds, seed)
    return ordered(problem, tables, (1 - TABLES_SHARE) * seconds, seed)


def _tabu(instance: Instance, asked: Asked) -> Chairs:
    """The better of two seeds, a core each."""
    seeds = range(asked.seed, asked.seed + asked.workers)
    work: Callable[..., Chairs] = _tabued
    problems, seconds = [instance.source] * len(seeds), [LONGER * asked.seconds] * len(seeds)
    found = each(work, problems, seconds, seeds)
    return min(found, key=lambda chairs: instance.scored(chairs).value)


PEERS = (Peer("cp-sat-10x", _cp_sat), Peer("tabu-10x", _tabu))
