"""Vehicles as they are spoken of, and those who drive them."""

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.interval import Interval


class VehicleClass(StrEnum):
    """What sort of vehicle; it decides boarding minutes and who may sit in it."""

    SEDAN = "sedan"
    MPV = "mpv"
    COASTER = "coaster"
    COACH = "coach"
    LUGGAGE = "luggage"
    LEAD = "lead"


BOARDING_MINUTES = {
    VehicleClass.SEDAN: 2,
    VehicleClass.MPV: 2,
    VehicleClass.COASTER: 5,
    VehicleClass.COACH: 8,
    VehicleClass.LUGGAGE: 5,
    VehicleClass.LEAD: 2,
}
"""Practice of the field; an office may set others in its policies."""
WORKING_WORDS = ("工作车", "行李车", "work car", "working car", "luggage car")
"""How an office writes into the model that a car, of whatever class, is there to work."""


@dataclass(eq=False, kw_only=True)
class Vehicle:
    """A vehicle of the fleet; `name` is what is painted on its windscreen: 3 号车."""

    id: str
    name: str
    plate: str = ""
    model: str = ""
    vehicle_class: VehicleClass = VehicleClass.COASTER
    seats: int
    """Seats for passengers, the driver's not counted."""
    planning_seats: int | None = None
    """How many of them a plan fills; None: all."""
    luggage: int = 0
    """Pieces it carries besides."""
    layout: str = ""
    home: str | None = None
    explosion_proof: bool = False
    length_metres: float | None = None
    wheelchair_places: int = 0
    available: tuple[Interval, ...] = ()
    """Empty: the whole event."""
    drivers: tuple[str, ...] = ()
    """Its usual drivers, first choice first; empty: anyone who may drive it."""
    spare: bool = False
    """Kept back for a breakdown."""
    note: str = ""

    @property
    def seats_planned(self) -> int:
        """How many seats a plan may fill."""
        return self.seats if self.planning_seats is None else self.planning_seats

    @property
    def is_working(self) -> bool:
        """Whether it is a car for staff and luggage, whatever its class: leaders never ride in it.

        The lead car drives ahead of those who are received, so it is one of these.
        """
        if self.vehicle_class in (VehicleClass.LUGGAGE, VehicleClass.LEAD):
            return True
        return any(word in self.model.lower() for word in WORKING_WORDS)

    @property
    def boarding_minutes(self) -> int:
        """Minutes for everyone to get in."""
        return BOARDING_MINUTES[self.vehicle_class]


@dataclass(eq=False, kw_only=True)
class Driver:
    """Someone who drives, when, and what."""

    id: str
    name: str
    phone: str = ""
    shifts: tuple[Interval, ...] = ()
    """Empty: the whole event, within the hours that the law leaves."""
    vehicles: tuple[str, ...] = ()
    """What they may drive; empty: anything."""
    home: str | None = None
    note: str = ""
