"""What the last plan of a stored event breaks as things stand, worked out once for each state."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from planner.domain.diary import engagements
from planner.domain.errors import PlannerError
from planner.domain.finding import Finding
from planner.domain.plan import Plan
from planner.language import LANGUAGES
from planner.services.check_plan import Checked, check
from planner.services.findings import findings
from planner.services.speak import Speech

if TYPE_CHECKING:
    from planner.domain.engagement import Engagement
    from planner.persistence.store import Store
    from planner.services.opened import Opened
    from solver.constraint import Violation


@dataclass(frozen=True)
class Standing:
    """A plan held against its event as it stands now, which may be later than the plan."""

    checked: Checked
    findings: tuple[Finding, ...]
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By language, what the ids of its violations are called."""
    unasked: PlannerError | None = None
    """Why the rules cannot be asked at all: a way that nobody knows, say."""
    pending: bool = False
    """It is still being worked out, and nothing of it is known."""

    @cached_property
    def broken_about(self) -> Mapping[str, tuple[Violation, ...]]:
        """By id of a session, visit, meal, trip, person or place: the hard rules broken there."""
        about: dict[str, list[Violation]] = {}
        for violation in self.checked.broken:
            for subject in dict.fromkeys(one for _, one in violation.subjects):
                about.setdefault(subject, []).append(violation)
        return {subject: tuple(found) for subject, found in about.items()}


PENDING = Standing(Checked((), (), {}), (), pending=True)


def checked(store: Store, opened: Opened) -> Standing | None:
    """How the plan of an opened event stands; None where it has none.

    Asked again for an event that is as it was, it is not worked out again. Where it is worked out
    aside, it is told to be pending until it is known.
    """
    if opened.plan is None:
        return None
    if store.aside is not None and opened.stamp is not None:
        with suppress(LookupError):
            return store.aside.answer(opened.event.id, opened.stamp) or PENDING
    # An event that has not changed is opened as the very same object.
    return store.memory.recall(("checked", opened.event.id), opened, lambda: _stand(opened))


def engaged(store: Store, opened: Opened) -> tuple[Engagement, ...]:
    """The engagements of an opened event's plan; of what is given alone where it has none."""
    return engaged_by(store, opened, opened.plan or Plan(event=opened.event.id))


def engaged_by(store: Store, opened: Opened, plan: Plan) -> tuple[Engagement, ...]:
    """The engagements of another plan of an opened event."""

    def found() -> tuple[Engagement, ...]:
        return engagements(opened.register, opened.event, plan)

    question = ("engaged", opened.event.id, plan.revision)
    return store.memory.recall(question, (opened.register, opened.event, plan), found)


def speech_of(store: Store, opened: Opened, language: str) -> Speech:
    """What says the violations of an opened event's plan in a language."""

    def speech() -> Speech:
        names = standing.names[language] if standing and standing.names else None
        return Speech(opened.register, opened.event, language=language, names=names)

    standing = checked(store, opened)
    token = (opened, standing is None or standing.pending)
    return store.memory.recall(("speech", opened.event.id, language), token, speech)


def _stand(opened: Opened) -> Standing:
    register, event, plan, bookings, _ = opened
    assert plan is not None
    try:
        found = check(register, event, plan, bookings=bookings)
        told = tuple(findings(register, event, plan))
    except PlannerError as error:
        return Standing(Checked((), (), {}), plan.findings, unasked=error)
    # What was asked is told by its names alone: it is many times as large.
    left = replace(found, problems={})
    return Standing(left, told, {one: _names(opened, found, one) for one in LANGUAGES})


def _names(opened: Opened, found: Checked, language: str) -> dict[str, str]:
    register, event, plan, *_ = opened
    speech = Speech(register, event, language=language, plan=plan, problems=found.problems)
    violations = (*found.broken, *found.left_out)
    return {one: speech.name(one) for each in violations for _, one in each.subjects}
