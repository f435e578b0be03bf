"""Seats in cars by rank: sedans, MPVs, vans, off-road cars, Coasters and coaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.fleet import VehicleClass
from planner.domain.layouts.car_orders import ORDERS, DrivenBy, order_of, rows_order
from planner.domain.layouts.conventions import Chief, Coaster, Mpv
from planner.domain.layouts.seat_plan import (
    STAGE,
    LaidSeat,
    Mark,
    MarkKind,
    SeatPlan,
    whispering,
)
from planner.domain.sentence import Sentence, sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.domain.fleet import Vehicle
    from planner.domain.layouts.conventions import Conventions

COLUMNS = {"L": -1.1, "C": 0.0, "R": 1.1}
ROWS = {"F": 0.0, "M": 1.5, "R": 3.0}
BUS = {"coaster": "ABC", "coach": "ABCD"}
ACROSS = {"ABC": (-1.6, -0.5, 1.6), "ABCD": (-1.7, -0.6, 0.6, 1.7), "ABCDE": (-2, -1, 0, 1, 2)}
DOOR_AT = 0.5


def layout_of(vehicle: Vehicle) -> str:
    """The layout of a vehicle: as the register names it, else by its class and its seats."""
    known = {order.layout for order in ORDERS} | set(BUS)
    if vehicle.layout in known:
        return vehicle.layout
    if vehicle.vehicle_class is VehicleClass.COACH:
        return "coach"
    by_seats = {3: "sedan-4", 4: "sedan-5", 6: "mpv-7", 7: "van-8", 8: "three-row-9"}
    if vehicle.vehicle_class is VehicleClass.COASTER or vehicle.seats > 8:
        return "coaster"
    fitting = [name for seats, name in sorted(by_seats.items()) if seats >= vehicle.seats]
    return fitting[0]


def lay_car(
    vehicle: Vehicle,
    conventions: Conventions,
    *,
    driven_by: DrivenBy = DrivenBy.DRIVER,
    attendants: int = 0,
) -> SeatPlan:
    """The passengers' seats in order of honour; with an attendant the front seat is theirs."""
    layout = layout_of(vehicle)
    if layout in BUS:
        return _bus(layout, vehicle.seats, conventions)
    order = order_of(layout, driven_by, _policy(layout, conventions))[: vehicle.seats]
    aside = attendants > 0 and driven_by is DrivenBy.DRIVER and order[-1] == "F"
    honoured = order[:-1] if aside else order
    seats = [_seat(name, *_place(name), honour=n) for n, name in enumerate(honoured, start=1)]
    if aside:
        seats.append(_attendant(*_place("F")))
    return _plan(tuple(seats), _said(layout, conventions))


def _policy(layout: str, conventions: Conventions) -> str:
    if layout == "mpv-7" and conventions.mpv is Mpv.REAR_ROW:
        return conventions.mpv.value
    return "" if conventions.chief is Chief.CUSTOM else conventions.chief.value


def _place(name: str) -> tuple[float, float]:
    if name.startswith("F"):
        return (COLUMNS["C"] if name == "FC" else COLUMNS["R"]), ROWS["F"]
    return COLUMNS[name[1]], ROWS[name[0]]


def _seat(name: str, x: float, y: float, *, honour: int) -> LaidSeat:
    return LaidSeat(
        id=name, x=x, y=y, heading=STAGE, table="car", area="car", sequence="car", honour=honour
    )


def _attendant(x: float, y: float) -> LaidSeat:
    return LaidSeat(id="F", x=x, y=y, heading=STAGE, table="car", area="attendant")


def _bus(layout: str, seats: int, conventions: Conventions) -> SeatPlan:
    rows = _rows(layout, seats)
    behind = layout == "coaster" and conventions.coaster is Coaster.BEHIND_DRIVER
    order = rows_order(rows, "behind-driver" if behind else "")
    columns = BUS[layout]
    laid = [_bus_seat(name, rows, columns, honour=n) for n, name in enumerate(order, start=1)]
    return _plan(tuple(laid), _said(layout, conventions))


def _rows(layout: str, seats: int) -> list[str]:
    """The letters of each row; the last row runs across the aisle where that saves a row."""
    letters = BUS[layout]
    full, rest = divmod(seats, len(letters))
    if rest == 1 and full:
        return [letters] * (full - 1) + ["ABCDE"[: len(letters) + 1]]
    return [letters] * full + ([letters[:rest]] if rest else [])


def _bus_seat(name: str, rows: list[str], columns: str, *, honour: int) -> LaidSeat:
    row, letter = int(name[:-1]), name[-1]
    letters = rows[row - 1]
    # A short last row stands as the others do.
    across = ACROSS[max(letters, columns, key=len)]
    return _seat(name, across[letters.index(letter)], 1.6 + (row - 1) * 1.3, honour=honour)


def _plan(seats: tuple[LaidSeat, ...], said: tuple[Sentence, ...]) -> SeatPlan:
    right = max(seat.x for seat in seats)
    deep = max(seat.y for seat in seats)
    wide = 2 * max(1.1, right, -min(seat.x for seat in seats)) + 1.6
    return SeatPlan(
        seats=whispering(seats),
        marks=(
            Mark(MarkKind.BODY, 0, deep / 2 - 0.2, wide, deep + 2.6),
            Mark(MarkKind.DRIVER, -right, 0, 0.8, 0.8),
            Mark(MarkKind.DOOR, wide / 2, DOOR_AT, 0.25, 1.1),
        ),
        conventions=said,
    )


def _said(layout: str, conventions: Conventions) -> tuple[Sentence, ...]:
    if layout == "coaster":
        return (sentence(_COASTER[conventions.coaster]),)
    if layout == "mpv-7":
        return (sentence(_MPV[conventions.mpv]),)
    if layout.startswith("sedan"):
        return (sentence(_SEDAN[conventions.chief]),)
    return (sentence(N_("The order of honour in the vehicle is as custom has it.")),)


_COASTER = {
    Coaster.BEHIND_DRIVER: N_("The first seat is the window seat behind the driver."),
    Coaster.DOOR_SIDE: N_("The first seat is the front one on the door's side."),
}
_MPV = {
    Mpv.MIDDLE_ROW: N_("The middle row comes before the rear row."),
    Mpv.REAR_ROW: N_("The rear row comes before the middle row."),
}
_SEDAN = {
    Chief.CUSTOM: N_("The first seat is at the rear right."),
    Chief.BEHIND_DRIVER: N_("The first seat is behind the driver."),
}
