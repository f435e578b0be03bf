"""The inspection with every rule of itineraries asking something at once: a plan verifies.

What an event may say is said in the event: order, company, themes, pins, peaks, rain. What only
the problem knows is filled in there: fees and budgets, driving, limits of themes, other events.
"""

from __future__ import annotations

import time
from dataclasses import replace
from functools import cache
from random import Random
from typing import TYPE_CHECKING

from planner.domain.event import Weather
from planner.domain.interval import Interval
from planner.domain.plan import Plan as Empty
from planner.services.solving import itineraries
from solver.catalogue import KINDS
from solver.itineraries.constraints import CONSTRAINTS
from solver.itineraries.plan import Plan, Stop, Tour, visits
from solver.itineraries.problem import Busy, FixedStop, Party, StopKind, Window
from solver.itineraries.relations import Planned, ThemeLimit
from solver.limits import Limits
from solver.solve import solve
from solver.verify import verify
from tests.services.solving.test_everything_tied import INSPECTION, tied

if TYPE_CHECKING:
    from solver.itineraries.problem import Day, Problem, Site
    from solver.result import Result

KIND = KINDS["itineraries"]
EFFORT = 0.3
DISTURBED = 150
"""So many plans, each with a stop put in, moved, cut or taken out, break every rule there is."""


@cache
def _asked() -> Problem:
    event = tied()
    noon = Interval.of(event.start, 12 * 60)
    rain = Weather(interval=noon, rain=True)
    policies = {**event.policies, "travel.peaks": "07:30-09:00; 17:00-18:30"}
    event = replace(event, policies=policies, weather=(*event.weather, rain))
    told = itineraries.problem_of(INSPECTION.register, event, Empty(event=event.id))
    return replace(
        told,
        sites=tuple(_site(site) for site in told.sites),
        parties=tuple(_party(party) for party in told.parties),
        days=tuple(_day(day) for day in told.days),
        theme_limits=tuple(ThemeLimit(party=own, theme="生产", most=1) for own in "ABC"),
        wishes=tuple(
            replace(wish, window=Window(start=0, end=3500)) if wish.party == "B" else wish
            for wish in told.wishes
        ),
    )


def _site(site: Site) -> Site:
    """With a fee; the studio shows twelve round at once, others are there before ours."""
    site = replace(site, fee=20)
    if site.id == "model-studio":
        return replace(site, largest_party=12, in_batches=True)
    if site.id == "smart-store":
        return replace(site, busy=(Busy(start=1950, end=2010, people=30),))
    return site


def _day(day: Day) -> Day:
    """With a limit of driving, and half an hour of remarks at the end place in the evening."""
    remarks = FixedStop(
        id="remarks", place=day.end_place, start=day.latest - 40, end=day.latest - 10
    )
    return replace(day, driving_ticks=300, fixed=(*day.fixed, remarks))


def _party(party: Party) -> Party:
    return replace(party, budget=party.people * 20 * 7)


def _solved(problem: Problem, seed: int) -> Result:
    limits = Limits(
        clock=time.monotonic, began=time.monotonic(), effort=EFFORT, workers=1, seed=seed
    )
    return solve(KIND, problem, limits)


@cache
def _planned() -> tuple[Problem, Plan]:
    """Planned once; then once more, near that, a little later in the day."""
    first = _solved(_asked(), 0).plan
    before = tuple(
        Planned(party=day.party, site=stop.id, day=day.id, start=stop.start)
        for day, stop in visits(_asked(), first)
    )
    near = replace(_asked(), planned=before)
    return near, _solved(near, 1).plan


def test_a_plan_that_mixes_all_rules_verifies() -> None:
    """No hard rule is broken by a plan that all of them have a say in."""
    problem, plan = _planned()
    verdict = verify(KIND, problem, plan)
    assert [found for found in verdict.violations if found.level == "hard"] == []
    assert verdict.score.hard == 0
    assert len(list(visits(problem, plan))) > len(problem.parties)


def test_each_rule_has_something_to_check() -> None:
    """Every rule there is finds fault with one of the plans into which something was thrown."""
    problem, plan = _planned()
    broken = {
        found.constraint
        for seed in range(DISTURBED)
        for found in verify(KIND, problem, _disturbed(problem, plan, Random(seed))).violations
    }
    assert broken == {rule.id for rule in CONSTRAINTS}


def _disturbed(problem: Problem, plan: Plan, random: Random) -> Plan:
    """The plan with one thing wrong in each of two tours."""
    chosen = {tour.day for tour in random.sample(plan.tours, 2)}
    return Plan(
        tours=tuple(
            Tour(day=tour.day, stops=_wronged(problem, tour, random))
            if tour.day in chosen
            else tour
            for tour in plan.tours
        )
    )


def _wronged(problem: Problem, tour: Tour, random: Random) -> tuple[Stop, ...]:
    stops, day = list(tour.stops), problem.day[tour.day]
    at = random.randrange(len(stops)) if stops else 0
    what = random.choice(("put in", "put in", "taken out", "moved", "cut"))
    if what == "put in" or not stops:
        return (*stops[:at], _thrown_in(problem, day, random), *stops[at:])
    if what == "taken out":
        return (*stops[:at], *stops[at + 1 :])
    stop = stops[at]
    if what == "cut":
        stops[at] = replace(stop, end=stop.start + 1)
    else:
        shift = random.choice((-600, -180, -20, 20, 180, 600))
        stops[at] = replace(stop, start=stop.start + shift, end=stop.end + shift)
    return tuple(stops)


def _thrown_in(problem: Problem, day: Day, random: Random) -> Stop:
    site = random.choice(problem.sites)
    start = random.randrange(day.earliest - 120, day.latest)
    return Stop(
        kind=StopKind.VISIT,
        id=site.id,
        place=site.place,
        start=start,
        end=start + random.choice((30, 60, 200)),
    )
