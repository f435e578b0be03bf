"""A sedan of five seats: as a sedan of four, with one between the two behind."""

from planner.domain.layouts.car_orders.order import BEHIND_DRIVER, CarLayout, driven, hosted
from planner.domain.layouts.car_orders.sources import (
    CAR_ETIQUETTE,
    CAR_MANNERS,
    SAFETY_OF_THE_CHIEF,
)

SEDAN_5 = CarLayout(
    "sedan-5",
    ("轿车", "五座轿车", "5座轿车", "sedan"),
    (
        driven("RR RL RC F", f"{CAR_ETIQUETTE}; {CAR_MANNERS}"),
        hosted("F RR RL RC", f"{CAR_ETIQUETTE}; {CAR_MANNERS}"),
        driven("RL RR RC F", SAFETY_OF_THE_CHIEF, BEHIND_DRIVER),
    ),
)
