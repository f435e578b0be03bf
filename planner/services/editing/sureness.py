"""How sure a session is: as it says itself, and as the facts about its time and place say.

A form shows the least of these; who confirms the session confirms its time and place with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.domain.fact import Certainty, Fact, doubts, least, settled
from planner.domain.programme import Session

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from planner.domain.event import Event

CERTAINTY = "certainty"


def value_of(entry: Any, name: str, event: Event) -> Any:
    """What a field of an entry is, as its form and its table show it."""
    value = getattr(entry, name)
    if name != CERTAINTY or not isinstance(entry, Session):
        return value
    return least(value, doubts(event.facts).get(entry.id, Certainty.CONFIRMED))


def facts_after(
    event: Event, entry: Any, values: Mapping[str, Any], *, by: str, at: datetime
) -> tuple[Fact, ...]:
    """The facts of an event once those values are given to an entry of it."""
    if isinstance(entry, Session) and values.get(CERTAINTY) is Certainty.CONFIRMED:
        return settled(event.facts, entry.id, by=by, at=at)
    return event.facts
