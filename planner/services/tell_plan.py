"""Tell how the last plan of an event stands: what it breaks and leaves out, what people must know.

Violations are told by rule, each with what it concerns, so that one can go there.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from planner.domain.errors import PlannerError
from planner.domain.finding import Severity
from planner.language import translator
from planner.persistence.plans import PlanEntry, PlanState, plan_entries
from planner.services.findings.undriven import UNDRIVEN, is_undriven
from planner.services.list_events import state_word
from planner.services.opened import Opened
from planner.services.speak import Speech
from planner.services.stored_checks import checked, speech_of
from planner.services.stored_events import open_event
from solver.catalogue import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from planner.domain.account import Role
    from planner.domain.finding import Finding
    from planner.persistence.store import Store
    from solver.constraint import Violation


@dataclass(frozen=True)
class Concerned:
    """Something that a sentence is about, and what kind of thing it is."""

    kind: str
    """session, person, site, room, vehicle, delegation; what else there is has no page."""
    id: str
    name: str


@dataclass(frozen=True)
class Told:
    """One sentence, what would mend it, and what it is about."""

    what: str
    remedy: str
    concerned: tuple[Concerned, ...] = ()
    source: str = ""
    """Of what a policy pack asks: issuer, title and article."""


@dataclass(frozen=True)
class Group:
    """Sentences of one rule."""

    rule: str
    """What the rule demands."""
    number: int
    told: tuple[Told, ...]
    """None for those who only look: they may name what a person needs, or a secret session."""


@dataclass(frozen=True)
class PlanLine:
    """A saved plan in the list of them."""

    revision: int
    state: str
    in_force: bool
    of_revision: int | None
    who: str
    when: str
    published: str
    """By whom and when; empty where it never was."""


@dataclass(frozen=True)
class PlanTold:
    """What to know of the last plan of an event as it stands now."""

    revision: int
    in_force: int | None
    """The revision that is published; None where none is."""
    changed_since: bool
    """The event has a later revision than the one that was planned."""
    broken: tuple[Group, ...]
    left_out: tuple[Group, ...]
    decide: tuple[Told, ...]
    """Findings: what cannot be, and policies not kept."""
    notices: tuple[Told, ...]
    unasked: PlannerError | None
    """Why the rules cannot be asked as things stand."""
    pending: bool
    """Whether it is still being checked: nothing is known of what it breaks or leaves out."""
    plans: tuple[PlanLine, ...]
    """All of them, the last first."""


def tell_plan(store: Store, event: str, language: str, *, role: Role) -> PlanTold | None:
    """What someone of a role is to know of the last plan of an event; None where it has none."""
    opened = open_event(store, event)
    standing = checked(store, opened)
    if standing is None or opened.plan is None:
        return None
    with store.reading() as session:
        plans = plan_entries(session, event)
    whole = role.edits
    telling = _Telling(opened, speech_of(store, opened, language), language, whole)
    found = standing.findings if whole else ()
    urgent = [o for o in found if o.severity is not Severity.NOTICE and not is_undriven(o)]
    said = {UNDRIVEN: tuple(telling.finding(o) for o in found if is_undriven(o))}
    return PlanTold(
        revision=opened.plan.revision,
        in_force=next((p.revision for p in plans if p.state is PlanState.PUBLISHED), None),
        changed_since=plans[0].of_revision not in (None, opened.event.revision),
        broken=tuple(telling.groups(standing.checked.broken)),
        left_out=tuple(telling.groups(standing.checked.left_out, said)),
        decide=tuple(map(telling.finding, urgent)),
        notices=tuple(telling.finding(o) for o in found if o.severity is Severity.NOTICE),
        unasked=standing.unasked,
        pending=standing.pending,
        plans=tuple(map(telling.line, plans)),
    )


@dataclass(frozen=True)
class _Telling:
    opened: Opened
    speech: Speech
    language: str
    whole: bool
    """Whether each sentence is told, or only how many there are of a rule."""

    def groups(
        self, violations: Iterable[Violation], said: Mapping[str, tuple[Told, ...]] | None = None
    ) -> Iterator[Group]:
        """By rule, in the order in which they are first broken; some are `said` in other words."""
        rules: dict[str, list[Violation]] = {}
        for violation in violations:
            rules.setdefault(violation.constraint, []).append(violation)
        for rule, own in rules.items():
            told = (said or {}).get(rule) or tuple(map(self.violation, own))
            yield Group(self.statement(rule), len(told), told if self.whole else ())

    def statement(self, rule: str) -> str:
        """What a rule demands."""
        known = (one for kind in KINDS.values() for one in kind.constraints if one.id == rule)
        return translator(self.language)(next(known).statement)

    def violation(self, violation: Violation) -> Told:
        words = (self.speech.name, self.speech.clock, self.speech.translate)
        return Told(
            what=violation.sentence(*words),
            remedy=violation.advice(*words),
            concerned=self.concerned(one for _, one in violation.subjects),
        )

    def finding(self, finding: Finding) -> Told:
        say = self.speech.translate
        return Told(
            what=finding.what.said(say),
            remedy=finding.remedy.said(say) if finding.remedy else "",
            concerned=self.concerned(finding.subjects),
            source=finding.source,
        )

    def concerned(self, subjects: Iterable[str]) -> tuple[Concerned, ...]:
        """Those of the subjects that have a place of their own on the screen."""
        return tuple(
            Concerned(self.kinds[one], one, self.speech.name(one))
            for one in dict.fromkeys(subjects)
            if one in self.kinds
        )

    @cached_property
    def kinds(self) -> dict[str, str]:
        register, event = self.opened.register, self.opened.event
        found: dict[str, tuple[Any, ...]] = {
            "session": event.sessions,
            "delegation": event.delegations,
            "person": register.people,
            "site": register.sites,
            "room": register.rooms,
            "vehicle": register.vehicles,
        }
        return {one.id: kind for kind, members in found.items() for one in members}

    def line(self, plan: PlanEntry) -> PlanLine:
        published = ""
        if plan.published_by is not None and plan.published_at is not None:
            published = f"{plan.published_by} {self.clock(plan.published_at)}"
        return PlanLine(
            revision=plan.revision,
            state=state_word(plan.state, self.language),
            in_force=plan.state is PlanState.PUBLISHED,
            of_revision=plan.of_revision,
            who=plan.made_by,
            when=self.clock(plan.made_at),
            published=published,
        )

    def clock(self, moment: datetime) -> str:
        return f"{moment.astimezone(self.opened.event.tzinfo):%Y-%m-%d %H:%M}"
