"""What holds of every layout, for many numbers of people."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from math import hypot

import pytest

from planner.domain.fleet import Vehicle, VehicleClass
from planner.domain.layouts import LAYOUTS, SeatingLayout, layout_for
from planner.domain.layouts.cars import lay_car
from planner.domain.layouts.conventions import Conventions
from planner.domain.layouts.numbers import Numbers
from planner.domain.layouts.seat_plan import SeatPlan, left_hand
from planner.domain.venue import Layout

FULL = Numbers(rostrum=8, guests=14, hosts=14, others=30, others_hosts=7)
SIZES = [
    Numbers(
        rostrum=8, guests=14, hosts=14, others=30, others_hosts=7, interpreted=("guest-1", "host-1")
    ),
    Numbers(rostrum=25, guests=3, hosts=2),
    Numbers(rostrum=1, guests=1),
    Numbers(rostrum=2, hosts=9, others=7),
    Numbers(guests=96, tables=12),
    Numbers(guests=70, hosts=26, tables=12),
    Numbers(guests=28),
    Numbers(),
]


def _plans() -> list[tuple[str, SeatPlan]]:
    rooms = [
        (f"{entry.layout} {numbers}", entry.lay(numbers, Conventions()))
        for entry in LAYOUTS
        for numbers in SIZES
    ]
    cars = [
        (f"{kind} {seats}", lay_car(_vehicle(kind, seats), Conventions()))
        for kind in VehicleClass
        for seats in (3, 4, 6, 8, 12, 19, 37, 49)
    ]
    return rooms + cars


def _vehicle(kind: VehicleClass, seats: int) -> Vehicle:
    return Vehicle(id="v", name="v", vehicle_class=kind, seats=seats)


PLANS = _plans()


def test_no_seat_stands_twice() -> None:
    """Each seat has its own id."""
    twice = [name for name, p in PLANS if len({seat.id for seat in p.seats}) < len(p.seats)]
    assert twice == []


def test_nobody_sits_in_anothers_lap() -> None:
    """Two chairs are never nearer than nine tenths of a chair."""
    near = [
        (name, one.id, other.id)
        for name, plan in PLANS
        for one, other in combinations(plan.seats, 2)
        if hypot(one.x - other.x, one.y - other.y) < 0.9
    ]
    assert near == []


def test_a_place_of_honour_is_one_seat_and_none_is_left_out() -> None:
    """Each sequence counts 1, 2, 3 … without a gap."""
    broken = []
    for name, plan in PLANS:
        found: dict[str, list[int]] = {}
        for seat in plan.seats:
            if seat.sequence:
                found.setdefault(seat.sequence, []).append(seat.honour or 0)
        broken += [
            (name, sequence)
            for sequence, honours in found.items()
            if sorted(honours) != list(range(1, len(honours) + 1))
        ]
    assert broken == []


@pytest.mark.parametrize("entry", LAYOUTS, ids=lambda entry: entry.layout.value)
def test_there_is_a_chair_for_everyone_the_layout_counts(entry: SeatingLayout) -> None:
    """A rostrum seats its rostrum and its hall, a table its guests, hosts and rows."""
    halls = (Layout.ROSTRUM, Layout.THEATRE, Layout.CLASSROOM, Layout.AWARDS)
    hall = entry.layout in halls
    for numbers in SIZES:
        people = numbers.rostrum if hall else numbers.guests + numbers.hosts
        if hall or entry.layout is Layout.LONG_TABLE:
            people += numbers.others
        if entry.layout is Layout.LONG_TABLE:
            people += numbers.others_hosts
        seats = [seat for seat in entry.lay(numbers, Conventions()).seats]
        assert sum(seat.area != "interpreter" for seat in seats) == people


def test_turned_twice_a_plan_is_as_it_was() -> None:
    """The view from the rostrum, turned again, is the view from the hall."""
    for _, plan in PLANS:
        again = plan.turned().turned()
        assert [(s.x, s.y, s.heading) for s in again.seats] == [
            (s.x, s.y, s.heading % 360) for s in plan.seats
        ]


def test_left_is_left_of_where_one_looks() -> None:
    """Towards the stage left is left; towards the hall it is the hall's right; and so round."""
    assert [left_hand(heading) for heading in (0, 90, 180, 270)] == [
        (-1, 0),
        (0, -1),
        (1, 0),
        (0, 1),
    ]


def test_neighbours_are_known_seats_of_the_same_plan() -> None:
    """Who is beside whom names seats that are there."""
    for _, plan in PLANS:
        known = Counter(seat.id for seat in plan.seats)
        assert [n for seat in plan.seats for n in seat.beside if not known[n]] == []


def test_at_a_buffet_nobody_has_a_seat() -> None:
    """A layout without seats is not laid."""
    assert layout_for(Layout.BUFFET) is None


def test_conventions_are_read_from_the_events_policies() -> None:
    """Known keys are read, keys of others left alone, wrong ones named."""
    read = Conventions.of({"seating.rostrum_even": "Q", "seating.photo_row_seats": "7", "x": "y"})
    assert (read.rostrum_even.value, read.photo_row_seats) == ("Q", 7)
    with pytest.raises(ValueError, match="no seating convention is called 'rostrum'"):
        Conventions.of({"seating.rostrum": "Q"})
    with pytest.raises(ValueError, match="'rostrum_even' cannot be 'R'"):
        Conventions.of({"seating.rostrum_even": "R"})
