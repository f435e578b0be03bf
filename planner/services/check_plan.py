"""Check a plan that the office typed: every stage's rules and those of the whole, once each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planner.domain.plan import Plan
from planner.services.solving import whole
from planner.services.solving.pipeline import STAGES
from solver.catalogue import KINDS
from solver.constraint import Level, Violation
from solver.verify import verify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.event import Event, Register


@dataclass(frozen=True)
class Checked:
    """What a typed plan breaks, once each, and how much is still to be planned."""

    broken: tuple[Violation, ...]
    left_out: tuple[Violation, ...]
    """Sessions, visits, meals, people and seats with blanks: no fault, but work to do."""
    problems: Mapping[str, Any]
    """What was asked, by kind."""


def check(register: Register, event: Event, typed: Plan | None) -> Checked:
    """Ask every rule; wishes not kept are no fault of a plan and are left out.

    A clash that a stage names is not named again by the rules across stages.
    """
    plan = typed or Plan(event=event.id)
    problems = {
        kind: translation.problem_of(register, event, plan) for kind, translation, _ in STAGES
    }
    found = tuple(_stages(register, event, plan, problems))
    broken = tuple(violation for violation in found if violation.level is Level.HARD)
    named = {frozenset(_ids(violation)) for violation in broken}
    problem = whole.problem_of(register, event)
    verdict = verify(KINDS["event"], problem, whole.plan_of(register, event, plan))
    across = tuple(
        violation
        for violation in verdict.violations
        if violation.level is Level.HARD
        and not any(_pair(violation) <= ids for ids in named if _pair(violation))
    )
    left_out = tuple(violation for violation in found if violation.level is Level.MEDIUM)
    return Checked((*broken, *across), left_out, problems)


def _stages(
    register: Register, event: Event, plan: Plan, problems: Mapping[str, Any]
) -> Iterator[Violation]:
    for kind, translation, _ in STAGES:
        answer = translation.answer_of(register, event, problems[kind], plan)
        yield from verify(KINDS[kind], problems[kind], answer).violations


def _ids(violation: Violation) -> frozenset[str]:
    return frozenset(subject for _, subject in violation.subjects)


def _pair(violation: Violation) -> frozenset[str]:
    """The two engagements that a violation across problems is about: `one` and `other`."""
    return frozenset(s for role, s in violation.subjects if role in ("one", "other"))
