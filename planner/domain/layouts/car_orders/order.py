"""What a row of the field's table of cars says: in which car, who drives, which seats, who says so.

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


BEHIND_DRIVER, REAR_ROW, MIDDLE_ROW = "behind-driver", "rear-row", "middle-row"
"""What an office may choose against the custom, or among customs."""


@dataclass(frozen=True)
class CarOrder:
    """One row of the table: the seats from high to low; an empty policy is the custom.

    `seats` is empty in vehicles of numbered rows, whose order follows from their rows.
    """

    driven_by: DrivenBy
    seats: tuple[str, ...]
    source: str
    policy: str = ""


@dataclass(frozen=True)
class CarLayout:
    """A car as its seats stand; `names` are what an office writes for it on its sheet.

    `across` has the letters of a full row of a vehicle of numbered rows, else it is empty.
    """

    id: str
    names: tuple[str, ...]
    orders: tuple[CarOrder, ...]
    across: str = ""

    def order(self, driven_by: DrivenBy, policy: str) -> CarOrder:
        """The row that applies; where a policy has none the custom, which every car has."""
        rows = {(row.driven_by, row.policy): row for row in self.orders}
        choices = ((driven_by, policy), (driven_by, ""), (DrivenBy.DRIVER, ""))
        return next(rows[choice] for choice in choices if choice in rows)


def driven(seats: str, source: str, policy: str = "") -> CarOrder:
    """The seats where a driver is at the wheel."""
    return CarOrder(DrivenBy.DRIVER, tuple(seats.split()), source, policy)


def hosted(seats: str, source: str, policy: str = "") -> CarOrder:
    """The seats where the host drives: whoever is first among the guests sits beside him."""
    return CarOrder(DrivenBy.HOST, tuple(seats.split()), source, policy)


def in_rows(rows: list[str], policy: str) -> tuple[str, ...]:
    """Vehicles of four rows and more: front before back, right before left.

    `rows` has the letters of each row from left to right. By the policy `behind-driver` the window
    seat of the first row behind the driver comes first of all.
    """
    found = [f"{n}{letter}" for n, row in enumerate(rows, start=1) for letter in reversed(row)]
    if policy == BEHIND_DRIVER and "1A" in found:
        found.remove("1A")
        found.insert(0, "1A")
    return tuple(found)
