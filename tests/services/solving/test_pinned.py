"""Whatever the office pins holds in the next plan, though nothing else need."""

import time
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from fixtures.worlds import world
from planner.domain.event import Pin
from planner.domain.plan import Plan
from planner.services.plan_event import Outcome, plan_event
from planner.services.solving.pin_fields import FIELDS, fields_of, keeps
from planner.services.solving.pipeline import Solving
from solver.catalogue import Kind
from solver.limits import Limits
from solver.result import Result
from solver.solve import solve

INSPECTION = world("inspection")
EVERY_THIRD = 3


def _limits(seed: int) -> Limits:
    return Limits(clock=time.monotonic, began=time.monotonic(), effort=0.05, workers=1, seed=seed)


def _anew(kind: Kind, problem: Any, limits: Limits, previous: Any) -> Result:
    """Solve as if there had been no plan before: only a pin brings anything back."""
    del previous
    return solve(kind, problem, limits)


@cache
def _first() -> Plan:
    """The inspection, planned once for all."""
    return plan_event(INSPECTION.register, INSPECTION.event, None, _limits(0)).plan


def _again(pins: tuple[Pin, ...]) -> Outcome:
    event = replace(INSPECTION.event, pins=pins)
    return plan_event(INSPECTION.register, event, _first(), _limits(7), solving=_anew)


def _subjects(kind: str) -> list[str]:
    plan = _first()
    found = {
        "session": [slot.session for slot in plan.slots],
        "visit": [visit.id for visit in plan.visits],
        "meal": [stop.meal for stop in plan.meals],
        "trip": [trip.id for trip in plan.trips],
        "seat": [placed.subject for placed in plan.placements],
    }
    return list(dict.fromkeys(found[kind]))


def _pins(kind: str) -> tuple[Pin, ...]:
    """Every third subject of a kind, pinned as it was planned first."""
    return tuple(
        Pin(kind, subject, tuple((name, words) for name, words in fields.items() if words))
        for subject in _subjects(kind)[::EVERY_THIRD]
        for fields in fields_of(_first(), kind, subject)
    )


@pytest.mark.parametrize("kind", FIELDS)
def test_what_is_pinned_holds_in_the_next_plan(kind: str) -> None:
    """Planned anew with another seed and without what was planned before, every pin is kept."""
    pins = _pins(kind)
    outcome = _again(pins)
    assert pins
    assert [pin for pin in pins if not keeps(outcome.event, outcome.plan, pin)] == []
    assert outcome.whole.score.hard == 0


def test_a_pin_leaves_no_trace_in_the_plan() -> None:
    """What is pinned is held by the event alone: without the pin the next plan may move it."""
    plan = _again((*_pins("visit"), *_pins("meal"), *_pins("trip"), *_pins("seat"))).plan
    rows = (*plan.slots, *plan.visits, *plan.meals, *plan.trips, *plan.placements)
    assert {row.held for row in rows} == {()}


def test_planning_again_begins_with_the_plan_before() -> None:
    """Where nothing else is asked for, sessions and itineraries are never worse than they were."""
    outcomes = (_begun(None, _anew), _begun(_first(), solve))
    rooms, itineraries = (
        [one.stages[place].result.score for one in outcomes] for place in range(2)
    )
    assert sorted(rooms, reverse=True) == rooms
    assert sorted(itineraries, reverse=True) == itineraries


def _begun(plan: Plan | None, solving: Solving) -> Outcome:
    return plan_event(INSPECTION.register, INSPECTION.event, plan, _limits(0), solving=solving)
