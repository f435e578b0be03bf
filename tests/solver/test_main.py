"""The solver alone, as a tool: what it prints, and its exit codes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from solver.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

ONE_HALL = {"rooms": [{"id": "hall"}], "sessions": [{"id": "talk", "duration": 60}]}
TWICE_AT_NINE: dict[str, Any] = {
    "rooms": [{"id": "hall"}],
    "sessions": [
        {"id": name, "duration": 60, "windows": [{"start": 540, "end": 600}]}
        for name in ("talk", "lecture")
    ],
    "rules": [{"constraint": "session-left-out", "level": "hard"}],
}


@pytest.fixture
def given(tmp_path: Path) -> Any:
    """Writes JSON to a file and gives its path."""

    def write(name: str, content: object) -> str:
        path = tmp_path / name
        path.write_text(content if isinstance(content, str) else json.dumps(content))
        return str(path)

    return write


def test_a_solved_problem_verifies(given: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """solve prints a Result with exit 0, and verify accepts that Result with exit 0."""
    problem = given("problem.json", ONE_HALL)
    assert main(["solve", "rooms", problem, "--effort", "1", "--workers", "1"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["form"] == 1
    assert printed["status"] == "OPTIMAL"
    assert printed["score"]["hard"] == printed["score"]["medium"] == 0
    assert main(["verify", "rooms", problem, given("plan.json", printed)]) == 0
    assert json.loads(capsys.readouterr().out)["score"]["hard"] == 0


def test_a_broken_plan_is_exit_one(given: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Two sessions in one hall at one time break one hard rule."""
    plan = {
        "slots": [{"session": name, "room": "hall", "start": 540} for name in ("talk", "lecture")]
    }
    code = main(["verify", "rooms", given("p.json", TWICE_AT_NINE), given("plan.json", plan)])
    printed = json.loads(capsys.readouterr().out)
    assert code == 1
    assert [found["constraint"] for found in printed["violations"]] == ["room-clash"]
    assert set(printed["violations"][0]) == {
        "constraint", "level", "subjects", "amount", "unit", "sentence",
    }  # fmt: skip


def test_an_unreadable_problem_is_exit_two(given: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Every fault is told with its JSON path."""
    problem = given("p.json", {"rooms": [{"id": 7}], "sessions": [{"id": "talk"}]})
    assert main(["solve", "rooms", problem]) == 2
    told = capsys.readouterr().err
    assert "$.rooms[0].id" in told
    assert "$.sessions[0].duration" in told


def test_a_missing_file_is_exit_two(capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is not there is said in one line."""
    assert main(["solve", "rooms", "nowhere.json"]) == 2
    assert "nowhere.json" in capsys.readouterr().err


def test_an_impossible_problem_is_exit_three_with_its_conflict(
    given: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two sessions that must both be in the one hall at nine cannot."""
    code = main(["solve", "rooms", given("p.json", TWICE_AT_NINE), "--time-limit", "10"])
    printed = json.loads(capsys.readouterr().out)
    assert code == 3
    assert printed["status"] == "INFEASIBLE"
    assert "room-clash" in {member["constraint"] for member in printed["conflict"]}


def test_a_kind_that_is_only_checked_is_not_solved(
    given: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """The whole plan has rules and no search."""
    assert main(["solve", "event", given("p.json", {})]) == 2
    assert "checked only" in capsys.readouterr().err


def test_kinds_and_schemas_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever comes from outside can ask what there is."""
    assert main(["kinds"]) == 0
    kinds = json.loads(capsys.readouterr().out)
    assert "rooms" in kinds
    assert main(["schema", "rooms"]) == 0
    assert json.loads(capsys.readouterr().out)["kind"] == "rooms"
