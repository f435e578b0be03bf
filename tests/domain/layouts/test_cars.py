"""The order of honour in cars, row by row of the field's table."""

from __future__ import annotations

import pytest

from planner.domain.fleet import Vehicle, VehicleClass
from planner.domain.layouts.car_orders import DrivenBy, order_of
from planner.domain.layouts.cars import lay_car, layout_of
from planner.domain.layouts.conventions import Chief, Coaster, Conventions, Mpv
from planner.domain.layouts.seat_plan import MarkKind, SeatPlan

DRIVER, HOST = DrivenBy.DRIVER, DrivenBy.HOST


@pytest.mark.parametrize(
    ("layout", "driven_by", "policy", "order"),
    [
        ("sedan-4", DRIVER, "", "RR RL F"),
        ("sedan-4", HOST, "", "F RR RL"),
        ("sedan-5", DRIVER, "", "RR RL RC F"),
        ("sedan-5", HOST, "", "F RR RL RC"),
        ("sedan-5", DRIVER, "behind-driver", "RL RR RC F"),
        ("three-row-7", DRIVER, "", "RR RL RC MR ML F"),
        ("three-row-7", HOST, "", "F RR RL RC MR ML"),
        ("three-row-9", DRIVER, "", "MR MC ML RR RC RL F FC"),
        ("three-row-9", HOST, "", "F FC MR MC ML RR RC RL"),
        ("mpv-7", DRIVER, "", "MR ML RR RL RC F"),
        ("mpv-7", DRIVER, "rear-row", "RR RL RC MR ML F"),
        ("off-road", DRIVER, "", "F RR RL"),
        ("off-road", HOST, "", "F RR RL"),
        ("van-8", DRIVER, "", "ML MR MC RR RC RL F"),
    ],
)
def test_the_order_is_that_of_the_table(
    layout: str, driven_by: DrivenBy, policy: str, order: str
) -> None:
    """Each row of the table, high to low."""
    assert " ".join(order_of(layout, driven_by, policy)) == order


def _vehicle(kind: VehicleClass, seats: int, layout: str = "") -> Vehicle:
    return Vehicle(id="v", name="3 号车", vehicle_class=kind, seats=seats, layout=layout)


def _order(plan: SeatPlan) -> list[str]:
    honoured = [seat for seat in plan.seats if seat.honour]
    return [seat.id for seat in sorted(honoured, key=lambda seat: seat.honour or 0)]


def test_a_coaster_begins_behind_the_driver_or_at_the_door() -> None:
    """Both customs of the Coaster: the window behind the driver, or the door's side."""
    coaster = _vehicle(VehicleClass.COASTER, 12)
    behind = lay_car(coaster, Conventions())
    door = lay_car(coaster, Conventions(coaster=Coaster.DOOR_SIDE))
    assert _order(behind)[:4] == ["1A", "1C", "1B", "2C"]
    assert _order(door)[:4] == ["1C", "1B", "1A", "2C"]


def test_the_drivers_side_is_the_left() -> None:
    """The first seat of a Coaster stands behind the driver, the door on the other side."""
    plan = lay_car(_vehicle(VehicleClass.COASTER, 12), Conventions())
    marks = {mark.kind: mark for mark in plan.marks}
    assert marks[MarkKind.DRIVER].x == plan.seat("1A").x
    assert marks[MarkKind.DOOR].x > 0


def test_an_mpv_has_either_row_first() -> None:
    """The office chooses between the captain's chairs and the rear row."""
    mpv = _vehicle(VehicleClass.MPV, 6)
    assert _order(lay_car(mpv, Conventions()))[0] == "MR"
    assert _order(lay_car(mpv, Conventions(mpv=Mpv.REAR_ROW)))[0] == "RR"


def test_the_front_seat_is_the_attendants_where_there_is_one() -> None:
    """With a secretary aboard the front passenger's seat is out of the order of honour."""
    plan = lay_car(_vehicle(VehicleClass.SEDAN, 4), Conventions(), attendants=1)
    assert _order(plan) == ["RR", "RL", "RC"]
    assert (plan.seat("F").area, plan.seat("F").honour) == ("attendant", None)


def test_a_host_at_the_wheel_has_the_first_guest_beside_him() -> None:
    """Nobody is put into the front seat as an attendant then."""
    plan = lay_car(_vehicle(VehicleClass.SEDAN, 4), Conventions(), driven_by=HOST, attendants=1)
    assert _order(plan) == ["F", "RR", "RL", "RC"]


def test_privacy_puts_the_chief_guest_behind_the_driver() -> None:
    """The office may choose so for a sedan."""
    plan = lay_car(_vehicle(VehicleClass.SEDAN, 4), Conventions(chief=Chief.BEHIND_DRIVER))
    assert _order(plan)[0] == "RL"


@pytest.mark.parametrize(
    ("kind", "seats", "layout"),
    [
        (VehicleClass.SEDAN, 3, "sedan-4"),
        (VehicleClass.SEDAN, 4, "sedan-5"),
        (VehicleClass.MPV, 5, "mpv-7"),
        (VehicleClass.MPV, 6, "mpv-7"),
        (VehicleClass.MPV, 7, "van-8"),
        (VehicleClass.COASTER, 8, "coaster"),
        (VehicleClass.COACH, 49, "coach"),
    ],
)
def test_a_vehicle_has_a_layout_by_class_and_seats(
    kind: VehicleClass, seats: int, layout: str
) -> None:
    """Where the register names no layout, the smallest that holds its seats."""
    assert layout_of(_vehicle(kind, seats)) == layout


@pytest.mark.parametrize("seats", range(1, 60))
def test_every_vehicle_has_as_many_seats_as_it_says(seats: int) -> None:
    """For each class and number, one place of honour for each passenger."""
    for kind in VehicleClass:
        plan = lay_car(_vehicle(kind, seats), Conventions())
        assert sorted(seat.honour or 0 for seat in plan.seats) == list(range(1, seats + 1))
