"""The fixtures planned by the real command, once for all journeys, and ways to run it again."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from typer.testing import CliRunner

from fixtures import event_path
from planner.cli import app
from planner.documents.workbook import read_workbook
from tests.house.sources import ROOT

if TYPE_CHECKING:
    from planner.domain.event import Event, Register
    from planner.domain.plan import Plan

TOGETHER = pytest.mark.xdist_group("journeys")
"""One process runs all journeys, so that each fixture is planned once."""

LARGE = os.environ.get("HYPOTHESIS_PROFILE") == "ci"
QUICK = ("tea", "inspection")
EFFORT = {"tea": "1", "inspection": "2"}
KINDS = ("rooms", "itineraries", "vehicles", "seating")


class Done(NamedTuple):
    """What a command came to."""

    returncode: int
    stdout: str
    stderr: str


def run(*arguments: str | Path) -> Done:
    """`planner ARGUMENTS` in this process: what it imports is there already."""
    done = CliRunner().invoke(app, list(map(str, arguments)))
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Done(done.exit_code, done.stdout, done.stderr)


def run_alone(*arguments: str | Path, hash_seed: int) -> Done:
    """`planner ARGUMENTS` in a process of its own, whose sets are shuffled by `hash_seed`."""
    command = [sys.executable, "-m", "planner", *map(str, arguments)]
    surroundings = {**os.environ, "PYTHONHASHSEED": str(hash_seed)}
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, env=surroundings
    )
    return Done(done.returncode, done.stdout, done.stderr)


def plan(workbook: Path, folder: Path, *limits: str) -> Done:
    """`planner plan WORKBOOK` by counted work of one worker, unless `limits` say otherwise."""
    counted = limits or ("--effort", "0.5", "--workers", "1")
    return run("plan", workbook, "--out", folder, *counted)


def plan_fixture(name: str, folder: Path, *, hash_seed: int = 1) -> Done:
    """A fixture planned into `folder` with as much work as it takes."""
    work = ("--effort", EFFORT[name], "--workers", "1")
    return run_alone("plan", event_path(name), "--out", folder, *work, hash_seed=hash_seed)


@cache
def planned(name: str) -> Path:
    """The folder of a planned fixture."""
    folder = Path(mkdtemp(prefix=f"journey-{name}-"))
    done = plan_fixture(name, folder)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
    return folder


@cache
def read_plan(name: str) -> tuple[Register, Event, Plan]:
    """What the workbook of a planned fixture says."""
    register, event, plan = read_workbook(planned(name) / "plan.xlsx")
    assert plan is not None
    return register, event, plan


def read_json(path: Path) -> Any:
    """The content of a JSON file."""
    return json.loads(path.read_text())


def files(folder: Path) -> dict[str, bytes]:
    """Every file below `folder`, by its path."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
