"""Rooms through the solver's own command: exit codes, conflict, violations."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from solver.__main__ import main
from solver.form import plain
from solver.rooms.problem import Pin
from tests.solver.rooms.worlds import TALK, TEA, holding, placed

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

TWO_IN_ONE_ROOM = replace(
    holding(TALK, TEA),
    pins=(Pin(session="talk", room="east", start=0), Pin(session="tea", room="east", start=30)),
)


def _written(folder: Path, name: str, thing: object) -> str:
    path = folder / name
    path.write_text(json.dumps(plain(thing)), "utf-8")
    return str(path)


def test_a_plan_and_exit_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two sessions with room for both are planned, and nothing better can be."""
    problem = _written(tmp_path, "problem.json", holding(TALK, TEA))
    assert main(["solve", "rooms", problem, "--effort", "1", "--workers", "1"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert (result["status"], result["score"]) == ("OPTIMAL", {"hard": 0, "medium": 0, "soft": 0})


def test_a_conflict_and_exit_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two sessions pinned into one room at one time: the answer is the two pins and the room."""
    problem = _written(tmp_path, "problem.json", TWO_IN_ONE_ROOM)
    assert main(["solve", "rooms", problem, "--time-limit", "10"]) == 3
    found = json.loads(capsys.readouterr().out)["conflict"]
    assert sorted((one["constraint"], *one["subjects"]) for one in found) == [
        ("room-clash", "east"),
        ("session-pin-moved", "talk"),
        ("session-pin-moved", "tea"),
    ]


def test_violations_and_exit_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A typed plan that puts both into the east room is told what clashes, by how much."""
    problem = _written(tmp_path, "problem.json", TWO_IN_ONE_ROOM)
    plan = _written(tmp_path, "plan.json", placed(talk=("east", 0), tea=("east", 30)))
    assert main(["verify", "rooms", problem, plan]) == 1
    verdict = json.loads(capsys.readouterr().out)
    assert verdict["violations"] == [
        {
            "constraint": "room-clash",
            "level": "hard",
            "subjects": ["tea", "talk", "east"],
            "amount": 30,
            "unit": "minutes",
            "sentence": "tea needs east 30 minutes before talk has left it.",
        }
    ]


def test_unknown_session_and_exit_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A plan that speaks of a session nobody knows cannot be read."""
    problem = _written(tmp_path, "problem.json", holding(TALK))
    plan = _written(tmp_path, "plan.json", placed(ball=("east", 0)))
    assert main(["verify", "rooms", problem, plan]) == 2
    assert capsys.readouterr().err == "unknown session 'ball'\n"
