"""Checking a plan works where OR-Tools cannot be imported.

The import contracts see what a module names; they do not see what a package's `__init__` brings.
"""

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from random import Random

import pytest

from solver.catalogue import KINDS, Kind
from solver.form import plain, plain_verdict
from solver.verify import verify
from tests.house.sources import ROOT, dotted

BLOCK = """
import sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "ortools":
            raise ImportError("OR-Tools is blocked here")

sys.meta_path.insert(0, Blocked())
"""
COMMAND = "import runpy\nrunpy.run_module('solver', run_name='__main__', alter_sys=True)"
CHECKING = ("solver.verify", "solver.catalogue", "solver.form", "solver.result", "solver.limits")


def _run(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", BLOCK + program, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_block_blocks() -> None:
    """With the block in place OR-Tools cannot be imported, or the tests below would say nothing."""
    assert "OR-Tools is blocked here" in _run("import ortools.sat.python.cp_model").stderr


def test_checking_imports_without_ortools() -> None:
    """The verifier, the catalogue, the forms and every rule load without OR-Tools."""
    names = [*CHECKING, *dotted("solver/*/constraints/[a-z]*.py")]
    done = _run(f"import importlib\nfor name in {names!r}: importlib.import_module(name)")
    assert (done.returncode, done.stderr) == (0, "")


def test_the_web_starts_without_ortools() -> None:
    """Who only looks at plans and checks them does not wait until OR-Tools is loaded."""
    done = _run("import web.app")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_command_describes_every_kind_without_ortools(kind: str) -> None:
    """`python -m solver schema KIND` answers without OR-Tools."""
    done = _run(COMMAND, "schema", kind)
    assert (done.returncode, done.stderr) == (0, "")
    assert isinstance(json.loads(done.stdout), dict)


def _drawn() -> list[Kind]:
    """The kinds for which the laws draw small problems and plans."""
    return [kind for kind in KINDS.values() if (ROOT / f"tests/laws/draws/{kind.name}.py").exists()]


@pytest.mark.parametrize("kind", _drawn(), ids=lambda kind: kind.name)
def test_the_command_verifies_every_kind_without_ortools(kind: Kind, tmp_path: Path) -> None:
    """`python -m solver verify` gives the same verdict without OR-Tools as the verifier with it."""
    draws, chance = import_module(f"tests.laws.draws.{kind.name}"), Random(7)
    problem = draws.problem(chance)
    plan = draws.plan(problem, chance)
    files = []
    for name, thing in (("problem", problem), ("plan", plan)):
        files.append(tmp_path / f"{name}.json")
        files[-1].write_text(json.dumps(plain(thing)))
    done = _run(COMMAND, "verify", kind.name, *map(str, files))
    verdict = verify(kind, problem, plan)
    assert (done.returncode, done.stderr) == (1 if verdict.score.hard else 0, "")
    assert json.loads(done.stdout) == plain_verdict(verdict)
