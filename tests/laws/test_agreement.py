"""The law of the house: what a rule posts to the solver is what it checks in a plan.

A random plan is fixed in a model that holds the plan's variables and one rule. Where the rule is
hard, that model is feasible exactly when `check` finds nothing; elsewhere its least cost equals
the sum of amount times weight.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings
from ortools.sat.python import cp_model

from solver.catalogue import KINDS
from solver.constraint import Constraint, Level, Rule, Score

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.catalogue import Kind

LEAST_SHARE = 0.1
"""A rule that fewer draws than this break, or keep, has not been tested by them."""


def _cases() -> Iterator[Any]:
    for kind in KINDS.values():
        if kind.model is None:
            continue
        for constraint in kind.constraints:
            for level in dict.fromkeys((constraint.level, Level.SOFT)):
                if level in constraint.levels:
                    yield pytest.param(
                        kind, constraint, level, id=f"{kind.name}-{constraint.id}-{level.value}"
                    )


def _draw(kind: Kind, constraint: Constraint, level: Level, seed: int) -> tuple[Any, Any]:
    draws = import_module(f"tests.laws.draws.{kind.name}")
    chance = Random(seed)
    if hasattr(draws, "problem_for"):
        problem = draws.problem_for(constraint.id, chance)
    else:
        problem = draws.problem(chance)
    others = tuple(rule for rule in problem.rules if rule.constraint != constraint.id)
    drawn = next((rule for rule in problem.rules if rule.constraint == constraint.id), None)
    ruled = replace(drawn or Rule(constraint.id), on=True, level=level)
    problem = replace(problem, rules=(*others, ruled))
    return problem, draws.plan(problem, chance)


def _least_cost(kind: Kind, constraint: Constraint, problem: Any, plan: Any) -> int | None:
    """The least cost that the model gives to the plan under this one rule; None if forbidden."""
    model = kind.modelling().build(problem)
    constraint.post(problem, model)
    model.fix(plan)
    model.cp.minimize(model.cost(Level.MEDIUM) + model.cost(Level.SOFT))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(model.cp)
    assert status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
    return round(solver.objective_value) if status == cp_model.OPTIMAL else None


@pytest.mark.parametrize(("kind", "constraint", "level"), list(_cases()))
def test_post_agrees_with_check(kind: Kind, constraint: Constraint, level: Level) -> None:
    """A plan is forbidden, or priced, by the model exactly as `check` finds it."""
    draws = settings.default.max_examples
    broken = 0
    for seed in range(draws):
        problem, plan = _draw(kind, constraint, level, seed)
        found = Score.of(constraint.found(problem, plan))
        broken += found != Score()
        cost = _least_cost(kind, constraint, problem, plan)
        expected = (None if found.hard else 0) if level is Level.HARD else found.at(level)
        assert cost == expected, f"seed {seed}: model says {cost}, check says {expected}"
    assert LEAST_SHARE * draws <= broken <= (1 - LEAST_SHARE) * draws
