"""A Coaster (考斯特): three in a row; the first seat is behind the driver or at the door's side."""

from planner.domain.layouts.car_orders.order import BEHIND_DRIVER, CarLayout, driven, hosted
from planner.domain.layouts.car_orders.sources import (
    CAR_ETIQUETTE,
    CAR_MANNERS,
    OFFICIAL_COASTER,
    ROWS_OF_COACHES,
)

COASTER = CarLayout(
    "coaster",
    ("考斯特", "中巴", "minibus"),
    (
        driven("", f"{CAR_ETIQUETTE}; {CAR_MANNERS}; {ROWS_OF_COACHES}"),
        hosted("", f"{CAR_ETIQUETTE}; {CAR_MANNERS}; {ROWS_OF_COACHES}"),
        driven("", OFFICIAL_COASTER, BEHIND_DRIVER),
    ),
    across="ABC",
)
