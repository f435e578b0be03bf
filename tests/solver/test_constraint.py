"""Rules as values: settings, violations, scores."""

from __future__ import annotations

import pytest

from solver.constraint import Level, Rule, Score
from tests.solver.toy import DialTooLarge, DialTurned, Plan, Problem


def test_a_violation_says_its_sentence_with_spoken_names() -> None:
    """Ids are spoken by the caller; numbers stand as they are."""
    violation = DialTooLarge().violation(amount=4, dial="a", cap=2)
    assert violation.sentence(speak=str.upper) == "Dial A stands 4 above 2."
    assert violation.advice(speak=str.upper) == "Turn A down."


def test_a_moment_is_said_by_the_clock() -> None:
    """A value whose role ends in _at is a tick, and the caller says it as a time."""
    violation = DialTooLarge().violation(dial="a", cap=2, begins_at=480)
    words = {**dict(violation.subjects), **dict(violation.values)}
    assert words["begins_at"] == 480
    assert violation.sentence(clock=lambda tick: f"{tick // 60}:00") == "Dial a stands 1 above 2."


def test_violations_take_the_level_and_weight_of_the_problem() -> None:
    """Three steps at weight 5, made medium, cost 15 there."""
    problem = Problem(goal=0, rules=(Rule("dial-turned", level=Level.MEDIUM, weight=5),))
    found = DialTurned().found(problem, Plan(dials={"a": 3, "b": 0, "c": 0}))
    assert Score.of(found) == Score(medium=15)


def test_an_unknown_parameter_is_refused_by_name() -> None:
    """A rule says which parameter it does not know."""
    problem = Problem(goal=0, rules=(Rule("dial-turned", parameters={"speed": 3}),))
    with pytest.raises(ValueError, match="rule 'dial-turned' has no parameter speed"):
        DialTurned().setting(problem)


def test_a_negative_weight_is_refused() -> None:
    """A rule that would pay for being broken is nonsense."""
    with pytest.raises(ValueError, match="weight of rule 'dial-turned' is -1"):
        Rule("dial-turned", weight=-1)


def test_scores_compare_level_by_level() -> None:
    """One hard point outweighs any number of medium ones."""
    assert Score(hard=0, medium=999, soft=9) < Score(hard=1)
