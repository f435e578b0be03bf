"""Solving, explaining and bounding, on a toy of three dials."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from solver.constraint import Level, Rule, Score
from solver.explain import conflict, relaxation
from solver.limits import Limits, Progress
from solver.result import Bound, Status
from solver.solve import Incumbent, solve
from solver.verify import verify
from tests.solver.toy import TOY, Plan, Problem


@pytest.fixture
def limits() -> Limits:
    """Two units of counted effort, one worker: the same answer each time."""
    ticks = count()
    return Limits(clock=lambda: next(ticks) / 1000, began=0.0, effort=2, workers=1)


def test_the_cheapest_plan_is_found_and_proved(limits: Limits) -> None:
    """A sum of 10 costs ten steps, and no plan costs less."""
    result = solve(TOY, Problem(goal=10), limits)
    assert result.status is Status.OPTIMAL
    assert result.score == Score(soft=10)
    assert result.bound == Bound(hard=0, medium=0, soft=10)
    assert result.gap.soft == 0.0
    assert sum(result.plan.dials.values()) == 10


def test_an_impossible_goal_names_its_conflict(limits: Limits) -> None:
    """With every dial at most 2, a goal of 7 clashes with all three caps and nothing less."""
    problem = Problem(goal=7, cap=2)
    result = solve(TOY, problem, limits)
    assert result.status is Status.INFEASIBLE
    assert result.plan is None
    assert result.conflict is not None
    assert {member.constraint for member in result.conflict.members} == {
        "sum-too-small",
        "dial-too-large",
    }
    assert len(result.conflict.members) == 4  # the goal, and three dials of 2 make only 6


def test_a_relaxation_gives_up_as_little_as_may_be(limits: Limits) -> None:
    """One cap given up lets the sum of 7 be reached; a conflict says so with its members."""
    given_up = relaxation(TOY, Problem(goal=7, cap=2), limits)
    assert given_up is not None
    assert len(given_up) == 1
    why = conflict(TOY, Problem(goal=7, cap=2), limits)
    assert why is not None
    assert why.given_up == given_up


def test_a_possible_problem_has_no_conflict(limits: Limits) -> None:
    """Where a plan exists there is nothing to explain."""
    assert conflict(TOY, Problem(goal=6, cap=2), limits) is None


def test_a_rule_made_soft_is_priced_not_enforced(limits: Limits) -> None:
    """Five missing points at 3 cost more than five steps at 1, so the steps are taken."""
    problem = Problem(goal=5, rules=(Rule("sum-too-small", level=Level.SOFT, weight=3),))
    result = solve(TOY, problem, limits)
    assert result.score == Score(soft=5)  # five steps at 1 beat five missing points at 3


def test_medium_goes_before_soft(limits: Limits) -> None:
    """A medium point is never given up for a soft one, whatever the weights."""
    problem = Problem(goal=5, rules=(Rule("sum-too-small", level=Level.MEDIUM, weight=1),))
    result = solve(TOY, problem, limits)
    assert result.score == Score(medium=0, soft=5)


def test_a_rule_turned_off_is_not_checked() -> None:
    """Off is off, in the verifier too."""
    problem = Problem(goal=0, rules=(Rule("dial-turned", on=False),))
    assert verify(TOY, problem, Plan(dials={"a": 9, "b": 0, "c": 0})).score == Score()


def test_every_better_plan_is_reported(limits: Limits) -> None:
    """Progress is told with the score that verification found."""
    seen: list[Progress] = []
    solve(TOY, Problem(goal=10), replace(limits, progress=seen.append))
    assert [progress.score for progress in seen][-1] == Score(soft=10)
    assert seen[0].score == Score(soft=27)


def test_a_stop_keeps_the_best_plan(limits: Limits) -> None:
    """Asked to stop at once, the solve answers with what it has."""
    result = solve(TOY, Problem(goal=10), replace(limits, stop=lambda: True))
    assert result.status is Status.FEASIBLE
    assert result.score == Score(soft=27)


def test_a_bound_below_an_unproved_level_is_dropped() -> None:
    """A soft bound says nothing while the medium value may still fall."""
    bound = Bound(hard=0, medium=2, soft=7)
    assert bound.given(Score(medium=3, soft=9)) == Bound(hard=0, medium=2, soft=None)
    assert bound.given(Score(medium=2, soft=9)) == bound


def test_a_bound_given_a_lower_value_above_is_not_heard() -> None:
    """That 2 medium points leave 9 soft ones says nothing of plans with 3 medium points."""
    relaxed, proved = Bound(hard=0, medium=2, soft=9), Bound(hard=0, medium=3, soft=1)
    assert relaxed.tighter(proved) == proved.tighter(relaxed) == proved


def test_the_higher_of_two_bounds_holds() -> None:
    """Given the same values above, both bounds are true, and the higher says more."""
    one, other = Bound(hard=0, medium=2, soft=4), Bound(hard=0, medium=2, soft=7)
    assert one.tighter(other) == other
    assert Bound(hard=0).tighter(one) == one


def test_a_search_hands_over_its_plans_on_the_way(limits: Limits) -> None:
    """What a search finds first is kept before it is done: a stop then would answer with it."""
    seen: list[Progress] = []
    plans = [Plan(dials={"a": 9, "b": 9, "c": turned}) for turned in (9, 5)]

    def propose(problem: Problem, limits: Limits, previous: Plan | None) -> Plan:
        del problem, previous
        limits.better(plans[0])
        assert seen[-1].score == Score(soft=27)
        return plans[1]

    best = Incumbent(TOY, Problem(goal=10), replace(limits, progress=seen.append))
    best.offer(propose(Problem(goal=10), replace(limits, better=best.hear), None))
    assert [progress.score.soft for progress in seen] == [27, 23]
