"""An off-road car (越野车): the front seat is first, whoever drives; those behind get in first.

The table has three seats; between the two behind sits whoever is last.
"""

from planner.domain.layouts.car_orders.order import CarLayout, driven, hosted
from planner.domain.layouts.car_orders.sources import CAR_ETIQUETTE, OFF_ROAD_AND_VANS

OFF_ROAD = CarLayout(
    "off-road",
    ("越野车", "吉普", "吉普车", "jeep"),
    (
        driven("F RR RL RC", f"{CAR_ETIQUETTE}; {OFF_ROAD_AND_VANS}"),
        hosted("F RR RL RC", f"{CAR_ETIQUETTE}; {OFF_ROAD_AND_VANS}"),
    ),
)
