"""A sedan of four seats: the driver's, the front one, two behind."""

from planner.domain.layouts.car_orders.order import BEHIND_DRIVER, CarLayout, driven, hosted
from planner.domain.layouts.car_orders.sources import CAR_ETIQUETTE, SAFETY_OF_THE_CHIEF

SEDAN_4 = CarLayout(
    "sedan-4",
    ("四座轿车", "4座轿车"),
    (
        driven("RR RL F", CAR_ETIQUETTE),
        hosted("F RR RL", CAR_ETIQUETTE),
        driven("RL RR F", SAFETY_OF_THE_CHIEF, BEHIND_DRIVER),
    ),
)
