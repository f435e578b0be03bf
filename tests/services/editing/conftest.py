"""A store on both databases that holds two events of one office, and those who edit it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest

from planner.domain.account import Account, Role
from planner.domain.event import Event, Register
from planner.persistence.changes import edits_so_far, undo
from planner.persistence.entries import fingerprint
from planner.persistence.events import load_event
from planner.persistence.registers import load_register
from planner.persistence.store import Store, open_store
from planner.services.change_entry import change_entry
from planner.services.stored_events import import_event
from tests.persistence.conftest import NOON, postgres, url
from tests.visit import event, register

__all__ = ["postgres", "url"]

OFFICE = Account("office", Role.OFFICE)
VISIT, OTHER = "visit-2026", "other"


@dataclass(frozen=True)
class Desk:
    """The store with two events that draw on one register, and one who edits the first."""

    store: Store

    def load(self, identifier: str = VISIT) -> tuple[Register, Event]:
        """An event as it is saved."""
        with self.store.reading() as session:
            return load_register(session, identifier), load_event(session, identifier)

    def revisions(self) -> tuple[int, int]:
        """Of both events."""
        return self.load()[1].revision, self.load(OTHER)[1].revision

    def mark(self, noun: str, identifier: str) -> str:
        """The fingerprint that a form opened now would carry."""
        held, visit = self.load()
        shelves: dict[str, Any] = {
            "person": held.people,
            "site": held.sites,
            "room": held.rooms,
            "vehicle": held.vehicles,
            "session": visit.sessions,
        }
        return fingerprint(next(one for one in shelves[noun] if one.id == identifier))

    def change(self, noun: str, identifier: str, made_from: str = "", **sent: str) -> None:
        """Save a form that was opened now, or from what it was made before."""
        change_entry(
            self.store,
            VISIT,
            noun=noun,
            identifier=identifier,
            sent=sent,
            made_from=made_from or self.mark(noun, identifier),
            by=OFFICE,
            language="en",
        )

    def undo_last(self) -> None:
        """Undo the last edit."""
        with self.store.reading() as session:
            number = edits_so_far(session)[-1][0]
        with self.store.writing("office") as session:
            undo(session, number)


@pytest.fixture
def desk(url: str) -> Iterator[Desk]:
    """Two events that draw on the same people, halls, sites and cars."""
    store = open_store(url, clock=lambda: NOON)
    import_event(store, register(), event(), typed=None, by="office")
    import_event(store, register(), replace(event(), id=OTHER), typed=None, by="office")
    yield Desk(store)
    store.engine.dispose()
