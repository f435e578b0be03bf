"""Seats in cars by rank: sedans, MPVs, vans, off-road cars, Coasters and coaches."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.fleet import VehicleClass
from planner.domain.layouts.car_orders import (
    COACH,
    COASTER,
    MPV_7,
    SEDAN_4,
    SEDAN_5,
    THREE_ROW_9,
    VAN_8,
    CarLayout,
    car_layout,
)
from planner.domain.layouts.car_orders.order import BEHIND_DRIVER, DrivenBy, in_rows
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
    from planner.domain.layouts.car_orders.order import CarOrder
    from planner.domain.layouts.conventions import Conventions

COLUMNS = {"L": -1.1, "C": 0.0, "R": 1.1}
ROW = 1.5
ACROSS = {"ABC": (-1.6, -0.5, 1.6), "ABCD": (-1.7, -0.6, 0.6, 1.7), "ABCDE": (-2, -1, 0, 1, 2)}
DOOR_AT = 0.5
BY_SEATS = {3: SEDAN_4, 4: SEDAN_5, 6: MPV_7, 7: VAN_8, 8: THREE_ROW_9}
"""By passengers' seats, where the register names no layout."""


def layout_of(vehicle: Vehicle) -> CarLayout:
    """The layout of a vehicle: as the register names it, else by its class and its seats."""
    named = car_layout(vehicle.layout)
    if named is not None and (named.across or vehicle.seats <= len(named.orders[0].seats)):
        return named
    if vehicle.vehicle_class is VehicleClass.COACH:
        return COACH
    if vehicle.vehicle_class is VehicleClass.COASTER or vehicle.seats > max(BY_SEATS):
        return COASTER
    return next(layout for seats, layout in sorted(BY_SEATS.items()) if seats >= vehicle.seats)


def lay_car(
    vehicle: Vehicle,
    conventions: Conventions,
    *,
    driven_by: DrivenBy = DrivenBy.DRIVER,
    attendants: int = 0,
) -> SeatPlan:
    """The passengers' seats in order of honour; with an attendant the front seat is theirs."""
    layout = layout_of(vehicle)
    order = layout.order(driven_by, _policy(layout, conventions))
    if layout.across:
        return _bus(layout, vehicle.seats, order, conventions)
    seats = _fitting(order.seats, vehicle.seats)
    aside = attendants > 0 and driven_by is DrivenBy.DRIVER and seats[-1] == "F"
    honoured = seats[:-1] if aside else seats
    rows = _rows_deep(seats)
    laid = [_seat(name, *_place(name, rows), honour=n) for n, name in enumerate(honoured, start=1)]
    if aside:
        laid.append(_attendant(*_place("F", rows)))
    return _plan(_heard(tuple(laid), rows), _said(layout, conventions))


def _policy(layout: CarLayout, conventions: Conventions) -> str:
    if layout is COASTER:
        return BEHIND_DRIVER if conventions.coaster is Coaster.BEHIND_DRIVER else ""
    if layout is MPV_7 and conventions.mpv is Mpv.REAR_ROW:
        return conventions.mpv.value
    return "" if conventions.chief is Chief.CUSTOM else conventions.chief.value


def _fitting(order: tuple[str, ...], seats: int) -> tuple[str, ...]:
    """So many of the seats: the least honoured go first, the front one never."""
    dropped = [name for name in order if name != "F"][max(0, seats - 1) :]
    return tuple(name for name in order if name not in dropped)


def _rows_deep(seats: tuple[str, ...]) -> dict[str, float]:
    """Where each row stands: the rear one close behind the front where none is between."""
    middle = any(name.startswith("M") for name in seats)
    return {"F": 0.0, "M": ROW, "R": 2 * ROW if middle else ROW}


def _place(name: str, rows: dict[str, float]) -> tuple[float, float]:
    if name.startswith("F"):
        return (COLUMNS["C"] if name == "FC" else COLUMNS["R"]), rows["F"]
    return COLUMNS[name[1]], rows[name[0]]


def _heard(seats: tuple[LaidSeat, ...], rows: dict[str, float]) -> tuple[LaidSeat, ...]:
    """In a car of two rows everyone hears everyone."""
    if rows["R"] > ROW:
        return seats
    ids = [seat.id for seat in seats]
    return tuple(replace(s, beside=tuple(one for one in ids if one != s.id)) for s in seats)


def _seat(name: str, x: float, y: float, *, honour: int) -> LaidSeat:
    return LaidSeat(
        id=name, x=x, y=y, heading=STAGE, table="car", area="car", sequence="car", honour=honour
    )


def _attendant(x: float, y: float) -> LaidSeat:
    return LaidSeat(id="F", x=x, y=y, heading=STAGE, table="car", area="attendant")


def _bus(layout: CarLayout, seats: int, order: CarOrder, conventions: Conventions) -> SeatPlan:
    rows = _rows(layout.across, seats)
    honoured = in_rows(rows, order.policy)
    laid = [
        _bus_seat(name, rows, layout.across, honour=n) for n, name in enumerate(honoured, start=1)
    ]
    return _plan(tuple(laid), _said(layout, conventions))


def _rows(letters: str, seats: int) -> list[str]:
    """The letters of each row; the last row runs across the aisle where that saves a row."""
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


def _said(layout: CarLayout, conventions: Conventions) -> tuple[Sentence, ...]:
    if layout is COASTER:
        return (sentence(_COASTER[conventions.coaster]),)
    if layout is MPV_7:
        return (sentence(_MPV[conventions.mpv]),)
    if layout in (SEDAN_4, SEDAN_5):
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
