"""Who rode together rides together: seven of A, in a coaster of four places and a van of three."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.domain.event import Pin
from planner.domain.fleet import Vehicle
from planner.domain.people import Person, Role
from planner.domain.plan import Plan
from planner.domain.transfer import Leg, Trip
from planner.services.solving.carloads import Carload
from planner.services.solving.move import Move
from planner.services.solving.rode_before import RodeBefore
from tests.services.solving.worlds import event, register

CARS = tuple(
    Vehicle(id=name, name=name, seats=seats, planning_seats=seats, home="hotel")
    for name, seats in (("coaster", 4), ("van", 3), ("bus", 9))
)
NAMES = ("a", "b", "c", "d", "e", "f")
PEOPLE = tuple(Person(id=one, name=one, delegation="A") for one in (*NAMES, "new", "more"))
FIRST, SECOND = NAMES[:4], NAMES[4:]


def _trip(car: str, number: int, *persons: str) -> Trip:
    leg = Leg(
        origin="hotel",
        destination="plant",
        persons=persons,
        people=len(persons),
        transfers=(f"A:v1/{number}",),
    )
    return Trip(id=f"T{number}", vehicle=car, legs=(leg,))


def _move(*persons: str) -> Move:
    return Move("A:v1", "A", "hotel", "plant", ready=0, due=90, wish=30, persons=persons)


def _loads(*loads: tuple[str, ...]) -> tuple[Carload, ...]:
    return tuple(Carload(load, len(load)) for load in loads)


def _kept(
    *persons: str, trips: tuple[Trip, ...] = (), pins: tuple[Pin, ...] = ()
) -> tuple[Carload, ...]:
    """The carloads of those, who all alone would ride in the bus."""
    trips = trips or (_trip("coaster", 1, *FIRST), _trip("van", 2, *SECOND))
    known = replace(register(), people=PEOPLE, vehicles=CARS)
    plan = Plan(event="visit", trips=trips)
    rode = RodeBefore(known, replace(event(), pins=pins), plan, cars=CARS)
    return rode.kept(_move(*persons), _loads(persons))


def test_who_rode_together_does_so_again() -> None:
    """Four in the coaster, two in the van, though one bus would take them all."""
    assert _kept(*NAMES) == _loads(FIRST, SECOND)


def test_who_is_new_takes_a_free_place() -> None:
    """The van has one: nobody else changes."""
    assert _kept(*NAMES, "new") == _loads(FIRST, (*SECOND, "new"))


def test_who_stays_at_home_leaves_a_place() -> None:
    """Without the second of the coaster it has three, and takes who is new when the van is full."""
    without = tuple(one for one in NAMES if one != "b")
    assert _kept(*without) == _loads(("a", "c", "d"), SECOND)
    assert _kept(*without, "new", "more") == _loads(("a", "c", "d", "more"), (*SECOND, "new"))


def test_where_there_is_no_place_all_are_split_anew() -> None:
    """Two more are one too many for both cars."""
    everybody = (*NAMES, "new", "more")
    assert _kept(*everybody) == _loads(everybody)


def test_where_a_carload_is_empty_all_are_split_anew() -> None:
    """Nobody of the van goes along."""
    assert _kept(*FIRST) == _loads(FIRST)


def test_a_leader_who_is_new_splits_all_anew() -> None:
    """A leader rides where it is due, not where a place is free."""
    leader = Person(id="new", name="new", delegation="A", roles=(Role.LEADER,))
    known = replace(register(), people=(*PEOPLE[:-2], leader), vehicles=CARS)
    trips = (_trip("coaster", 1, *FIRST), _trip("van", 2, *SECOND))
    rode = RodeBefore(known, event(), Plan(event="visit", trips=trips), cars=CARS)
    persons = (*NAMES, "new")
    assert rode.kept(_move(*persons), _loads(persons)) == _loads(persons)


@pytest.mark.parametrize(
    "trips",
    [
        (_trip("coaster", 1, *FIRST), replace(_trip("van", 2, *SECOND), held=("vehicle",))),
        (_trip("van", 2, *SECOND),),
    ],
)
def test_what_no_trip_tells_is_not_known(trips: tuple[Trip, ...]) -> None:
    """A trip was typed, or nobody drove the first carload: who is in no other has no place."""
    assert _kept(*NAMES, trips=trips) == _loads(NAMES)


def test_without_their_car_they_still_ride_together() -> None:
    """The van of the second carload is gone: they stay together, and have no place to give."""
    sold = (_trip("coaster", 1, *FIRST), _trip("sold", 2, *SECOND))
    assert _kept(*NAMES, trips=sold) == _loads(FIRST, SECOND)
    everybody = (*NAMES, "new")
    assert _kept(*everybody, trips=sold) == _loads(everybody)


def test_of_a_pinned_carload_nothing_is_guessed() -> None:
    """One of two is pinned, and somebody is new."""
    pin = Pin("trip", "T1", (("transfer", "A:v1/1"),))
    assert _kept(*NAMES, pins=(pin,)) == _loads(FIRST, SECOND)
    everybody = (*NAMES, "new")
    assert _kept(*everybody, pins=(pin,)) == _loads(everybody)
