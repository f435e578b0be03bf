"""Minutes from place to place: those the office typed, and the rest from coordinates.

Estimates are the great-circle distance times a detour factor, at a speed that grows with
distance, plus minutes to get on the way; they are marked, and never hide a typed figure.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from planner.domain.errors import NotFound
from planner.domain.sentence import sentence
from planner.domain.venue import Place
from solver.constraint import N_

EARTH_RADIUS_KM = 6371.0
DETOUR = 1.4
"""Road kilometres for one as the crow flies, the usual planning figure in a town."""
START_MINUTES = 5
TOWN_KM = 15.0
TOWN_KM_PER_HOUR = 30.0
COUNTRY_KM_PER_HOUR = 60.0
PEAK_PERCENT = 120
"""Peak minutes in percent of others: navigation x 1.5 against navigation x 1.25."""


@dataclass(frozen=True)
class TravelTime:
    """From one place to another by road; `estimated` where nobody typed or drove it."""

    origin: str
    destination: str
    minutes: int
    peak_minutes: int | None = None
    km: float | None = None
    estimated: bool = False

    def __post_init__(self) -> None:
        if self.minutes < 0 or (self.peak_minutes or 0) < 0:
            raise ValueError(f"travel {self.origin} to {self.destination} takes negative minutes")

    @property
    def at_peak(self) -> int:
        """Minutes at peak hours: as typed, else the usual addition, rounded up."""
        if self.peak_minutes is not None:
            return self.peak_minutes
        return math.ceil(self.minutes * PEAK_PERCENT / 100)

    def back(self) -> "TravelTime":
        """The same way in the other direction."""
        return TravelTime(
            self.destination,
            self.origin,
            self.minutes,
            self.peak_minutes,
            self.km,
            self.estimated,
        )


@dataclass(frozen=True)
class TravelTable:
    """Travel times by pair of places; a place is no way from itself."""

    times: dict[tuple[str, str], TravelTime] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    """What places are called, to be spoken of."""

    def between(self, origin: str, destination: str) -> TravelTime:
        """The way from one place to another; NotFound where none is known."""
        if origin == destination:
            return TravelTime(origin, destination, 0, 0, 0.0)
        if found := self.times.get((origin, destination)):
            return found
        what = sentence(
            N_("No travel time from {origin} to {destination} is known."),
            origin=self.names.get(origin, origin),
            destination=self.names.get(destination, destination),
        )
        remedy = sentence(N_("Type the minutes, or give both places coordinates."))
        raise NotFound(f"{origin}-{destination}", what, remedy)

    def minutes(self, origin: str, destination: str) -> int:
        """Minutes outside peak hours."""
        return self.between(origin, destination).minutes

    def peak_minutes(self, origin: str, destination: str) -> int:
        """Minutes at peak hours."""
        return self.between(origin, destination).at_peak


def great_circle_km(one: Place, other: Place) -> float | None:
    """The haversine distance, or None where a coordinate is missing."""
    if None in (one.latitude, one.longitude, other.latitude, other.longitude):
        return None
    lat1, lon1, lat2, lon2 = (
        math.radians(degrees or 0.0)
        for degrees in (one.latitude, one.longitude, other.latitude, other.longitude)
    )
    half = (
        math.sin((lat2 - lat1) / 2) ** 2
        + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(half))


def estimate(origin: Place, destination: Place) -> TravelTime | None:
    """A travel time from coordinates, marked as estimated; None where they are missing."""
    crow = great_circle_km(origin, destination)
    if crow is None:
        return None
    km = crow * DETOUR
    hours = min(km, TOWN_KM) / TOWN_KM_PER_HOUR + max(0.0, km - TOWN_KM) / COUNTRY_KM_PER_HOUR
    minutes = START_MINUTES + math.ceil(hours * 60)
    return TravelTime(origin.id, destination.id, minutes, None, round(km, 1), estimated=True)


def fill(places: Iterable[Place], typed: Iterable[TravelTime]) -> TravelTable:
    """Every pair of `places`: as typed, else typed for the way back, else estimated."""
    times = {(time.origin, time.destination): time for time in typed}
    for time in tuple(times.values()):
        times.setdefault((time.destination, time.origin), time.back())
    known = tuple(places)
    for origin in known:
        for destination in known:
            pair = (origin.id, destination.id)
            if origin is destination or pair in times:
                continue
            if (guess := estimate(origin, destination)) is not None:
                times[pair] = guess
    return TravelTable(times, {place.id: place.name for place in known})
