"""What rides make when a way is shared, worked by hand.

A rides from the station (boarding from 600, away at 602) until 680, at the hotel; B is taken up
at the airport, 30 minutes on, from 638 until 640, and gets out at the hotel too: 40 minutes on.
"""

from dataclasses import replace

from solver.vehicles.trips import Aboard, halts, trips
from tests.solver.vehicles.worlds import CAR, amounts, plan, ride, transfer, world

A = transfer("a", seats=2, most_ride=90)
B = transfer("b", seats=2, origin="airport", ready=630, most_ride=60)
WORLD = world(A, B)
BOTH = plan(ride("a", arrive=680), ride("b", at=640, arrive=680))


def test_rides_that_overlap_are_one_trip() -> None:
    """From the first who board to the last who are out, 30 + 40 minutes of driving."""
    (found,) = trips(WORLD, BOTH)
    assert (found.board, found.depart, found.arrive, found.clear) == (600, 602, 680, 680)
    assert found.run == ("station", "hotel", 70)
    assert found.aboard == (Aboard("a", 600, 602, 680, 680), Aboard("b", 638, 640, 680, 680))


def test_rides_that_touch_are_two_trips() -> None:
    """Where the car is empty between them, however shortly, the one has ended."""
    after = plan(ride("a", arrive=622), ride("b", at=624, arrive=664))
    assert [found.transfers for found in trips(WORLD, after)] == [("a",), ("b",)]


def test_halts_in_their_order() -> None:
    """Station, airport, hotel; both get out at one halt."""
    (found,) = trips(WORLD, BOTH)
    way = halts(WORLD, found.shared)
    assert [(halt.place, halt.begin, halt.end) for halt in way] == [
        ("station", 600, 602),
        ("airport", 638, 640),
        ("hotel", 680, 680),
    ]
    assert (way[1].into, way[2].out) == (("b",), ("a", "b"))


def test_a_stop_on_the_way_is_reached_in_time() -> None:
    """The airport is 30 minutes on, the hotel 40: at 632 it can be, at 631 not."""
    soon = plan(ride("a", arrive=674), ride("b", at=634, arrive=674))
    assert amounts("vehicle-clash", WORLD, soon) == []
    early = plan(ride("a", arrive=674), ride("b", at=633, arrive=674))
    assert amounts("vehicle-clash", WORLD, early) == [1]


def test_the_car_is_full_where_most_are_aboard() -> None:
    """Two and three are five for four seats; one after the other they are not."""
    full = world(A, replace(B, seats=3))
    assert amounts("vehicle-overfull", full, BOTH) == [1]
    after = plan(ride("a", arrive=622), ride("b", at=690, arrive=730))
    assert amounts("vehicle-overfull", full, after) == []


def test_those_who_get_out_make_room_for_those_who_get_in() -> None:
    """At the airport three leave and four board: never more than four, with one who stays on."""
    stays = transfer("c", seats=0, most_ride=90)
    leaves = transfer("a", seats=3, destination="airport", most_ride=90)
    full = world(stays, leaves, replace(B, seats=4))
    rides = plan(ride("c", arrive=680), ride("a", arrive=632), ride("b", at=640, arrive=680))
    assert amounts("vehicle-overfull", full, rides) == []


def test_each_party_has_its_own_times() -> None:
    """B is ready at 640, when its boarding has begun at 638; A is due at 660, and out at 680."""
    problem = world(A, replace(B, ready=640, due=720))
    assert amounts("departs-too-early", problem, BOTH) == [2]
    assert amounts("arrives-late", problem, BOTH) == [20]


def test_own_minutes_add_to_those_of_the_car() -> None:
    """Three minutes of its own and two of the car: boarding begins five before leaving."""
    slow = world(replace(A, boarding=3, alighting=4), vehicles=(replace(CAR, alighting=1),))
    (found,) = trips(slow, plan(ride("a", at=605)))
    assert (found.board, found.arrive, found.clear) == (600, 625, 630)
