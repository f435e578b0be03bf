"""The order of honour in every car: (layout, who drives, policy) -> seats, high to low.

F is the front passenger, FC the front centre; M and R the middle and the rear row; R, L, C the
right, the left, the centre. Left-hand drive. Rows of larger vehicles are numbered from the front,
with A at the left window.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DrivenBy(StrEnum):
    """Who is at the wheel."""

    DRIVER = "driver"
    HOST = "host"


@dataclass(frozen=True)
class CarOrder:
    """One row of the field's table; an empty policy is the custom."""

    layout: str
    driven_by: DrivenBy
    seats: tuple[str, ...]
    policy: str = ""


def _order(layout: str, driven_by: DrivenBy, seats: str, policy: str = "") -> CarOrder:
    return CarOrder(layout, driven_by, tuple(seats.split()), policy)


_BY_DRIVER, _BY_HOST = DrivenBy.DRIVER, DrivenBy.HOST

ORDERS: tuple[CarOrder, ...] = (
    _order("sedan-4", _BY_DRIVER, "RR RL F"),
    _order("sedan-4", _BY_HOST, "F RR RL"),
    _order("sedan-4", _BY_DRIVER, "RL RR F", "behind-driver"),
    _order("sedan-5", _BY_DRIVER, "RR RL RC F"),
    _order("sedan-5", _BY_HOST, "F RR RL RC"),
    _order("sedan-5", _BY_DRIVER, "RL RR RC F", "behind-driver"),
    _order("three-row-7", _BY_DRIVER, "RR RL RC MR ML F"),
    _order("three-row-7", _BY_HOST, "F RR RL RC MR ML"),
    _order("three-row-9", _BY_DRIVER, "MR MC ML RR RC RL F FC"),
    _order("three-row-9", _BY_HOST, "F FC MR MC ML RR RC RL"),
    _order("mpv-7", _BY_DRIVER, "MR ML RR RL RC F"),
    _order("mpv-7", _BY_DRIVER, "RR RL RC MR ML F", "rear-row"),
    _order("mpv-7", _BY_HOST, "F MR ML RR RL RC"),
    _order("mpv-7", _BY_HOST, "F RR RL RC MR ML", "rear-row"),
    _order("off-road", _BY_DRIVER, "F RR RL"),
    _order("off-road", _BY_HOST, "F RR RL"),
    _order("van-8", _BY_DRIVER, "ML MR MC RR RC RL F"),
)
"""As the field's sources have it; the MPV with captain's chairs is derived, so both are offered."""


def order_of(layout: str, driven_by: DrivenBy, policy: str) -> tuple[str, ...]:
    """The seats high to low; the custom where the policy has no row; KeyError without either."""
    rows = {(row.layout, row.driven_by, row.policy): row.seats for row in ORDERS}
    for choice in ((driven_by, policy), (driven_by, ""), (DrivenBy.DRIVER, "")):
        if (layout, *choice) in rows:
            return rows[layout, *choice]
    raise KeyError(layout)


def rows_order(rows: list[str], policy: str) -> tuple[str, ...]:
    """Vehicles of four rows and more: front before back, right before left.

    `rows` has the letters of each row from left to right. By the policy `behind-driver` the window
    seat of the first row behind the driver comes first of all.
    """
    found = [f"{n}{letter}" for n, row in enumerate(rows, start=1) for letter in reversed(row)]
    if policy == "behind-driver" and "1A" in found:
        found.remove("1A")
        found.insert(0, "1A")
    return tuple(found)
