"""A car of seven seats in three rows, whose middle row folds: the rear row comes first."""

from planner.domain.layouts.car_orders.order import CarLayout, driven, hosted
from planner.domain.layouts.car_orders.sources import CAR_ETIQUETTE, CAR_MANNERS

THREE_ROW_7 = CarLayout(
    "three-row-7",
    ("三排七座", "七座车", "7座车"),
    (
        driven("RR RL RC MR ML F", f"{CAR_ETIQUETTE}; {CAR_MANNERS}"),
        hosted("F RR RL RC MR ML", f"{CAR_ETIQUETTE}; {CAR_MANNERS}"),
    ),
)
