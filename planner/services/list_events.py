"""List the events of the office, and tell how each stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.language import translator
from planner.persistence.overview import Listed, PlanState, listed_events
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.persistence.store import Store

__all__ = ["Listed", "PlanState", "all_events", "listed_event", "state_of", "state_word"]

STATES = {
    None: N_("Not planned yet"),
    PlanState.DRAFT: N_("Draft"),
    PlanState.PUBLISHED: N_("Published"),
    PlanState.SUPERSEDED: N_("Superseded"),
    PlanState.WITHDRAWN: N_("Withdrawn"),
}


def all_events(store: Store) -> tuple[Listed, ...]:
    """Every event, the latest first."""
    with store.reading() as session:
        return listed_events(session)


def state_of(store: Store, identifier: str) -> PlanState | None:
    """What has become of the last saved plan of an event; None where there is none."""
    found = listed_event(store, identifier)
    return found.state if found else None


def listed_event(store: Store, identifier: str) -> Listed | None:
    """How one event stands; None where there is none of that id."""
    return next((one for one in all_events(store) if one.id == identifier), None)


def state_word(state: PlanState | None, language: str) -> str:
    """What has become of a plan, in a word."""
    return translator(language)(STATES[state])
