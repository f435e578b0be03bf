"""The seats of cars in order of honour, one file a car."""

from planner.domain.layouts.car_orders.coach import COACH
from planner.domain.layouts.car_orders.coaster import COASTER
from planner.domain.layouts.car_orders.mpv_7 import MPV_7
from planner.domain.layouts.car_orders.off_road import OFF_ROAD
from planner.domain.layouts.car_orders.order import CarLayout
from planner.domain.layouts.car_orders.sedan_4 import SEDAN_4
from planner.domain.layouts.car_orders.sedan_5 import SEDAN_5
from planner.domain.layouts.car_orders.three_row_7 import THREE_ROW_7
from planner.domain.layouts.car_orders.three_row_9 import THREE_ROW_9
from planner.domain.layouts.car_orders.van_8 import VAN_8

__all__ = [
    "CAR_LAYOUTS", "COACH", "COASTER", "MPV_7", "OFF_ROAD", "SEDAN_4", "SEDAN_5", "THREE_ROW_7",
    "THREE_ROW_9", "VAN_8", "CarLayout", "car_layout",
]  # fmt: skip

CAR_LAYOUTS: tuple[CarLayout, ...] = (
    SEDAN_4,
    SEDAN_5,
    THREE_ROW_7,
    THREE_ROW_9,
    MPV_7,
    OFF_ROAD,
    VAN_8,
    COASTER,
    COACH,
)
"""Every car that is told apart; the smallest that fits is taken where none is named."""


def car_layout(name: str) -> CarLayout | None:
    """The layout of that id, or that an office calls so; None where there is none."""
    typed = name.strip().casefold()
    for layout in CAR_LAYOUTS:
        if typed in (layout.id, *(known.casefold() for known in layout.names)):
            return layout
    return None
