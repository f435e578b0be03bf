"""JSON both ways: every fault with its path, all at once."""

from __future__ import annotations

import json

import pytest

from solver.catalogue import KINDS
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


def _faults(text: str) -> dict[str, str]:
    with pytest.raises(UnreadableForm) as caught:
        read_problem(KINDS["rooms"], text)
    return {fault.path: fault.what for fault in caught.value.faults}


def test_nonsense_is_told_with_the_object_that_holds_it() -> None:
    """A window that ends before it starts is told as its own words say, at its own place."""
    backwards = '{"rooms": [{"id": "a", "windows": [{"start": 9, "end": 5}]}], "sessions": []}'
    assert _faults(backwards) == {
        "$.rooms[0].windows[0]": "window ends at 5, before its start 9",
    }


def test_numbers_beyond_all_time_are_faults() -> None:
    """No tick of an event is beyond a thousand million, either way."""
    far = '{"rooms": [], "sessions": [], "step": 1000000001, "ticks_per_minute": -1000000001}'
    assert set(_faults(far)) == {"$.step", "$.ticks_per_minute"}


def test_a_setting_of_the_wrong_type_is_told_with_its_name() -> None:
    """A parameter is read strictly: twenty and a half minutes of slack are none."""
    rule = {"constraint": "venue-too-far", "parameters": {"slack_minutes": 20.5}}
    told = _faults(json.dumps({"rooms": [], "sessions": [], "rules": [rule]}))
    assert set(told) == {"$.rules[0].parameters.slack_minutes"}


def test_a_rule_set_twice_is_a_fault() -> None:
    """Which of two settings of one rule counts would be anyone's guess."""
    rules = [{"constraint": "room-closed"}, {"constraint": "room-closed", "on": False}]
    told = _faults(json.dumps({"rooms": [], "sessions": [], "rules": rules}))
    assert told == {"$.rules[1].constraint": "rule 'room-closed' stands twice"}


def test_faults_of_a_plan_in_a_result_have_their_place_there() -> None:
    """The path leads to the fault in the file that was given."""
    with pytest.raises(UnreadableForm) as caught:
        read_plan(TOY, '{"status": "FEASIBLE", "plan": {"dials": {"a": "up"}}}')
    assert [fault.path for fault in caught.value.faults] == ["$.plan.dials.a"]
    with pytest.raises(UnreadableForm, match="holds no plan"):
        read_plan(TOY, '{"status": "STOPPED", "plan": null}')


def test_amounts_of_time_are_told_in_minutes() -> None:
    """Ninety ticks, four a minute, are 22.5 minutes to people and 90 in the score."""
    rooms = KINDS["rooms"]
    problem = read_problem(
        rooms,
        '{"rooms": [{"id": "a"}], "ticks_per_minute": 4, "step": 1, "sessions": ['
        '{"id": "s", "duration": 240, "wished": {"start": 0, "end": 0}}]}',
    )
    plan = read_plan(rooms, '{"slots": [{"session": "s", "room": "a", "start": 90}]}')
    told = plain_verdict(verify(rooms, problem, plan))
    assert told["score"]["soft"] == 90
    assert [(one["amount"], one["unit"], one["sentence"]) for one in told["violations"]] == [
        (22.5, "minutes", "s begins 22.5 minutes off the start wished for.")
    ]
