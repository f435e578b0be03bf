"""A coach (大客车): four in a row, front before back, right before left, whoever drives."""

from planner.domain.layouts.car_orders.order import CarLayout, driven, hosted
from planner.domain.layouts.car_orders.sources import (
    CAR_ETIQUETTE,
    CAR_MANNERS,
    ROWS_OF_COACHES,
)

COACH = CarLayout(
    "coach",
    ("大客车", "大巴", "bus"),
    (
        driven("", f"{CAR_ETIQUETTE}; {CAR_MANNERS}; {ROWS_OF_COACHES}"),
        hosted("", f"{CAR_ETIQUETTE}; {CAR_MANNERS}; {ROWS_OF_COACHES}"),
    ),
    across="ABCD",
)
