"""What came to stations before is the office's: every event that draws on a station knows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from planner.domain.past_arrival import PastArrival, id_of
from planner.persistence.changes import undo
from planner.persistence.entries import add_entry, remove_entry
from planner.persistence.events import load_event, save_event
from planner.persistence.registers import load_register
from tests.services.solving.worlds import at, event, register

if TYPE_CHECKING:
    from planner.domain.event import Event
    from planner.persistence.store import Store

DUE = at(9) - timedelta(days=30)


def _came(carrier: str = "G6517", *, late: int = 12) -> PastArrival:
    return PastArrival(
        id=id_of(carrier, DUE),
        carrier=carrier,
        station="station",
        due=DUE,
        came=DUE + timedelta(minutes=late),
    )


def _bring(store: Store, visit: Event, *came: PastArrival) -> None:
    with store.writing("office", about=visit.id) as session:
        save_event(session, replace(register(), past_arrivals=came), visit)


def _known(store: Store, identifier: str) -> list[tuple[str, int | None, int]]:
    """Name and minutes late of all that an event knows, and its hour in the event's zone."""
    with store.reading() as session:
        found = load_register(session, identifier).past_arrivals
        return [(one.name, one.minutes_late, one.due.hour) for one in found]


def _revision(store: Store, identifier: str) -> int:
    with store.reading() as session:
        return load_event(session, identifier).revision


def test_another_event_at_the_station_knows_it_too(store: Store) -> None:
    """Brought by one event, told to another that never heard of it, in its zone."""
    _bring(store, event(), _came())
    _bring(store, replace(event(), id="next"))
    assert _known(store, "next") == _known(store, "visit") == [("G6517 2026-10-26", 12, 9)]


def test_what_is_brought_again_is_brought_up_to_date(store: Store) -> None:
    """The same train on the same day is told once, as it was told last."""
    _bring(store, event(), _came(late=12))
    _bring(store, event(), _came(late=15))
    assert _known(store, "visit") == [("G6517 2026-10-26", 15, 9)]


def test_every_event_at_the_station_gets_its_next_revision(store: Store) -> None:
    """Added in one event, taken out in the other, undone: each is a change for both."""
    _bring(store, event())
    _bring(store, replace(event(), id="next"))
    with store.writing("office", about="visit") as session:
        add_entry(session, _came(), event="visit")
    assert (_revision(store, "visit"), _revision(store, "next")) == (2, 2)
    with store.writing("office", about="next") as session:
        (came,) = load_register(session, "next").past_arrivals
        remove_entry(session, came, event="next")
    assert _known(store, "visit") == []
    with store.writing("office", about="next") as session:
        undo(session, 4)
    assert _known(store, "visit") == [("G6517 2026-10-26", 12, 9)]
    assert (_revision(store, "visit"), _revision(store, "next")) == (4, 4)
