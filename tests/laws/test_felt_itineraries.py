"""What the heuristic of itineraries feels of a rule is what the rule checks."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from solver.constraint import Rule
from solver.itineraries.constraints import CONSTRAINTS
from solver.itineraries.crowd import Call, Crowd
from solver.itineraries.feel import Feel, beginning
from solver.itineraries.plan import Plan, Stop, Tour, visits
from solver.itineraries.timing import call_of
from tests.laws.draws import itineraries as draws

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.missed import Missed
    from solver.itineraries.problem import Day, Problem

WEIGHING = [rule for rule in CONSTRAINTS if hasattr(rule, "weigh")]
COUNTING = [rule for rule in CONSTRAINTS if hasattr(rule, "left_out")]
RATIONING = [rule for rule in CONSTRAINTS if hasattr(rule, "rations")]
WAITING = [rule for rule in CONSTRAINTS if beginning(rule) and rule not in COUNTING]
WITHIN = [rule for rule in CONSTRAINTS if hasattr(rule, "within")]
SUMMING = [rule for rule in CONSTRAINTS if hasattr(rule, "sum_up")]
JOINING = [rule for rule in CONSTRAINTS if hasattr(rule, "joins")]
CALLING = [rule for rule in CONSTRAINTS if beginning(rule) and rule in COUNTING]


def _named(rule: Any) -> str:
    return str(rule.id)


def _drawn(rule: Any) -> Iterator[tuple[Problem, Plan, Random]]:
    for seed in range(settings.default.max_examples // 3):
        chance = Random(seed)
        problem = draws.problem_for(rule.id, chance)
        yield problem, draws.plan(problem, chance), chance


def _amount(rule: Any, problem: Problem, plan: Plan) -> int:
    return sum(violation.amount for violation in rule.check(problem, plan))


@pytest.mark.parametrize("rule", WEIGHING, ids=_named)
def test_a_tour_weighs_what_is_checked(rule: Any) -> None:
    """The weights of the tours of a plan add up to what the rule finds in it."""
    for problem, plan, _ in _drawn(rule):
        weights = [rule.weigh(problem, day, plan.tour(day.id).stops) for day in problem.days]
        assert sum(weights) == _amount(rule, problem, plan)


@pytest.mark.parametrize("rule", RATIONING, ids=_named)
def test_a_ration_is_exceeded_by_what_is_checked(rule: Any) -> None:
    """What the visits of a party take too much of its rations is what the rule finds."""
    exceeded = 0
    for problem, plan, _ in _drawn(rule):
        seen = [(day.party, visit.id) for day, visit in visits(problem, plan)]
        rations = list(rule.rations(problem))
        over = sum(
            one.excess(site for party, site in seen if party == one.party) for one in rations
        )
        assert over == _amount(rule, problem, plan)
        exceeded += over
    assert exceeded > 0


@pytest.mark.parametrize("rule", COUNTING, ids=_named)
def test_an_empty_plan_lacks_what_may_be_left_out(rule: Any) -> None:
    """Everything that a rule counts as missing is missing in a plan without stops."""
    for problem, _, _ in _drawn(rule):
        amounts = [missed.amount for missed in rule.left_out(problem)]
        assert sum(amounts) == _amount(rule, problem, Plan())


@pytest.mark.parametrize("rule", WAITING, ids=_named)
def test_a_stop_waits_until_its_rule_is_kept(rule: Any) -> None:
    """At the start that the rule names it is kept; at every earlier one it is broken."""
    waited = 0
    for problem, plan, chance in _drawn(rule):
        for day in problem.days:
            for stop in plan.tour(day.id).stops:
                others = tuple(tour for tour in plan.tours if tour.day != day.id)
                waited += _wait(rule, problem, (day, stop), others=others, chance=chance)
    assert waited > 0


def _wait(
    rule: Any,
    problem: Problem,
    which: tuple[Day, Stop],
    *,
    others: tuple[Tour, ...],
    chance: Random,
) -> bool:
    """Whether the rule had the stop wait, or refused it; asserts that it was right to."""
    day, stop = which
    crowd = Crowd(problem)
    for tour in others:
        crowd.put(problem.day[tour.day], tour.stops)
    call, ready = call_of(stop), day.earliest + chance.randint(0, 300)
    begin: Any = beginning(rule)
    start = begin(problem, crowd, day=day, call=call, start=ready)
    until = day.latest + 600 if start is None else start
    kept = [at for at in range(ready, until) if _kept(rule, problem, which, at=at, others=others)]
    assert kept == []
    assert start is None or _kept(rule, problem, which, at=start, others=others)
    return start != ready


def _kept(
    rule: Any, problem: Problem, which: tuple[Day, Stop], *, at: int, others: tuple[Tour, ...]
) -> bool:
    """Whether the stop, begun then, adds nothing to what the rule finds."""
    day, stop = which
    moved = Stop(
        kind=stop.kind, id=stop.id, place=stop.place, start=at, end=at + stop.end - stop.start
    )
    without = _amount(rule, problem, Plan(tours=others))
    return (
        _amount(rule, problem, Plan(tours=(*others, Tour(day=day.id, stops=(moved,))))) <= without
    )


@pytest.mark.parametrize("rule", WITHIN, ids=_named)
def test_a_tour_breaks_within_itself_what_is_checked_of_it_alone(rule: Any) -> None:
    """What a tour weighs is what the rule finds in a plan of that tour only."""
    broken = 0
    for problem, plan, _ in _drawn(rule):
        for day in problem.days:
            tour = plan.tour(day.id)
            weight = rule.within(problem, day, tour.stops)
            assert weight == _amount(rule, problem, Plan(tours=(tour,)))
            broken += weight
    assert broken > 0


@pytest.mark.parametrize("rule", SUMMING, ids=_named)
def test_what_parties_see_sums_up_to_what_is_checked(rule: Any) -> None:
    """What all that each party sees breaks is what the rule finds."""
    broken = 0
    for problem, plan, _ in _drawn(rule):
        made = [(day.party, stop.id) for day, stop in visits(problem, plan)]
        summed = 0
        for party in problem.party:
            own = [site for who, site in made if who == party]
            summed += rule.sum_up(problem, party, own)
        assert summed == _amount(rule, problem, plan)
        broken += summed
    assert broken > 0


@pytest.mark.parametrize("rule", JOINING, ids=_named)
def test_a_stop_that_joins_others_adds_nothing_wrong(rule: Any) -> None:
    """Where others wait, a stop begun when the rule says is missed by nobody who is there."""
    joined = 0
    for problem, plan, _ in _drawn(rule):
        for day in problem.days:
            others = tuple(t for t in plan.tours if problem.day[t.day].party != day.party)
            crowd, kept = Crowd(problem), Plan(tours=others)
            for tour in others:
                crowd.put(problem.day[tour.day], tour.stops)
            for _, stop in visits(problem, kept):
                call = call_of(stop)
                start = rule.joins(problem, crowd, day=day, call=call, start=stop.start)
                made = Tour(day=day.id, stops=() if start is None else (_begun(stop, start),))
                if _amount(rule, problem, kept) > 0 and start is not None:
                    added = _amount(rule, problem, Plan(tours=(*others, made)))
                    joined += added < _amount(rule, problem, kept)
    assert joined > 0


def _begun(stop: Stop, start: int) -> Stop:
    return replace(stop, start=start, end=start + stop.end - stop.start)


@pytest.mark.parametrize("rule", CALLING, ids=_named)
def test_a_called_stop_starts_where_it_counts(rule: Any) -> None:
    """A stop that a rule calls for, begun when the rule says, is no longer missing."""
    served = 0
    for problem, _, _ in _drawn(rule):
        for missed in rule.left_out(problem):
            for day in problem.days_of(missed.party):
                made = _serve(rule, problem, day, missed=missed)
                served += made is not None
                if made is not None:
                    plan = Plan(tours=(Tour(day=day.id, stops=(made,)),))
                    assert _amount(rule, problem, plan) == _amount(rule, problem, Plan()) - 1
    assert served > 0


def _serve(rule: Any, problem: Problem, day: Day, *, missed: Missed) -> Stop | None:
    """The stop that is missed, at the start that the rule names; None where it names none."""
    ticks = 40
    call = Call(missed.kind, missed.id, "east", ticks)
    begin: Any = beginning(rule)
    start = begin(problem, Crowd(problem), day=day, call=call, start=day.earliest)
    if start is None or missed.day not in (None, day.id):
        return None
    return Stop(kind=missed.kind, id=missed.id, place="east", start=start, end=start + ticks)


def test_a_rule_that_is_off_is_not_felt() -> None:
    """No rule offers the heuristic anything for a problem that turns it off."""
    off = tuple(Rule(rule.id, on=False) for rule in CONSTRAINTS)
    problem = replace(draws.problem(Random(0)), rules=off)
    assert dict(Feel(problem).prices) == {}
