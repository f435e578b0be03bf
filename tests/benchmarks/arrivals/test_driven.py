"""What was driven counts on: one sedan between ATL and H1, 29 minutes, and 2 to get in or out."""

from __future__ import annotations

from dataclasses import replace

from solver.catalogue import KINDS
from solver.vehicles.problem import Plan, Ride
from solver.verify import verify
from tests.benchmarks.arrivals.dispatching import NobodyHears
from tests.benchmarks.arrivals.driven import as_driven, broken, so_far
from tests.benchmarks.arrivals.planning import Stay, problem, transfer
from tests.benchmarks.arrivals.reading import Flight
from tests.benchmarks.arrivals.replay import Errand, Street, replay
from tests.benchmarks.arrivals.world import Party, drive, fleet

SEDAN, OTHER, *_ = (car for car in fleet()[0] if car.kind == "sedan")
FLIGHT = Flight("one", "2013-06-10", "JFK", "ATL", 460, 600, 500, 605)
PARTY = Party(FLIGHT, 3, "H1", (20, 20), 20)
"""At the gate at 605, out at 625."""


def _party(name: str, arrived: int) -> Party:
    return replace(PARTY, flight=replace(FLIGHT, id=name, arrived=arrived))


def _street(*parties: Party) -> Street:
    """Each fetched by the sedan, which is there when they are out."""
    outs = [(one.flight.id, one.out or 0) for one in parties]
    errands = [Errand((name,), out, out) for name, out in outs]
    return replay(parties, [SEDAN], {SEDAN.id: errands}, by=NobodyHears())


def test_a_ride_that_is_over_is_told_as_it_was() -> None:
    """There and out at 625, away at 627, at the hotel at 656; the car is free from now on: 700."""
    past = so_far(_street(PARTY), 700)
    (ride,), (told,) = past.rides, past.transfers
    assert ride == Ride(transfer="one", vehicle=SEDAN.id, driver=f"of-{SEDAN.id}", depart=627)
    assert (told.ready, told.boarding, told.alighting, told.due) == (625, 0, 42, 700)
    assert drive("ATL", "H1") == 29


def test_the_way_to_a_kerb_is_told_with_the_minutes_it_took() -> None:
    """Nobody came yet: the car drove 12 minutes from the depot, and stands there until now."""
    street = _street(PARTY)
    street.met.clear()
    car = street.cars[SEDAN.id]
    car.place, car.free = "ATL", 625
    past = so_far(street, 640)
    (told,) = past.transfers
    assert (told.destination, told.ready, told.due) == ("ATL", 613, 640)
    # Getting in and out, of two minutes each, is taken off: nobody did.
    assert (told.ride, told.alighting) == (8, 15)


def test_hours_run_on_when_it_is_planned_again() -> None:
    """Eight rides took 12 + 8 x 29 + 7 x 29 = 447 minutes: a ninth, of 58 more, is one too many."""
    street = _street(*(_party(f"p{number}", 400 + 90 * number) for number in range(8)))
    late = Party(replace(FLIGHT, id="late", due=1100), 3, "H1", (20, 20), 20)
    past = so_far(street, 1090)
    asked = past.told_to(problem([transfer(late, Stay(1130, 1130))]))
    found = []
    for car in (SEDAN, OTHER):
        ninth = Ride(transfer="late", vehicle=car.id, driver=f"of-{car.id}", depart=1132)
        verdict = verify(KINDS["vehicles"], asked, Plan(rides=(*past.rides, ninth)))
        found.append(
            {one.constraint: one.amount for one in verdict.violations if one.level == "hard"}
        )
    assert found == [{"driver-overworked": 447 + 58 - 480}, {}]


def test_a_day_is_judged_as_it_was_driven() -> None:
    """Nine such rides without a meal break no hard rule but the hours of the day."""
    street = _street(*(_party(f"p{number}", 400 + 90 * number) for number in range(9)))
    (sentence,) = broken(street)
    assert sentence.startswith(f"of-{SEDAN.id} drives 25 minutes too many")
    assert broken(_street(PARTY)) == []


def test_a_way_for_nothing_was_driven_as_well() -> None:
    """To ORD and back to ATL, empty, before the party was fetched: two rides more than one."""
    street = _street(PARTY)
    street.cars[SEDAN.id].ways[:0] = [(500, "depot", "ORD"), (520, "ORD", "ATL")]
    asked, plan = as_driven(street)
    empty = [one for one in asked.transfers if not one.seats]
    assert [(one.origin, one.destination) for one in empty] == [("depot", "ORD"), ("ORD", "ATL")]
    assert len(plan.rides) == 3
    assert broken(street) == []


def test_no_night_begins_with_a_way_for_nothing() -> None:
    """Sent to ORD at 2:50 and on to ATL at 3:10: nobody got out of the car the day before."""
    street = _street(_party("night", 1640))
    assert broken(street) == []
    street.cars[SEDAN.id].ways[:0] = [(1610, "depot", "ORD"), (1630, "ORD", "ATL")]
    assert broken(street) == []
