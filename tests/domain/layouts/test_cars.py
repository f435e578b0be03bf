"""The order of honour in cars, row by row of the field's table."""

from __future__ import annotations

import pytest

from planner.domain.fleet import Vehicle, VehicleClass
from planner.domain.layouts.car_orders import car_layout
from planner.domain.layouts.car_orders.order import DrivenBy
from planner.domain.layouts.car_orders.sources import (
    BEHIND_DRIVER_FIRST,
    CAR_ETIQUETTE,
    CAR_MANNERS,
    MIDDLE_ROW_FIRST,
    OFF_ROAD_AND_VANS,
    SAFETY_OF_THE_CHIEF,
)
from planner.domain.layouts.cars import lay_car, layout_of
from planner.domain.layouts.conventions import Chief, Coaster, Conventions, Mpv
from planner.domain.layouts.seat_plan import MarkKind, SeatPlan

DRIVER, HOST = DrivenBy.DRIVER, DrivenBy.HOST


@pytest.mark.parametrize(
    ("layout", "driven_by", "policy", "order", "source"),
    [
        ("sedan-4", DRIVER, "", "RR RL F", CAR_ETIQUETTE),
        ("sedan-4", HOST, "", "F RR RL", CAR_ETIQUETTE),
        ("sedan-4", DRIVER, "behind-driver", "RL RR F", SAFETY_OF_THE_CHIEF),
        ("sedan-5", DRIVER, "", "RR RL RC F", f"{CAR_ETIQUETTE}; {CAR_MANNERS}"),
        ("sedan-5", HOST, "", "F RR RL RC", f"{CAR_ETIQUETTE}; {CAR_MANNERS}"),
        ("sedan-5", DRIVER, "behind-driver", "RL RR RC F", SAFETY_OF_THE_CHIEF),
        ("three-row-7", DRIVER, "", "RR RL RC MR ML F", f"{CAR_ETIQUETTE}; {CAR_MANNERS}"),
        ("three-row-7", HOST, "", "F RR RL RC MR ML", f"{CAR_ETIQUETTE}; {CAR_MANNERS}"),
        ("three-row-9", DRIVER, "", "MR MC ML RR RC RL F FC", CAR_MANNERS),
        ("three-row-9", HOST, "", "F FC MR MC ML RR RC RL", CAR_MANNERS),
        ("mpv-7", DRIVER, "", "MR ML RR RL RC F", MIDDLE_ROW_FIRST),
        ("mpv-7", DRIVER, "rear-row", "RR RL RC MR ML F", CAR_ETIQUETTE),
        ("mpv-7", DRIVER, "behind-driver", "ML MR RR RL RC F", BEHIND_DRIVER_FIRST),
        ("mpv-7", HOST, "", "F MR ML RR RL RC", MIDDLE_ROW_FIRST),
        ("mpv-7", HOST, "rear-row", "F RR RL RC MR ML", CAR_ETIQUETTE),
        ("van-8", DRIVER, "", "ML MR MC RR RC RL F", OFF_ROAD_AND_VANS),
    ],
)
def test_the_order_is_that_of_the_table(
    layout: str, driven_by: DrivenBy, policy: str, order: str, source: str
) -> None:
    """Each row of the table, high to low, with who says so."""
    known = car_layout(layout)
    assert known is not None
    row = known.order(driven_by, policy)
    assert (" ".join(row.seats), row.source) == (order, source)


@pytest.mark.parametrize("driven_by", [DRIVER, HOST])
def test_an_off_road_car_has_the_front_seat_first(driven_by: DrivenBy) -> None:
    """Whoever drives: front, rear right, rear left; a fourth sits between the two behind."""
    jeep = _vehicle(VehicleClass.SEDAN, 3, "越野车")
    assert _order(lay_car(jeep, Conventions(), driven_by=driven_by)) == ["F", "RR", "RL"]
    wide = _vehicle(VehicleClass.SEDAN, 4, "越野车")
    assert _order(lay_car(wide, Conventions(), driven_by=driven_by)) == ["F", "RR", "RL", "RC"]


@pytest.mark.parametrize("driven_by", [DRIVER, HOST])
def test_a_coach_is_filled_front_before_back_and_right_before_left(driven_by: DrivenBy) -> None:
    """Two rows of four and a last one of five, nearest the front door first."""
    coach = _vehicle(VehicleClass.COACH, 13)
    order = "1D 1C 1B 1A 2D 2C 2B 2A 3E 3D 3C 3B 3A"
    assert " ".join(_order(lay_car(coach, Conventions(), driven_by=driven_by))) == order


@pytest.mark.parametrize(
    ("coaster", "order"),
    [
        # Office practice: the window seat behind the driver is number one.
        (Coaster.BEHIND_DRIVER, "1A 1C 1B 2C 2B 2A 3C 3B 3A 4C 4B 4A"),
        # Etiquette of four rows and more: right before left, nearest the front door first.
        (Coaster.DOOR_SIDE, "1C 1B 1A 2C 2B 2A 3C 3B 3A 4C 4B 4A"),
    ],
)
def test_the_coaster_has_two_customs(coaster: Coaster, order: str) -> None:
    """Both of them from the first seat to the twelfth."""
    plan = lay_car(_vehicle(VehicleClass.COASTER, 12), Conventions(coaster=coaster))
    assert " ".join(_order(plan)) == order


def test_a_host_who_drives_a_coaster_follows_the_rows() -> None:
    """The custom of offices is for drivers; the table has one for both."""
    plan = lay_car(_vehicle(VehicleClass.COASTER, 6), Conventions(), driven_by=HOST)
    assert " ".join(_order(plan)) == "1C 1B 1A 2C 2B 2A"


def test_a_smaller_car_of_a_layout_keeps_its_front_seat() -> None:
    """An MPV with four passengers' seats lacks the rear ones in the middle and at the left."""
    assert _order(lay_car(_vehicle(VehicleClass.MPV, 4, "mpv-7"), Conventions())) == [
        "MR", "ML", "RR", "F",
    ]  # fmt: skip


def test_in_a_car_of_two_rows_everyone_hears_everyone() -> None:
    """The interpreter in front serves a guest on either side behind; in an MPV not the last row."""
    sedan = lay_car(_vehicle(VehicleClass.SEDAN, 4), Conventions(), attendants=1)
    assert set(sedan.seat("F").beside) == {"RR", "RL", "RC"}
    mpv = lay_car(_vehicle(VehicleClass.MPV, 6), Conventions(), attendants=1)
    assert set(mpv.seat("F").beside) == {"MR"}


@pytest.mark.parametrize(("written", "layout"), [("越野车", "off-road"), (" MPV ", "mpv-7")])
def test_an_office_writes_layouts_in_its_own_words(written: str, layout: str) -> None:
    """What stands on the sheet is read as the layout that it names."""
    assert layout_of(_vehicle(VehicleClass.SEDAN, 3, written)).id == layout


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
    assert layout_of(_vehicle(kind, seats)).id == layout


@pytest.mark.parametrize("seats", range(1, 60))
def test_every_vehicle_has_as_many_seats_as_it_says(seats: int) -> None:
    """For each class and number, one place of honour for each passenger."""
    for kind in VehicleClass:
        plan = lay_car(_vehicle(kind, seats), Conventions())
        assert sorted(seat.honour or 0 for seat in plan.seats) == list(range(1, seats + 1))
