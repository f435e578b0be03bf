"""The law of conflicts: together they cannot hold, and without any one of them they can."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from itertools import count
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings
from ortools.sat.python import cp_model

from solver.catalogue import KINDS
from solver.constraint import Level, Rule
from solver.explain import conflict
from solver.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from solver.catalogue import Kind
    from solver.result import Subject

SOLVED = [kind for kind in KINDS.values() if kind.model is not None]
DRAWS_FOR_ONE = 12
"""Each so many examples of a law, one conflict: proving it smallest takes a solve a member."""
SLOWER = {"itineraries": 2}
"""Of a kind that is slow to prove, one for so many of these."""


def _limits() -> Limits:
    ticks = count()
    return Limits(clock=lambda: next(ticks) / 1000, began=0.0, effort=2, workers=1)


def _strict(kind: Kind, chance: Random) -> Any:
    """A drawn problem in which every rule is hard that may be: few have a plan."""
    drawn = import_module(f"tests.laws.draws.{kind.name}").problem(chance)
    rules = [Rule(rule.id, level=Level.HARD) for rule in kind.constraints]
    return replace(
        drawn,
        rules=tuple(
            rule for rule in rules if Level.HARD in kind.constraint(rule.constraint).levels
        ),
    )


def _status(kind: Kind, problem: Any, held: Iterable[Subject]) -> Any:
    """Whether these requirements can hold together: by the solver's usual ways, no assumptions."""
    model = kind.modelling().build(problem, explain=True)
    model.post(kind.constraints)
    for subject in held:
        model.cp.add(model.guards[subject] == 1)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    return solver.solve(model.cp)


@pytest.mark.parametrize("kind", SOLVED, ids=lambda kind: kind.name)
def test_a_conflict_is_infeasible_and_smallest(kind: Kind) -> None:
    """A conflict has no plan; leave any one of its members out, and there is one."""
    found = 0
    for seed in range(settings.default.max_examples // (DRAWS_FOR_ONE * SLOWER.get(kind.name, 1))):
        problem = _strict(kind, Random(seed))
        why = conflict(kind, problem, _limits())
        if why is None:
            continue
        found += 1
        assert _status(kind, problem, why.members) == cp_model.INFEASIBLE, f"seed {seed}"
        assert why.given_up, f"seed {seed}"
        for member in why.members:
            rest = [other for other in why.members if other != member]
            assert _status(kind, problem, rest) != cp_model.INFEASIBLE, f"seed {seed}: {member}"
    assert found
