"""A van of eight seats: behind the driver first, then right before left, front before back."""

from planner.domain.layouts.car_orders.order import CarLayout, driven
from planner.domain.layouts.car_orders.sources import OFF_ROAD_AND_VANS

VAN_8 = CarLayout(
    "van-8",
    ("面包车", "八座车", "8座车", "van"),
    (driven("ML MR MC RR RC RL F", OFF_ROAD_AND_VANS),),
)
