"""A CP-SAT model with verbs: require, penalise, hint, fix, read.

Each kind's model extends `Model` with its variables and the verbs its rules need. A guard
literal stands for each requirement when the model is built to explain: fixed true to solve,
assumed to find a conflict, maximised to relax. To plan, guards are left out.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from ortools.sat.python import cp_model

from solver.constraint import Constraint, Level, Ruled
from solver.result import Subject

Literal = cp_model.LiteralT
Expression = cp_model.LinearExprT
ValueOf = Callable[[Any], int]
"""Gives the value of a variable or linear expression in the solution at hand."""


@dataclass(frozen=True)
class Penalty:
    """A priced amount: `weight * amount` counts at `level`."""

    level: Level
    weight: int
    amount: Expression
    subject: Subject


class Model(ABC):
    """The variables of one problem, and what the rules have said of them."""

    linearization = 1
    """How much of it CP-SAT tells its linear relaxation: 2 for circuits whose bound is wanted."""

    def __init__(self, problem: Ruled, *, explain: bool = False) -> None:
        self.problem = problem
        self.explain = explain
        self.cp = cp_model.CpModel()
        self.penalties: list[Penalty] = []
        self.guards: dict[Subject, cp_model.IntVar] = {}

    @abstractmethod
    def read(self, value_of: ValueOf) -> Any:
        """The plan that the solution at hand says."""

    @abstractmethod
    def values(self, plan: Any) -> list[tuple[cp_model.IntVar, int]]:
        """Every decision variable with the value it has in `plan`: to hint and to fix."""

    def post(self, constraints: Iterable[Constraint]) -> None:
        """Let every rule that the problem keeps on say what it asks."""
        for constraint in constraints:
            if constraint.setting(self.problem) is not None:
                constraint.post(self.problem, self)

    def guard(self, constraint: Constraint, **subjects: str) -> list[cp_model.IntVar]:
        """The guard of a requirement: one literal when explaining, none when planning.

        To be given to `only_enforce_if`: an empty list enforces always.
        """
        if not self.explain:
            return []
        subject = Subject(constraint.id, tuple(subjects.items()))
        if subject not in self.guards:
            self.guards[subject] = self.cp.new_bool_var(f"guard {len(self.guards)}")
        return [self.guards[subject]]

    def require(self, constraint: Constraint, *made: cp_model.Constraint, **subjects: str) -> None:
        """Put CP-SAT constraints just made under the guard of a rule and its subjects."""
        if guard := self.guard(constraint, **subjects):
            for condition in made:
                condition.only_enforce_if(guard)

    def penalise(self, constraint: Constraint, amount: Expression, **subjects: str) -> None:
        """Price an amount (never negative) at the rule's level; where hard, forbid it."""
        setting = constraint.active(self.problem)
        if setting.level is Level.HARD:
            self.require(constraint, self.cp.add(amount <= 0), **subjects)
            return
        subject = Subject(constraint.id, tuple(subjects.items()))
        self.penalties.append(Penalty(setting.level, setting.weight, amount, subject))

    def excess(self, amount: Expression, *, most: int) -> cp_model.IntVar:
        """A variable that is max(0, amount), for amounts up to `most`."""
        over = self.cp.new_int_var(0, max(0, most), "")
        self.cp.add_max_equality(over, [amount, 0])
        return over

    def cost(self, level: Level) -> cp_model.LinearExpr | int:
        """The sum of the penalties at a level."""
        return cp_model.LinearExpr.sum(
            [
                penalty.weight * penalty.amount
                for penalty in self.penalties
                if penalty.level is level
            ]
        )

    def hint(self, plan: Any) -> None:
        """Start from `plan`; replaces an earlier hint."""
        self.cp.clear_hints()  # type: ignore[no-untyped-call]  # untyped in OR-Tools
        for variable, chosen in self.values(plan):
            self.cp.add_hint(variable, chosen)

    def fix(self, plan: Any) -> None:
        """Admit `plan` only: what remains open are the amounts that rules derive from it."""
        for variable, chosen in self.values(plan):
            self.cp.add(variable == chosen)
