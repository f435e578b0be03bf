"""Say why a stage that was proved impossible has no plan, and what would have to give."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.domain.errors import PlannerError
from planner.domain.plan import Plan
from planner.services.solving.pipeline import STAGES
from planner.services.speak import Speech
from solver.result import Subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planner.services.opened import Opened


def say_conflict(
    opened: Opened, kind: str, answer: Mapping[str, Any], language: str
) -> dict[str, tuple[str, ...]]:
    """What clashes and what could be given up, in sentences, of a stage's stored answer."""
    speech = Speech(
        opened.register,
        opened.event,
        language=language,
        plan=opened.plan,
        problems=_asked(opened, kind),
    )
    return {
        name: tuple(speech.requirement(kind, one) for one in _subjects(answer.get(stored, ())))
        for name, stored in (("clashing", "conflict"), ("given_up", "given_up"))
    }


def _asked(opened: Opened, kind: str) -> dict[str, Any]:
    """The stage's problem as things stand: it names days and ways that only a problem has."""
    plan = opened.plan or Plan(event=opened.event.id)
    translation = next(one for name, one, _ in STAGES if name == kind)
    try:
        return {kind: translation.problem_of(opened.register, opened.event, plan)}
    except PlannerError:  # edited meanwhile: an id then speaks for itself
        return {}


def _subjects(stored: Iterable[Mapping[str, Any]]) -> Iterable[Subject]:
    for one in stored:
        yield Subject(one["constraint"], tuple(("", subject) for subject in one["subjects"]))
