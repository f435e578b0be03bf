"""A car of nine seats in three rows of three: the middle row comes first."""

from planner.domain.layouts.car_orders.order import CarLayout, driven, hosted
from planner.domain.layouts.car_orders.sources import CAR_MANNERS

THREE_ROW_9 = CarLayout(
    "three-row-9",
    ("三排九座", "九座车", "9座车"),
    (
        driven("MR MC ML RR RC RL F FC", CAR_MANNERS),
        hosted("F FC MR MC ML RR RC RL", CAR_MANNERS),
    ),
)
