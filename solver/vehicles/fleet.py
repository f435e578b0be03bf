"""What there is to drive with: vehicles and drivers, and the intervals in which they are free."""

from __future__ import annotations

from solver.nonsense import at_least
from solver.value import value


@value
class Interval:
    """The ticks from `start` up to, not including, `end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"interval ends at {self.end}, before its start {self.start}")


@value
class Vehicle:
    """A car: `seats` and `luggage` are what may be planned, not what is painted on it.

    It stands at `home` when nobody drives it; `boarding` ticks before each departure it is at
    the origin, `alighting` ticks after arrival it is free. No `windows` means always; `busy` is
    held by published plans of other events. `most_tour` is the longest it may be away from home,
    `wheelchairs` the places for them.

    An electric one drives `range_km` on a full battery, which takes `charge` ticks to fill; one
    that is hired costs money by the day, the begun hour and the kilometre.
    """

    id: str
    seats: int
    home: str
    kind: str = ""
    luggage: int = 0
    boarding: int = 0
    alighting: int = 0
    tags: tuple[str, ...] = ()
    windows: tuple[Interval, ...] = ()
    busy: tuple[Interval, ...] = ()
    most_tour: int | None = None
    wheelchairs: int = 0
    range_km: int | None = None
    charge: int = 0
    day_price: int = 0
    hour_price: int = 0
    km_price: int = 0

    def __post_init__(self) -> None:
        who = f"vehicle {self.id!r}"
        at_least(0, who, range_km=self.range_km or 0, charge=self.charge)
        at_least(0, who, day_price=self.day_price, hour_price=self.hour_price)
        at_least(0, who, km_price=self.km_price)
        at_least(0, who, seats=self.seats, luggage=self.luggage)
        at_least(0, who, boarding=self.boarding, alighting=self.alighting)
        at_least(0, who, most_tour=self.most_tour or 0, wheelchairs=self.wheelchairs)

    @property
    def is_hired(self) -> bool:
        """Whether using it costs money."""
        return bool(self.day_price or self.hour_price or self.km_price)

    @property
    def is_limited(self) -> bool:
        """Whether a rule judges its tour as a whole."""
        return self.most_tour is not None or self.range_km is not None or self.is_hired


@value
class Driver:
    """A driver: no `shifts` means always, no `vehicles` means any; `busy` as for a vehicle.

    `meals` are the hours in each of which there should be time for a meal.
    """

    id: str
    shifts: tuple[Interval, ...] = ()
    vehicles: tuple[str, ...] = ()
    busy: tuple[Interval, ...] = ()
    meals: tuple[Interval, ...] = ()
