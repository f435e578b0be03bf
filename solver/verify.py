"""A problem and a plan give violations and a score; shares nothing with the solver.

Never imports OR-Tools: a test blocks it and imports this module.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from solver.constraint import Score, Violation

if TYPE_CHECKING:
    from solver.catalogue import Kind


@dataclass(frozen=True)
class Verdict:
    """What a plan breaks, and what that costs by level."""

    score: Score
    violations: tuple[Violation, ...]


def verify(kind: Kind, problem: Any, plan: Any) -> Verdict:
    """Ask every rule of `kind` that `problem` keeps on, one after the other."""
    violations = tuple(
        violation
        for constraint in kind.constraints
        for violation in constraint.found(problem, plan)
    )
    return Verdict(Score.of(violations), violations)
