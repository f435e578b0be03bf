"""The papers of an event as they were issued, in words; what two issues of one differ in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.domain.audience import Audience
from planner.domain.issue import ChangedLine, Issue
from planner.language import translator
from planner.services.issue_papers import compare_issues, issued_papers
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.domain.event import Event
    from planner.persistence.store import Store

AUDIENCES = {
    Audience.OFFICE: N_("for the office"),
    Audience.DRIVER: N_("for drivers"),
    Audience.GUEST: N_("for guests"),
    Audience.EMBASSY: N_("for an embassy"),
}


@dataclass(frozen=True)
class ShownIssue:
    """One issue: what it is, when it was issued by whom, to whom; the one before it, if any."""

    issue: Issue
    when: str
    audience: str
    before: int | None


@dataclass(frozen=True)
class Compared:
    """Two issues of one paper, and the lines that differ."""

    title: str
    before: int
    after: int
    lines: tuple[ChangedLine, ...]


def shown_issues(store: Store, event: Event, language: str) -> tuple[ShownIssue, ...]:
    """Every issue, the last first."""
    say = translator(language)
    return tuple(
        ShownIssue(
            one,
            f"{one.issued_at.astimezone(event.tzinfo):%Y-%m-%d %H:%M}",
            say(AUDIENCES[Audience(one.audience)]),
            one.issue - 1 if one.issue > 1 else None,
        )
        for one in issued_papers(store, event.id)
    )


def compared(store: Store, event: Event, paper: str, *, before: int, after: int) -> Compared:
    """What differs between two issues; NotFound for either."""
    lines = compare_issues(store, event.id, paper, before=before, after=after)
    known = issued_papers(store, event.id)
    title = next(one.title for one in known if one.paper == paper)
    return Compared(title, before, after, lines)


def audiences(language: str) -> dict[str, str]:
    """For whom a paper can be issued, in words."""
    say = translator(language)
    return {audience.value: say(words) for audience, words in AUDIENCES.items()}
