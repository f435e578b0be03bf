"""Two events share a hall, a car and its driver: the second is planned around the first."""

import time
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from planner.domain.booking import Taken, bookings_of
from planner.domain.event import Event, Register
from planner.domain.fleet import Driver, Vehicle
from planner.domain.interval import Interval
from planner.domain.people import Delegation, Person
from planner.domain.programme import Session
from planner.domain.transfer import Direction, Journey
from planner.domain.travel import TravelTime
from planner.domain.venue import Hotel, Layout, Room, Station, Venue
from planner.persistence.store import Store, open_store
from planner.services.plan_event import Outcome, plan_event
from planner.services.publish_plan import publish, withdraw
from planner.services.stored_events import import_event, open_event, save_outcome
from solver.limits import Limits

ZONE = ZoneInfo("Asia/Shanghai")
REGISTER = Register(
    venues=(Venue(id="house", name="The House"),),
    rooms=(Room(id="hall", name="The Hall", venue="house", capacity={Layout.LONG_TABLE: 20}),),
    hotels=(Hotel(id="inn", name="The Inn"),),
    stations=(Station(id="station", name="The Station"),),
    vehicles=(
        Vehicle(id="one", name="1", seats=6, home="inn", drivers=("ann",)),
        Vehicle(id="two", name="2", seats=6, home="inn", drivers=("bob",)),
    ),
    drivers=(
        Driver(id="ann", name="Ann", vehicles=("one",)),
        Driver(id="bob", name="Bob", vehicles=("two",)),
    ),
    travel=(
        TravelTime("station", "inn", 20),
        TravelTime("inn", "house", 10),
        TravelTime("station", "house", 15),
    ),
)


def _at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, 2, hour, minute, tzinfo=ZONE)


def _world(name: str) -> tuple[Register, Event]:
    """A firm of two arrives at 8:00, and meets for an hour in the only hall between 10 and 12."""
    firm = f"{name}-firm"
    people = tuple(Person(id=f"{firm}-{n}", name=f"{firm} {n}", delegation=firm) for n in (1, 2))
    meeting = Session(
        id=f"{name}-talk",
        title="Talk",
        minutes=60,
        guests=4,
        windows=(Interval(_at(10), _at(12)),),
    )
    arrival = Journey(
        id=f"{name}-train",
        direction=Direction.ARRIVAL,
        delegation=firm,
        carrier="G1",
        station="station",
        at=_at(8),
    )
    event = Event(
        id=name,
        name=name,
        start=_at(7),
        end=_at(20),
        delegations=(Delegation(id=firm, name=firm, hotel="inn"),),
        journeys=(arrival,),
        sessions=(meeting,),
    )
    return replace(REGISTER, people=people), event


def _plan(store: Store, name: str) -> Outcome:
    register, event, plan, bookings, _ = open_event(store, name)
    limits = Limits(clock=time.monotonic, began=time.monotonic(), effort=1.0, workers=1, seed=0)
    return plan_event(register, event, plan, limits, bookings=bookings)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store with two events that want the same things at the same time."""
    opened = open_store(f"sqlite:///{tmp_path / 'planner.db'}", clock=lambda: _at(6))
    for name in ("first", "second"):
        register, event = _world(name)
        import_event(opened, register, event, typed=None, by="office")
    return opened


def _uses(outcome: Outcome) -> tuple[Interval | None, str | None, str | None]:
    """When the hall is used, by which car and driver the guests come."""
    (slot,), (trip,) = outcome.plan.slots, outcome.plan.trips
    return slot.interval, trip.vehicle, trip.driver


def test_the_second_event_is_planned_around_the_first(store: Store) -> None:
    """With the hall and a car published, the other takes the hall's other hour and car."""
    first = _plan(store, "first")
    save_outcome(store, first, by="office")
    publish(store, "first", by="office")
    second = _plan(store, "second")
    (mine, car, driver), (theirs, other_car, other_driver) = _uses(first), _uses(second)
    assert mine is not None
    assert theirs is not None
    assert (first.code, second.code) == (0, 0)
    assert not mine.overlaps(theirs)
    assert {(car, driver), (other_car, other_driver)} == {("one", "ann"), ("two", "bob")}
    assert save_outcome(store, second, by="office") == 1
    assert publish(store, "second", by="office") == 1


def test_two_plans_made_apart_cannot_both_be_published(store: Store) -> None:
    """Planned without knowing of each other, the second to publish is told of the first."""
    for name in ("first", "second"):
        save_outcome(store, _plan(store, name), by="office")
    publish(store, "first", by="office")
    with pytest.raises(Taken) as refused:
        publish(store, "second", by="office")
    assert refused.value.rival.event == "first"
    withdraw(store, "first", by="office")
    assert publish(store, "second", by="office") == 1


def test_a_plan_books_halls_cars_and_drivers_but_no_guests(store: Store) -> None:
    """What is shared is booked for the time of its session or trip."""
    outcome = _plan(store, "first")
    held = bookings_of(outcome.register, outcome.event, outcome.plan)
    slot, car, driver = _uses(outcome)
    (trip,) = outcome.plan.trips
    assert sorted((one.kind.value, one.resource, one.interval) for one in held) == sorted(
        [
            ("room", "hall", slot),
            ("vehicle", car, trip.interval),
            ("driver", driver, trip.interval),
        ]
    )
