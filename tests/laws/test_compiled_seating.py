"""The law of the compiled search of seats: a seating costs what the rules find in it.

Guests of random sittings change places, again and again, in every way that the search knows; each
seating is read as a plan and given to the rules, which share nothing with what is compiled.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import settings

from solver.compiled.chance import CHANCE, seeded
from solver.constraint import Score
from solver.seating.chart import HARD, MEDIUM, charted
from solver.seating.constraints import CONSTRAINTS
from solver.seating.fill import settled
from solver.seating.kernel.anneal import annealed
from solver.seating.kernel.engine import Reading
from solver.seating.kernel.moving import swapped
from solver.seating.kernel.order import LOG, in_order, taken_back
from solver.seating.kernel.searcher import seated
from solver.seating.kernel.tables import GUESTS, OCCUPANT, SEATS, SEQUENCE_OF, SPOTS, TOTAL
from solver.seating.problem import Placement, Plan, Problem
from tests.laws.draws import seating as draws

if TYPE_CHECKING:
    from solver.compiled.arrays import Whole

KEPT = {"seat-pin-moved", "rank-order-broken", "empty-place-of-honour"}
"""What the search sees to by the way it moves, and puts no price on."""
RULES = tuple(rule for rule in CONSTRAINTS if rule.id not in KEPT)
ROUNDS = 12


def _sittings() -> list[tuple[Problem, int]]:
    found = []
    for seed in range(settings.default.max_examples if settings.default else 25):
        chance = Random(seed)
        rule = chance.choice(CONSTRAINTS).id
        drawn = draws.problem_for(rule, chance)
        found.append((replace(drawn, sittings=drawn.sittings[:1]), seed))
    return found


def _agrees(problem: Problem, reading: Reading, s: Whole) -> None:
    spots = s[s[OCCUPANT] : s[OCCUPANT] + reading.tables[SPOTS]]
    where = reading.where(np.concatenate([[0], spots]))
    sitting = problem.sittings[0]
    placed = (Placement(sitting=sitting.id, guest=g, seat=x) for g, x in where.items())
    plan = Plan(placements=tuple(placed))
    score = Score.of(one for rule in RULES for one in rule.found(problem, plan))
    assert int(s[TOTAL]) == HARD * score.hard + MEDIUM * score.medium + score.soft


def _random_seats(reading: Reading, chance: Random) -> Whole:
    seats = list(range(int(reading.tables[SEATS])))
    chance.shuffle(seats)
    guests = int(reading.tables[GUESTS])
    taken = (seats + [-1] * guests)[:guests]
    return np.array([seat if chance.random() < 0.8 else -1 for seat in taken], np.int64)


def test_an_exchange_costs_what_it_says() -> None:
    """Any two spots change guests, some of them waiting: the total is what the rules find."""
    for problem, seed in _sittings():
        chance = Random(seed)
        reading = Reading(charted(problem, problem.sittings[0], RULES))
        s = seated(reading.tables, reading.waiting, _random_seats(reading, chance))
        _agrees(problem, reading, s)
        for _ in range(ROUNDS):
            here, there = chance.sample(range(int(reading.tables[SPOTS])), 2)
            swapped(reading.tables, s, here, there)
            _agrees(problem, reading, s)


@pytest.mark.parametrize("back", [False, True])
def test_a_move_in_order_costs_what_it_says(back: bool) -> None:
    """So does one that moves others along a sequence; taken back, all is as it was."""
    for problem, seed in _sittings():
        chance = Random(seed)
        reading = Reading(charted(problem, problem.sittings[0], RULES))
        t = reading.tables
        s = seated(t, reading.waiting, _random_seats(reading, chance))
        d = np.zeros(LOG + 20 * int(t[SPOTS]), np.int64)
        before = s.copy()
        for _ in range(ROUNDS):
            here, there = chance.sample(range(int(t[SPOTS])), 2)
            if t[t[SEQUENCE_OF] + here] != t[t[SEQUENCE_OF] + there]:
                in_order(t, s, d, here, there)
                if back:
                    taken_back(t, s, d)
                    assert np.array_equal(s, before)
                _agrees(problem, reading, s)


def test_what_is_kept_is_in_order_and_costs_what_it_says() -> None:
    """From a seating in order, the best one met keeps pins and ranks, and its price is right."""
    for problem, seed in _sittings():
        sitting = replace(problem.sittings[0], pins=())
        problem = replace(problem, sittings=(sitting,))
        reading = Reading(charted(problem, sitting, RULES))
        t = reading.tables
        waiting = reading.waiting.copy()
        d = np.zeros(LOG + 20 * int(t[SPOTS]), np.int64)
        d[CHANCE] = seeded(seed)
        best = np.concatenate([waiting[TOTAL : TOTAL + 1] + 1, np.full(int(t[SPOTS]), -1)])
        annealed(t, waiting, best, d, 3.0, 5.0, 300)
        _agrees(problem, reading, waiting)
        where = reading.where(best)
        if not any(guest.interprets for guest in sitting.guests):
            assert settled(sitting, where) == where
