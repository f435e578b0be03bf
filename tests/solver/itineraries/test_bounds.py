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
from solver.itineraries.problem import Meal, Opening, Problem, Wanted, Window, Wish
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


SEEN = (Wish(party="red", site="museum", value=5),)
"""Red wishes for the museum alone, ten minutes off."""


@pytest.mark.parametrize("changed", [{"on": False}, {"level": Level.SOFT, "weight": 1}])
def test_what_need_not_be_held_may_be_elsewhere(changed: dict[str, object]) -> None:
    """Red is held at the museum all day, but no rule demands it: all three sites are seen."""
    pin = Pin(party="red", site="museum", day=RED.id, start=540, end=1000)
    rules = (Rule("visit-pin-moved", **changed),)  # type: ignore[arg-type]  # fields of Rule
    soft = int("weight" in changed)
    held = replace(WORLD, days=(RED,), pins=(pin,), rules=rules)
    assert bound(held, LIMITS) == Bound(hard=0, medium=0, soft=140 + soft)


def test_a_visit_held_by_its_end_begins_in_time() -> None:
    """Held until 1000, red is there from 960 as it wishes, and home at 1012 of 1015."""
    pin = Pin(party="red", site="museum", day=RED.id, end=1000)
    day = replace(RED, latest=1015)
    assert bound(replace(WORLD, days=(day,), pins=(pin,), wishes=SEEN), LIMITS).soft == 20


def test_a_meal_at_any_hour_takes_no_time() -> None:
    """Out of hours a lunch of 70 minutes may be short: the museum is seen before 600 all the
    same."""
    lunch = Meal(id="lunch", window=Window(start=540, end=620), ticks=70, places=("museum",))
    day = replace(RED, latest=600, meals=(lunch,))
    rules = (Rule("pause-out-of-hours", on=False),)
    assert bound(replace(WORLD, days=(day,), wishes=SEEN, rules=rules), LIMITS).soft == 20


def test_a_meal_takes_nothing_of_what_visits_have() -> None:
    """A meal that goes by the name of a site costs no entry: two sites are within the budget."""
    lunch = Meal(id="museum", window=Window(start=690, end=780), ticks=45, places=("hall",))
    asked = with_day(RED, meals=(lunch,))
    red = replace(WORLD.parties[0], budget=280)
    sites = tuple(replace(site, fee=10) for site in WORLD.sites)
    wishes = tuple(one for one in WORLD.wishes if one.party == "red" and one.site != "museum")
    poor = replace(asked, days=asked.days[:1], parties=(red,), sites=sites, wishes=wishes)
    assert bound(poor, LIMITS).soft == 140


def test_it_may_pay_to_wait_for_hours_that_last_longer() -> None:
    """Until 540 the museum has time for 45 minutes; from 510 on, for the hour that is wished."""
    hours = (Opening(start=480, end=540), Opening(start=510, end=600))
    sites = tuple(replace(one, windows=hours, wished_ticks=60) for one in WORLD.sites)
    day = replace(RED, earliest=485, latest=620)
    assert bound(replace(WORLD, days=(day,), sites=sites, wishes=SEEN), LIMITS).soft == 20


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
