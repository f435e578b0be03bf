"""Checking a plan works where OR-Tools cannot be imported.

The import contracts see what a module names; they do not see what a package's `__init__` brings.
"""

import json
import subprocess
import sys

import pytest

from solver.catalogue import KINDS
from tests.house.sources import ROOT, dotted

BLOCK = """
import sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "ortools":
            raise ImportError("OR-Tools is blocked here")

sys.meta_path.insert(0, Blocked())
"""
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


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_command_describes_every_kind_without_ortools(kind: str) -> None:
    """`python -m solver schema KIND` answers without OR-Tools."""
    program = "import runpy\nrunpy.run_module('solver', run_name='__main__', alter_sys=True)"
    done = _run(program, "schema", kind)
    assert (done.returncode, done.stderr) == (0, "")
    assert isinstance(json.loads(done.stdout), dict)
