"""Pins are set on the last plan, told, and taken off."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.errors import Refused
from planner.domain.event import Pin
from planner.persistence.plans import save_plan
from planner.persistence.snapshot import Snapshot
from planner.persistence.store import Store, open_store
from planner.services.pins import pin, pin_lines, pinned, unpin
from planner.services.stored_events import import_event, open_event
from tests.visit import at, event, plan, register

VISIT = "visit-2026"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with the visit, as it is planned."""
    opened = open_store(f"sqlite:///{tmp_path / 'planner.db'}", clock=lambda: at(6))
    import_event(opened, register(), event(), typed=None, by="office")
    with opened.writing("office", about=VISIT) as session:
        save_plan(session, Snapshot(plan(), ()))
    yield opened
    opened.engine.dispose()


def _pins(store: Store) -> tuple[Pin, ...]:
    return open_event(store, VISIT).event.pins


def _fields(store: Store) -> list[dict[str, str]]:
    return [dict(one.fields) for one in _pins(store)]


def _seats(store: Store) -> list[str]:
    return [fields["seat"] for fields in _fields(store) if "seat" in fields]


def _said(store: Store) -> list[str]:
    return [line.sentence for line in pin_lines(open_event(store, VISIT), "en")]


def test_what_is_pinned_is_told_by_kind_and_subject() -> None:
    """Each pin is told as its kind and subject, a trip as the ride of its guests too."""
    pins = (Pin("session", "S1"), Pin("trip", "T01"))
    assert pinned(replace(event(), pins=pins)) == {
        ("session", "S1"),
        ("trip", "T01"),
        ("ride", "T01"),
    }


def test_a_field_that_a_session_has_not_is_not_pinned(store: Store) -> None:
    """A pin that would hold nothing is refused."""
    with pytest.raises(Refused, match="cannot be pinned"):
        pin(store, VISIT, "session", "S1", part="colour", by="ling")
    assert _pins(store) == ()


def test_a_session_is_pinned_to_its_room_and_start(store: Store) -> None:
    """The pin holds both, or the one that is meant; the event has its next revision."""
    slot = plan().slots[0]
    assert slot.room is not None
    assert slot.start is not None
    before = open_event(store, VISIT).event.revision
    pin(store, VISIT, "session", slot.session, by="ling")
    both = {"room": slot.room, "start": slot.start.isoformat()}
    assert _fields(store) == [both]
    assert open_event(store, VISIT).event.revision == before + 1
    pin(store, VISIT, "session", slot.session, part="room", by="ling")
    assert _fields(store) == [{"room": slot.room}]


def test_a_ride_is_pinned_as_its_trip(store: Store) -> None:
    """What guests see as a ride is held as the trip: transfer, car, driver and departure."""
    pin(store, VISIT, "ride", "T1", by="ling")
    start = plan().trips[0].legs[0].leave
    assert start is not None
    told = {"transfer": "J1", "vehicle": "V1", "driver": "D1", "start": start.isoformat()}
    assert _pins(store) == (Pin("trip", "T1", tuple(told.items())),)
    unpin(store, VISIT, "ride", "T1", by="ling")
    assert _pins(store) == ()


def test_a_seat_is_pinned_alone(store: Store) -> None:
    """One seat is held and let go, and its neighbours stay as they were."""
    pin(store, VISIT, "trip", "T2", by="ling")
    pin(store, VISIT, "seat", "T2", by="ling")
    assert _seats(store) == ["1", "2", "3"]
    unpin(store, VISIT, "seat", "T2", part="2", by="ling")
    assert _seats(store) == ["1", "3"]


def test_seats_in_a_car_are_pinned_after_their_trip(store: Store) -> None:
    """A trip's number lasts while it is pinned; its seats are let go with it."""
    with pytest.raises(Refused, match="Pin the trip first"):
        pin(store, VISIT, "seat", "T2", by="ling")
    pin(store, VISIT, "trip", "T2", by="ling")
    pin(store, VISIT, "seat", "T2", by="ling")
    assert {one.kind for one in _pins(store)} == {"trip", "seat"}
    unpin(store, VISIT, "trip", "T2", by="ling")
    assert _pins(store) == ()


@pytest.mark.parametrize(
    ("kind", "subject", "remedy"),
    [
        ("journey", "J1", "Pin the car that drives to it."),
        ("session", "gone", "Open the programme again and pin what it shows."),
        ("nonsense", "J1", "Open the programme again and pin what it shows."),
    ],
)
def test_what_cannot_be_pinned_is_refused(
    store: Store, kind: str, subject: str, remedy: str
) -> None:
    """The refusal says what to do instead, and nothing is pinned."""
    with pytest.raises(Refused) as refused:
        pin(store, VISIT, kind, subject, by="ling")
    assert refused.value.remedy is not None
    assert refused.value.remedy.said() == remedy
    assert _pins(store) == ()


def test_nothing_is_pinned_before_it_is_planned(tmp_path: Path) -> None:
    """Without a plan there is nothing to hold."""
    empty = open_store(f"sqlite:///{tmp_path / 'empty.db'}", clock=lambda: at(6))
    import_event(empty, register(), event(), typed=None, by="office")
    with pytest.raises(Refused, match="Plan the event first"):
        pin(empty, VISIT, "trip", "T1", by="ling")
    empty.engine.dispose()


def test_pins_are_told_in_sentences(store: Store) -> None:
    """A line a decision, with names for ids and the day beside the time."""
    pin(store, VISIT, "trip", "T1", by="ling")
    pin(store, VISIT, "visit", "v1", by="ling")
    lines = pin_lines(open_event(store, VISIT), "en")
    assert [(line.sentence, line.kept) for line in lines] == [
        ("Trip T1: 1号车 with 周师傅, leaves Wed 25 Nov 08:03", True),
        ("省国资委调研组 visits 乙烯装置: Wed 25 Nov 14:32", True),
    ]
