"""Cuts and bounds never forbid, or beat, what can be reached."""

from __future__ import annotations

import time
from dataclasses import replace
from random import Random

import pytest

from solver.catalogue import KINDS
from solver.constraint import Level, Rule
from solver.explain import conflict
from solver.itineraries.bounds import bound
from solver.itineraries.constraints import CONSTRAINTS
from solver.itineraries.cuts import tighten
from solver.itineraries.model import ItinerariesModel, build
from solver.itineraries.problem import Problem, Wanted
from solver.itineraries.relations import Pin
from solver.limits import Limits
from solver.result import Bound
from solver.stages import run
from tests.laws.draws import itineraries as draws
from tests.solver.itineraries.worlds import MEETING, RED, WORLD, with_day, with_wish

LIMITS = Limits(clock=time.monotonic, began=0.0, effort=4.0, workers=1)


def _drawn(seed: int) -> Problem:
    """One party, whose visits are nearly free of charge so that a plan exists."""
    problem = draws.problem(Random(seed))
    day = problem.days[0]
    wishes = tuple(wish for wish in problem.wishes if wish.party == day.party)
    roomy = replace(day, latest=day.earliest + 900, visits_until=None, driving_ticks=None)
    return replace(problem, days=(roomy,), wishes=wishes, pins=(), aparts=())


def _least(model: ItinerariesModel) -> tuple[object, int]:
    model.cp.minimize(1_000_000 * model.cost(Level.MEDIUM) + model.cost(Level.SOFT))
    solver, status = run(model, LIMITS, seen=lambda plan: None)
    return status, round(solver.objective_value)


@pytest.mark.parametrize("seed", range(8))
def test_cuts_forbid_no_best_plan(seed: int) -> None:
    """The best plan costs the same with the cuts as without."""
    problem = _drawn(seed)
    plain, cut = build(problem), build(problem)
    for model in (plain, cut):
        model.post(CONSTRAINTS)
    tighten(problem, cut)
    assert _least(cut) == _least(plain)


def test_a_bound_of_two_parties_is_the_sum_of_each_alone() -> None:
    """Each alone sees everything: hotel, museum, harbour, works, hotel, 10 + 10 + 60 + 60."""
    assert bound(WORLD, LIMITS) == Bound(hard=0, medium=0, soft=280)


def test_what_cannot_be_seen_is_in_the_bound() -> None:
    """Red must see the works, sixty minutes off, in a day of two hours: one is left out."""
    must = with_wish("red", "works", wanted=Wanted.MUST)
    short = replace(must, days=(replace(RED, latest=600),))
    assert bound(short, LIMITS).medium == 1


def test_what_one_party_cannot_no_plan_can() -> None:
    """Red is pinned to the works at midnight, when they are closed: no plan, and two reasons."""
    pin = Pin(party="red", site="works", day=RED.id, start=0)
    pinned = replace(with_wish("red", "works", wanted=Wanted.MUST), pins=(pin,))
    assert bound(pinned, LIMITS) == Bound(hard=1)
    why = conflict(KINDS["itineraries"], pinned, LIMITS)
    assert why is not None
    assert "visit-pin-moved" in {member.constraint for member in why.members}
    assert len(why.members) == 2


def test_cuts_need_their_rules() -> None:
    """Where travel time does not matter, two visits may be had at once in the model too."""
    rules = (Rule("too-little-travel-time", on=False),)
    problem = replace(with_day(RED, fixed=(MEETING,)), rules=rules)
    plain, cut = build(problem), build(problem)
    tighten(problem, cut)
    assert len(cut.cp.proto.constraints) == len(plain.cp.proto.constraints)
