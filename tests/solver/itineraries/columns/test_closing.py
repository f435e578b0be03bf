"""The gap is closed at what CP-SAT proves of the whole model."""

from __future__ import annotations

import time
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest

from solver.catalogue import KINDS
from solver.constraint import Level, Rule
from solver.itineraries.columns.closing import close
from solver.itineraries.columns.generation import Generation
from solver.itineraries.constraints import CONSTRAINTS
from solver.itineraries.model import build
from solver.itineraries.plan import Plan
from solver.itineraries.problem import Opening, Problem, Wish
from solver.itineraries.relations import Planned, ThemeLimit
from solver.limits import Limits
from solver.stages import run
from solver.verify import verify
from tests.solver.itineraries.worlds import RED, WORLD

if TYPE_CHECKING:
    from collections.abc import Callable

LIMITS = Limits(clock=time.monotonic, began=0.0, effort=4.0, workers=1)
KIND = KINDS["itineraries"]


def _narrow(seed: int) -> Problem:
    """Each site is open for an hour or so, and takes one party at once, or two."""
    chance = Random(seed)
    sites = tuple(
        replace(
            site,
            windows=(Opening(start=start, end=start + chance.randint(60, 110)),),
            least_ticks=chance.randint(30, 40),
            capacity_parties=chance.randint(1, 2),
        )
        for site in WORLD.sites
        for start in (chance.randint(480, 900),)
    )
    wishes = tuple(replace(wish, value=chance.randint(1, 9)) for wish in WORLD.wishes)
    return replace(WORLD, sites=sites, wishes=wishes)


def _alone(seed: int) -> Problem:
    """Red alone on two days alike, with a ration of two sites."""
    shared = _narrow(seed)
    sites = tuple(
        replace(
            site,
            capacity_parties=None,
            themes=("past",),
            windows=tuple(
                replace(hours, start=hours.start + more, end=hours.end + more)
                for hours in site.windows
                for more in (0, 1440)
            ),
        )
        for site in shared.sites
    )
    second = replace(RED, id="red 2", earliest=RED.earliest + 1440, latest=RED.latest + 1440)
    return replace(
        shared,
        sites=sites,
        days=(RED, second),
        parties=WORLD.parties[:1],
        wishes=tuple(wish for wish in shared.wishes if wish.party == "red"),
        theme_limits=(ThemeLimit(party="red", theme="past", most=2),),
    )


def _optimum(problem: Problem) -> int:
    """The least soft penalty of a plan that breaks nothing else, by the whole model."""
    model = build(problem)
    model.post(CONSTRAINTS)
    model.cp.add(model.cost(Level.MEDIUM) == 0)
    model.cp.minimize(model.cost(Level.SOFT))
    solver, _ = run(model, LIMITS, seen=lambda plan: None)
    assert solver.best_objective_bound == solver.objective_value
    return round(solver.objective_value)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("drawn", [_narrow, _alone])
def test_the_gap_is_closed_from_nothing(drawn: Callable[[int], Problem], seed: int) -> None:
    """From a plan in which nobody goes out, the best plan is found and proved."""
    problem = drawn(seed)
    generation = Generation(problem, LIMITS)
    generation.run()
    idle = verify(KIND, problem, Plan()).score.soft
    found = close(generation, idle, LIMITS)
    optimum = _optimum(problem)
    assert found.bound == optimum
    plan = Plan() if found.plan is None else found.plan
    assert verify(KIND, problem, plan).score.soft == optimum


@pytest.mark.parametrize("seed", range(4))
def test_the_best_plan_is_proved_from_bad_prices(seed: int) -> None:
    """Without any price the bound is poor; the proof from there is as good."""
    problem = _narrow(seed)
    generation = Generation(problem, LIMITS)
    optimum = _optimum(problem)
    generation.bound = sum(pricing.least(generation.centre) for pricing in generation.pricings)
    generation.bound += generation.worth + generation.centre.dot(generation.allowed)
    assert close(generation, optimum, LIMITS).bound == optimum


@pytest.mark.parametrize("over", [1, 3, 100])
def test_a_visit_that_moves_costs_less_than_any_wish(over: int) -> None:
    """Both were planned for one hour at which one party has room: one moves, which costs 3."""
    sites = tuple(
        replace(site, capacity_parties=1, windows=(Opening(start=540, end=600),))
        for site in WORLD.sites
    )
    days = tuple((party, f"{party} 1") for party in ("red", "blue"))
    problem = replace(
        WORLD,
        sites=sites,
        wishes=tuple(Wish(party=party, site="museum", value=5) for party, _ in days),
        planned=tuple(Planned(party=one, site="museum", day=day, start=540) for one, day in days),
        rules=(
            Rule("driving", on=False),
            Rule("visit-shortened", on=False),
            Rule("visit-moved", weight=3),
        ),
    )
    generation = Generation(problem, LIMITS)
    generation.run()
    assert (_optimum(problem), close(generation, 3 + over, LIMITS).bound) == (3, 3)
