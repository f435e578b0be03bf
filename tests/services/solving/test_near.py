"""A plan is made again with least change: visits stay where they were."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from planner.domain.itinerary import Visit, VisitWish
from planner.domain.plan import Plan
from planner.domain.run import Keep
from planner.services.plan_event import plan_event
from planner.services.solving import itineraries
from planner.services.solving.near import near, without_previous
from solver.itineraries.plan import Plan as Tours
from solver.itineraries.plan import Stop, Tour
from solver.itineraries.problem import StopKind
from solver.itineraries.relations import Planned
from solver.limits import Limits
from tests.services.solving.worlds import at, event, register

SEEING = replace(event(), wishes=(VisitWish(id="see", delegation="A", site="plant"),))
AFTERNOON = Visit(id="visit-A-plant", party="A", site="plant", start=at(15, 20), end=at(16))
PLAN = Plan(event="visit", visits=(AFTERNOON,))


def test_what_was_planned_is_told() -> None:
    """A visit at 15:20 is told to the problem of itineraries, once, and to no other."""
    problem = itineraries.problem_of(register(), SEEING, PLAN)
    (day,) = problem.days
    stop = Stop(kind=StopKind.VISIT, id="plant", place="plant", start=920, end=960)
    twice = Tours(tours=(Tour(day=day.id, stops=(stop, replace(stop, start=970, end=990))),))
    told = near("itineraries", problem, twice)
    assert told.planned == (Planned(party="A", site="plant", day=day.id, start=920),)
    assert without_previous("itineraries", told) == problem
    assert near("rooms", problem, twice) == near("itineraries", problem, None) == problem


@pytest.mark.parametrize("seed", [0, 1])
def test_a_visit_stays_at_its_hour(seed: int) -> None:
    """Though the plant could be seen in the morning, it is seen at 15:20 as before."""
    limits = Limits(clock=time.monotonic, began=time.monotonic(), effort=0.2, workers=1, seed=seed)
    made = plan_event(register(), SEEING, PLAN, limits, keep=Keep.NEAR).plan
    (visit,) = made.visits
    assert (visit.start, visit.held) == (at(15, 20), ())
