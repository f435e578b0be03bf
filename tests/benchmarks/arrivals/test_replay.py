"""A small day by hand: one flight, or two, and a sedan or two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.benchmarks.arrivals.dispatching import NobodyHears
from tests.benchmarks.arrivals.knowledge import Knowledge
from tests.benchmarks.arrivals.planning import Fixed, Learnt, Stay
from tests.benchmarks.arrivals.reading import Flight
from tests.benchmarks.arrivals.replay import Errand, Met, Street, replay, vehicle_hours
from tests.benchmarks.arrivals.scoring import scored
from tests.benchmarks.arrivals.world import Party, drive, fleet, parties

SEDAN = next(car for car in fleet()[0] if car.kind == "sedan")
FLIGHT = Flight("one", "2013-06-10", "JFK", "ATL", 460, 600, 500, 605)
PARTY = Party(FLIGHT, 3, "H1", (20, 20), 20)
"""At the gate at 605, out at 625."""


def _replayed(*errands: Errand, guests: tuple[Party, ...] = (PARTY,)) -> Street:
    return replay(guests, [SEDAN], {SEDAN.id: list(errands)}, by=NobodyHears())


@pytest.mark.parametrize(
    ("there", "left", "share"), [(620, 627, 100), (635, 637, 100), (636, 638, 0)]
)
def test_ten_minutes_after_they_are_out_is_in_time(there: int, left: int, share: int) -> None:
    """Out at 625: there at 635 they are met, at 636 they are not; boarding takes two minutes."""
    street = _replayed(Errand(("one",), there, there))
    assert street.met == {"one": Met(SEDAN.id, there, left)}
    assert scored([PARTY], street).value == share
    assert scored([PARTY], street).faults == ()


def test_a_car_is_paid_for_driving_standing_and_boarding() -> None:
    """To the kerb 12, standing 5, boarding 2, to the hotel 29, getting out 2, home 22."""
    minutes = drive("depot", "ATL") + 5 + 2 + drive("ATL", "H1") + 2 + drive("H1", "depot")
    assert vehicle_hours(_replayed(Errand(("one",), 620, 620))) * 60 == pytest.approx(minutes)
    assert minutes == 12 + 5 + 2 + 29 + 2 + 22


def test_nobody_who_hears_nothing_waits_beyond_the_next_errand() -> None:
    """Kept until 610, and to be at the same kerb again at 624: it goes on at 624, for the other."""
    other = Party(replace(FLIGHT, id="two", arrived=600), 2, "H2", (20, 20), 20)
    street = _replayed(
        Errand(("one",), 600, 610), Errand(("two",), 624, 624), guests=(PARTY, other)
    )
    assert street.given_up == {"one"}
    assert street.met == {"two": Met(SEDAN.id, 624, 626)}
    assert scored([PARTY, other], street).value == pytest.approx(40)


def test_the_scoring_sees_what_no_car_can_do() -> None:
    """Two of three guests each at once, too fast, and before they are out."""
    other = replace(PARTY, flight=replace(FLIGHT, id="two"), guests=2)
    street = Street({}, {}, {}, met={one: Met(SEDAN.id, 610, 620) for one in ("one", "two")})
    assert scored([PARTY, other], street).faults == (
        f"5 guests ride in {SEDAN.id}, which has 3 seats",
        f"{SEDAN.id} leaves at 620, before one is aboard",
        f"{SEDAN.id} leaves at 620, before two is aboard",
    )
    soon = Street({}, {}, {}, met={"one": Met(SEDAN.id, 610, 627), "two": Met(SEDAN.id, 640, 642)})
    assert scored([PARTY, other], soon).faults == (f"{SEDAN.id} is at ATL at 640, too soon",)


def test_what_is_known_grows_as_the_day_goes() -> None:
    """On other days it came 0 or 60 late and flew for 100: nobody knows which until it is off."""
    past = [replace(FLIGHT, arrived=600), replace(FLIGHT, off=560, arrived=660)]
    knowledge = Knowledge(past)
    assert knowledge.gate(FLIGHT, None).minutes == (600, 660)
    assert knowledge.gate(FLIGHT, 499).minutes == (600, 660)
    late = replace(FLIGHT, off=540, arrived=640)
    assert knowledge.gate(late, 520).minutes == (660,)
    assert knowledge.gate(late, 540).minutes == (640,)
    assert knowledge.kerb(replace(PARTY, flight=late), 641).minutes == (660,)


def test_a_buffer_follows_the_spread_or_the_timetable() -> None:
    """Learnt: from when one in two may be out; fixed: half an hour from 620 on."""
    knowledge = Knowledge([replace(FLIGHT, arrived=600), replace(FLIGHT, arrived=660)])
    out = knowledge.kerb(PARTY, None)
    assert Learnt(met=0.5, held=0.6, grace=5)(PARTY, out) == Stay(625, 680)
    assert Fixed(begin=0)(PARTY, out) == Stay(620, 650)


def test_six_hundred_come_on_any_day() -> None:
    """At least one on each flight, at most twelve, and always the same."""
    flights = [replace(FLIGHT, id=str(number)) for number in range(150)]
    drawn = parties("2013-06-10", flights)
    assert sum(one.guests for one in drawn) == 600
    assert {1 <= one.guests <= 12 for one in drawn} == {True}
    assert drawn == parties("2013-06-10", flights)
