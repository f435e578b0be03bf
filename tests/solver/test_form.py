"""JSON both ways: every fault with its path, all at once."""

from __future__ import annotations

import json

import pytest

from solver.constraint import Rule
from solver.form import UnreadableForm, plain, plain_verdict, read_plan, read_problem, schema
from solver.verify import verify
from tests.solver.toy import TOY, Plan, Problem


def test_a_problem_reads_back_equal() -> None:
    """What is printed is read back as the same problem."""
    problem = Problem(goal=3, rules=(Rule("dial-turned", weight=2),))
    assert read_problem(TOY, json.dumps(plain(problem))) == problem


def test_every_fault_is_told_with_its_path() -> None:
    """A wrong type, an unknown name and a missing field are three faults of one reading."""
    with pytest.raises(UnreadableForm) as caught:
        read_problem(TOY, '{"cap": "many", "colour": 1}')
    assert {fault.path for fault in caught.value.faults} == {"$.cap", "$.colour", "$.goal"}


def test_an_unknown_rule_is_told_with_its_place() -> None:
    """A rule that the kind does not have is a fault of the problem."""
    with pytest.raises(UnreadableForm) as caught:
        read_problem(TOY, '{"goal": 1, "rules": [{"constraint": "dial-lost"}]}')
    assert [fault.path for fault in caught.value.faults] == ["$.rules[0].constraint"]


def test_a_plan_is_read_bare_or_inside_a_result() -> None:
    """verify and --previous accept a Result or the plan alone."""
    bare = '{"dials": {"a": 1, "b": 2, "c": 3}}'
    whole = f'{{"status": "FEASIBLE", "plan": {bare}}}'
    expected = Plan(dials={"a": 1, "b": 2, "c": 3})
    assert read_plan(TOY, bare) == read_plan(TOY, whole) == expected


def test_text_that_is_no_json_is_one_fault() -> None:
    """A broken file is told as such."""
    with pytest.raises(UnreadableForm, match="not JSON"):
        read_plan(TOY, "{")


def test_a_verdict_prints_sentences() -> None:
    """A violation is printed with rule, level, subjects, amount, unit and sentence."""
    verdict = verify(TOY, Problem(goal=0, cap=2), Plan(dials={"a": 5, "b": 0, "c": 0}))
    assert plain_verdict(verdict)["violations"][0] == {
        "constraint": "dial-too-large",
        "level": "hard",
        "subjects": ["a"],
        "amount": 3,
        "unit": "",
        "sentence": "Dial a stands 3 above 2.",
    }


def test_a_schema_names_problem_and_plan() -> None:
    """The schema of a kind is that of its problem and of its plan."""
    printed = schema(TOY)
    assert printed["problem"]["required"] == ["goal"]
    assert printed["plan"]["required"] == ["dials"]
