"""Check a plan that the office typed: every stage's rules and those of the whole, once each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.plan import Plan
from planner.services.solving import whole
from planner.services.solving.pipeline import STAGES
from solver.catalogue import KINDS
from solver.constraint import Level, Score
from solver.verify import Verdict, verify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.event import Event, Register
    from solver.constraint import Violation


def check(register: Register, event: Event, typed: Plan | None) -> Verdict:
    """What the typed plan breaks; wishes not kept are no fault of a plan and are left out."""
    plan = typed or Plan(event=event.id)
    stages = [found for found in _stages(register, event, plan) if found.level is Level.HARD]
    named = {frozenset(_ids(violation)) for violation in stages}
    problem = whole.problem_of(register, event)
    verdict = verify(KINDS["event"], problem, whole.plan_of(register, event, plan))
    across = [
        violation
        for violation in verdict.violations
        if not any(_pair(violation) <= ids for ids in named if _pair(violation))
    ]
    violations = (*stages, *across)
    return Verdict(Score.of(violations), violations)


def _stages(register: Register, event: Event, plan: Plan) -> Iterator[Violation]:
    for kind, translation, _ in STAGES:
        problem = translation.problem_of(register, event, plan)
        answer = translation.answer_of(register, event, problem, plan)
        yield from verify(KINDS[kind], problem, answer).violations


def _ids(violation: Violation) -> frozenset[str]:
    return frozenset(subject for _, subject in violation.subjects)


def _pair(violation: Violation) -> frozenset[str]:
    """The two engagements that a violation across problems is about: `one` and `other`."""
    return frozenset(s for role, s in violation.subjects if role in ("one", "other"))
