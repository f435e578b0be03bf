"""What an office plans for a vehicle, by its class; and which cars are there to work."""

from typing import Any

import pytest

from planner.domain.fleet import Vehicle, VehicleClass

SEDAN, MPV, COASTER = VehicleClass.SEDAN, VehicleClass.MPV, VehicleClass.COASTER


def _vehicle(kind: VehicleClass, painted: int, **changes: Any) -> Vehicle:
    """One with so many seats painted on it, the driver's among them."""
    return Vehicle(id="v", name="1号车", vehicle_class=kind, seats=painted - 1, **changes)


@pytest.mark.parametrize(
    ("kind", "painted", "passengers", "pieces"),
    [
        # The code of the travel trade: seats, passengers planned, bags.
        (SEDAN, 5, (3, 3), 3),
        (MPV, 7, (4, 6), 4),
        (MPV, 9, (7, 7), 6),
        (COASTER, 12, (9, 10), 6),
        (COASTER, 14, (12, 12), 8),
        (COASTER, 17, (15, 15), 12),
        (COASTER, 19, (15, 18), 12),
        (COASTER, 23, (18, 18), 12),
    ],
)
def test_the_usual_capacity_is_the_trades(
    kind: VehicleClass, painted: int, passengers: tuple[int, int], pieces: int
) -> None:
    """Each row of the table: within its passengers, and with its bags."""
    vehicle = _vehicle(kind, painted)
    least, most = passengers
    assert sorted((least, vehicle.seats_planned, most))[1] == vehicle.seats_planned
    assert vehicle.pieces_planned == pieces


def test_no_more_are_planned_than_there_are_seats() -> None:
    """Of any class and any number of seats."""
    for kind in VehicleClass:
        for painted in range(2, 60):
            assert 1 <= _vehicle(kind, painted).seats_planned <= painted - 1


def test_what_the_office_says_goes_before_what_is_usual() -> None:
    """A Coaster of 19 whose press takes five seats is planned with thirteen."""
    vehicle = _vehicle(COASTER, 19, planning_seats=13, luggage=14)
    assert (vehicle.seats_planned, vehicle.pieces_planned) == (13, 14)


def test_beyond_the_table_every_seat_is_planned_with_a_piece() -> None:
    """A coach of 49 and a small van of five are in no row of it."""
    coach, small = _vehicle(VehicleClass.COACH, 49), _vehicle(COASTER, 5)
    assert (coach.seats_planned, coach.pieces_planned) == (48, 48)
    assert (small.seats_planned, small.pieces_planned) == (4, 4)


@pytest.mark.parametrize(
    ("kind", "model", "works"),
    [
        (MPV, "商务7座", False),
        (MPV, "行李/工作车", True),
        (SEDAN, "Working car", True),
        (VehicleClass.LEAD, "引导车", True),
        (VehicleClass.LUGGAGE, "", True),
    ],
)
def test_a_car_is_there_to_work_by_its_class_or_its_model(
    kind: VehicleClass, model: str, works: bool
) -> None:
    """Staff and luggage ride in it, whatever class it is of."""
    assert _vehicle(kind, 5, model=model).is_working is works
