"""The law of the heuristic: what a rule of rooms tells it while it moves is what it checks."""

from __future__ import annotations

from itertools import combinations
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from solver.rooms.constraints import CONSTRAINTS
from solver.rooms.weighing import (
    BarsStarts,
    KeepsRoomsApart,
    KeepsSessionsApart,
    PricesAbsence,
    PricesRoom,
    PricesSpread,
    PricesStart,
)
from tests.laws.draws import rooms

if TYPE_CHECKING:
    from solver.constraint import Constraint
    from solver.rooms.problem import Plan, Problem
    from solver.rooms.spans import Span


def _in(spans: tuple[Span, ...], number: int) -> bool:
    return any(span.first <= number < span.past for span in spans)


def _alone(rule: Constraint, problem: Problem, plan: Plan) -> int:
    """What the rule tells of each slot, and of each session without one, for itself."""
    total = 0
    for session in problem.sessions:
        slot = plan.slot(session.id)
        if slot is None:
            total += rule.absence_price(problem, session) if isinstance(rule, PricesAbsence) else 0
            continue
        room = problem.room(slot.room)
        if isinstance(rule, PricesRoom):
            total += rule.room_price(problem, session, room)
        if isinstance(rule, PricesStart):
            total += rule.start_price(problem, session, slot.start)
        if isinstance(rule, BarsStarts):
            total += _in(rule.barred(problem, session, room), slot.start)
    return total


def _apart(rule: Constraint, problem: Problem, plan: Plan) -> int:
    """How many pairs of slots the rule tells are too near each other."""
    links = list(rule.links(problem)) if isinstance(rule, KeepsSessionsApart) else []
    pairs = {(one.id, other.id) for one, other in links}
    count = 0
    for one, other in combinations(plan.slots, 2):
        here, there = problem.session(one.session), problem.session(other.session)
        room, next_room = problem.room(one.room), problem.room(other.room)
        spans: tuple[Span, ...] = ()
        linked = not pairs.isdisjoint({(here.id, there.id), (there.id, here.id)})
        if isinstance(rule, KeepsSessionsApart) and linked:
            spans = rule.apart(problem, (here, room.venue), (there, next_room.venue))
        if isinstance(rule, KeepsRoomsApart) and rule.same_walls(problem, room, next_room):
            spans = rule.in_turn(problem, (here, room), (there, next_room))
        count += _in(spans, one.start - other.start)
    return count


def _spread(rule: Constraint, problem: Problem, plan: Plan) -> int:
    if not isinstance(rule, PricesSpread):
        return 0
    return sum(
        rule.spread_price(len({slot.room for slot in plan.slots if slot.session in group}))
        for group in rule.groups(problem)
    )


@pytest.mark.parametrize("rule", CONSTRAINTS, ids=lambda rule: rule.id)
def test_weighing_agrees_with_check(rule: Constraint) -> None:
    """A rule tells of a plan something exactly when it finds something; of prices, how much."""
    for seed in range(settings.default.max_examples):
        chance = Random(seed)
        problem = rooms.problem_for(rule.id, chance)
        plan = rooms.plan(problem, chance)
        told = _alone(rule, problem, plan) + _apart(rule, problem, plan)
        told += _spread(rule, problem, plan)
        found = sum(violation.amount for violation in rule.found(problem, plan))
        if isinstance(rule, PricesRoom | PricesStart | PricesSpread):
            assert told == found, f"seed {seed}: told {told}, found {found}"
        else:
            assert bool(told) == bool(found), f"seed {seed}: told {told}, found {found}"
