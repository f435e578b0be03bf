"""An MPV of seven seats with two captain's chairs: either row may be first, as the office sets."""

from planner.domain.layouts.car_orders.order import (
    BEHIND_DRIVER,
    REAR_ROW,
    CarLayout,
    driven,
    hosted,
)
from planner.domain.layouts.car_orders.sources import (
    BEHIND_DRIVER_FIRST,
    CAR_ETIQUETTE,
    MIDDLE_ROW_FIRST,
)

MPV_7 = CarLayout(
    "mpv-7",
    ("商务车", "商务7座", "MPV"),
    (
        driven("MR ML RR RL RC F", MIDDLE_ROW_FIRST),
        driven("RR RL RC MR ML F", CAR_ETIQUETTE, REAR_ROW),
        driven("ML MR RR RL RC F", BEHIND_DRIVER_FIRST, BEHIND_DRIVER),
        hosted("F MR ML RR RL RC", MIDDLE_ROW_FIRST),
        hosted("F RR RL RC MR ML", CAR_ETIQUETTE, REAR_ROW),
    ),
)
