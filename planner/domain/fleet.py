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


@dataclass(frozen=True)
class Capacity:
    """How many people and pieces of luggage an office plans for a vehicle."""

    seats: int
    """From so many seats on, the driver's not counted."""
    passengers: int
    pieces: int


USUAL_CAPACITY = {
    VehicleClass.SEDAN: (Capacity(4, 3, 3),),
    VehicleClass.MPV: (Capacity(6, 6, 4), Capacity(8, 7, 6)),
    VehicleClass.COASTER: (
        Capacity(11, 9, 6),
        Capacity(13, 12, 8),
        Capacity(16, 15, 12),
        Capacity(18, 16, 12),
        Capacity(20, 17, 12),
        Capacity(22, 18, 12),
    ),
}
"""What travel agents reckon with, by class: sedan of 5, MPV of 7, van of 9, minibuses of 12 and 14,
Coasters of 17 to 23. Guide and press have had their seats deducted, the driver his."""


def usual_capacity(vehicle_class: VehicleClass, seats: int) -> Capacity | None:
    """What is planned for a vehicle of so many seats; None where nothing is usual."""
    known = [row for row in USUAL_CAPACITY.get(vehicle_class, ()) if row.seats <= seats]
    return known[-1] if known and seats <= MOST_SEATS[vehicle_class] else None


MOST_SEATS = {VehicleClass.SEDAN: 4, VehicleClass.MPV: 8, VehicleClass.COASTER: 22}
"""Larger ones of a class are not in the table."""


USUAL_CHARGE_MINUTES = 60
"""At fast chargers, where nobody said otherwise."""


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
    """How many of them a plan fills; None: what is usual for its class and seats."""
    luggage: int = 0
    """Pieces it carries besides; 0: what is usual."""
    layout: str = ""
    home: str | None = None
    explosion_proof: bool = False
    length_metres: float | None = None
    height_metres: float | None = None
    wheelchair_places: int = 0
    range_km: int | None = None
    """How far an electric one drives on a full battery; None: it is filled up on the way."""
    charge_minutes: int = USUAL_CHARGE_MINUTES
    """From empty to full, where it stands at chargers."""
    hire_per_day: int = 0
    hire_per_hour: int = 0
    hire_per_km: int = 0
    """What it costs to hire, in yuan; nothing at all: it is the office's own."""
    available: tuple[Interval, ...] = ()
    """Empty: the whole event."""
    drivers: tuple[str, ...] = ()
    """Its usual drivers, first choice first; empty: anyone who may drive it."""
    spare: bool = False
    """Kept back for a breakdown."""
    note: str = ""

    @property
    def seats_planned(self) -> int:
        """How many seats a plan may fill: as the office says, else as is usual for its class."""
        if self.planning_seats is not None:
            return self.planning_seats
        usual = usual_capacity(self.vehicle_class, self.seats)
        return self.seats if usual is None else usual.passengers

    @property
    def pieces_planned(self) -> int:
        """How many pieces of luggage it takes: as the office says, else as is usual.

        Where nothing is usual, a piece a seat.
        """
        usual = usual_capacity(self.vehicle_class, self.seats)
        return self.luggage or (self.seats_planned if usual is None else usual.pieces)

    @property
    def is_working(self) -> bool:
        """Whether it is a car for staff and luggage, whatever its class: leaders never ride in it.

        The lead car drives ahead of those who are received, so it is one of these.
        """
        if self.vehicle_class in (VehicleClass.LUGGAGE, VehicleClass.LEAD):
            return True
        return any(word in self.model.lower() for word in WORKING_WORDS)

    @property
    def is_hired(self) -> bool:
        """Whether money is paid for using it."""
        return bool(self.hire_per_day or self.hire_per_hour or self.hire_per_km)

    @property
    def boarding_minutes(self) -> int:
        """Minutes for everyone to get in."""
        return BOARDING_MINUTES[self.vehicle_class]


@dataclass(eq=False, kw_only=True)
class StandingMotorcade:
    """Whose cars move together over the event, and which go with them; no car: it has none.

    The lead car drives ahead, working cars carry who is there to work, the doctor's and the spare
    one follow. With `places`, only ways from or to one of these are made so.
    """

    id: str
    name: str
    delegations: tuple[str, ...]
    places: tuple[str, ...] = ()
    when: tuple[Interval, ...] = ()
    """Empty: the whole event."""
    lead: str | None = None
    working: tuple[str, ...] = ()
    medical: str | None = None
    spare: str | None = None
    vehicles_most: int | None = None
    """How many vehicles may go at once, all told; None: as the office has it for all."""
    note: str = ""


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
