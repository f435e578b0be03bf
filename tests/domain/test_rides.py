"""What trips are to those aboard and to the driver."""

from dataclasses import replace

from planner.domain.engagement import Engagement
from planner.domain.interval import Interval
from planner.domain.plan import Plan
from planner.domain.rides import rides
from planner.domain.shuttle import ShuttleLine
from planner.domain.transfer import Leg, Trip
from tests.visit import at, event, register


def of(*trips: Trip) -> dict[str, Engagement]:
    """Rides and trips by uid."""
    return {one.uid: one for one in rides(register(), event(), Plan(event="e", trips=trips))}


def shuttle(identifier: str = "T", vehicle: str = "V1") -> Trip:
    """From the station past the hotel, where two get out, to the plant."""
    return Trip(
        id=identifier,
        vehicle=vehicle,
        legs=(
            Leg("east", "hotel", at(8), at(8, 25), ("han", "luo", "bai"), 3, 0, ("x", "y")),
            Leg("hotel", "plant", at(8, 30), at(9), ("han",), 1, 0, ("y",)),
        ),
    )


def test_each_rides_from_where_they_get_in_to_where_they_get_out() -> None:
    """Two ride to the hotel, one through to the plant; the driver has it all."""
    found = of(shuttle())
    assert {uid: (one.persons, one.interval.end) for uid, one in found.items()} == {
        "trip-x": (("han", "luo", "bai"), at(9)),
        "ride-x": (("luo", "bai"), at(8, 25)),
        "ride-y": (("han",), at(9)),
    }


def test_who_gets_in_again_rides_again() -> None:
    """Someone aboard on the first and third leg has two rides."""
    trip = Trip(
        id="T",
        legs=(
            Leg("east", "hotel", at(8), at(8, 25), ("han",), 1),
            Leg("hotel", "plant", at(8, 30), at(9), (), 0),
            Leg("plant", "hotel", at(9, 10), at(9, 40), ("han",), 1),
        ),
    )
    assert sorted(of(trip)) == ["ride-trip-T-0", "ride-trip-T-2", "trip-T"]


def test_a_transfer_in_two_cars_is_two_rides() -> None:
    """Uids stay with the cars when one of them leaves later."""
    one, other = shuttle("T1", "V1"), shuttle("T2", "V2")
    before = {uid: ride.vehicle for uid, ride in of(one, other).items()}
    assert (before["ride-x"], before["ride-x-2"]) == ("V1", "V2")
    one.legs = (replace(one.legs[0], leave=at(8, 20)), one.legs[1])
    after = {uid: ride.vehicle for uid, ride in of(one, other).items()}
    assert (after["ride-x"], after["ride-x-2"]) == ("V1", "V2")


def test_a_trip_without_times_is_none() -> None:
    """What has still to be timed is no engagement."""
    assert of(Trip(id="T", legs=(Leg("east", "hotel"),))) == {}


def test_a_ride_in_a_shuttle_is_told_by_its_line() -> None:
    """By the line and to where one gets out; the trip bears the line's name, and its stops."""
    line = ShuttleLine(
        id="line",
        name="班车一线",
        stops=("east", "hotel", "plant"),
        windows=(Interval(at(8), at(9)),),
        headway_minutes=20,
    )
    trip = shuttle()
    trip.legs = tuple(replace(leg, transfers=("line@11-25T08:00",)) for leg in trip.legs)
    given = replace(event(), shuttles=(line,))
    found = rides(register(), given, Plan(event="e", trips=(trip,)))
    assert [(one.line, one.what.said()) for one in found] == [
        ("班车一线", "澜州东站 → 澜州宾馆 → 乙烯装置"),
        ("班车一线", "班车一线 to 澜州宾馆"),
        ("班车一线", "班车一线 to 乙烯装置"),
    ]
