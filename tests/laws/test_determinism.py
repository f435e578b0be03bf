"""The law of counted effort: the same problem, seed and one worker give the same plan."""

from __future__ import annotations

import os
import subprocess
import sys

PROGRAM = """
from importlib import import_module
from itertools import count
from random import Random
from solver.catalogue import KINDS
from solver.form import plain_result
from solver.limits import Limits
from solver.solve import solve
for kind in KINDS.values():
    if kind.model is not None:
        problem = import_module(f"tests.laws.draws.{kind.name}").problem(Random(4))
        ticks = count()
        clock = lambda: next(ticks) / 1000
        limits = Limits(clock=clock, began=0.0, effort=0.02, workers=1, seed=5)
        print({**plain_result(solve(kind, problem, limits)), "seconds": None})
"""


def _printed(hashes: str) -> str:
    """What a fresh process prints, its sets and hashes in an order of their own."""
    return subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={**os.environ, "PYTHONHASHSEED": hashes},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_another_process_gives_the_same_results() -> None:
    """Plans, bounds and conflicts of all four kinds are the same whatever order sets come in."""
    first = _printed("1")
    assert first.count("'plan'") == 4
    assert _printed("2") == first
