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
from solver.seating.kernel.partners import lonely
from solver.seating.kernel.plain import exchanged_in_pairs
from solver.seating.kernel.searcher import seated
from solver.seating.kernel.tables import (
    GUESTS,
    LONELY,
    OCCUPANT,
    PARTNERS,
    PLAIN,
    SEATS,
    SEQUENCE_OF,
    SPOTS,
    TOTAL,
)
from solver.seating.problem import (
    Guest,
    Pair,
    Placement,
    Plan,
    Problem,
    Seat,
    Sitting,
    Table,
    Wish,
)
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
    t, noted = reading.tables, s[s[LONELY] : s[LONELY] + reading.tables[SEATS]].tolist()
    terms = range(int(t[PARTNERS]))
    assert noted == [sum(lonely(t, s, n, seat) for n in terms) for seat in range(len(noted))]


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


def _plain(chance: Random) -> Problem:
    """Three tables at which only pairs, units and numbers count; of few guests, or of too many."""
    guests = tuple(
        Guest(id=f"g{n}", unit=chance.choice(("", "", "", "u")))
        for n in range(chance.choice((7, 10)))
    )
    each = [(one.id, other.id) for n, one in enumerate(guests) for other in guests[:n]]
    wishes = (Wish.SAME_TABLE, Wish.NOT_SAME_TABLE)
    dinner = Sitting(
        id="dinner",
        seats=tuple(Seat(id=f"{table}{n}", table=table) for table in "abc" for n in range(3)),
        guests=guests,
        tables=(Table(id="a", least_guests=2),),
        pairs=tuple(
            Pair(one=one, other=other, wish=chance.choice(wishes), weight=chance.randint(1, 9))
            for one, other in chance.sample(each, chance.choice((3, 20)))
        ),
    )
    return Problem(sittings=(dinner,))


def test_exchanges_in_pairs_cost_what_they_say() -> None:
    """Where pairs are nearly all that counts, here and best are what the rules find as well."""
    for seed in range(ROUNDS):
        chance = Random(seed)
        problem = _plain(chance)
        reading = Reading(charted(problem, problem.sittings[0], RULES))
        t = reading.tables
        assert t[PLAIN]
        s = seated(t, reading.waiting, _random_seats(reading, chance))
        d = np.zeros(LOG + 20 * int(t[SPOTS]), np.int64)
        d[CHANCE] = seeded(seed)
        best = np.concatenate([s[TOTAL : TOTAL + 1] + 1, np.full(int(t[SPOTS]), -1)])
        made = exchanged_in_pairs(t, s, best, d, 3.0, 5.0, 300)
        assert made > 0
        _agrees(problem, reading, s)
        again = seated(t, reading.waiting, reading.seats(reading.where(best)))
        assert int(again[TOTAL]) == int(best[0])
        _agrees(problem, reading, again)
