"""One day's guests: who comes by which flight, how soon they are out, and where they are driven.

The file has flights only. Drawn from the date, and always the same: 600 guests, at least one and
at most `MOST` on each flight that was to come; each flight's party has one of six hotels and, two
in three, bags. With hand luggage a party is at the kerb 15 to 25 minutes after the gate, with bags
35 to 45 (evenly, whole minutes); the planner knows these bounds and not the minute.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, hypot
from random import Random
from typing import TYPE_CHECKING

from solver.vehicles.fleet import Driver, Vehicle
from tests.benchmarks.arrivals.reading import Flight

if TYPE_CHECKING:
    from collections.abc import Sequence

GUESTS, MOST = 600, 12
HAND_LUGGAGE, BAGS = (15, 25), (35, 45)
DEPOT = "depot"
WHERE = {
    DEPOT: (0, 0),
    "ORD": (5, 3),
    "LAX": (8, -2),
    "ATL": (9, 4),
    "H1": (-16, 12),
    "H2": (-19, 4),
    "H3": (-20, -8),
    "H4": (-26, 9),
    "H5": (-28, -3),
    "H6": (-12, -20),
}
"""Places by their minutes of driving east and north of the depot, which is beside the airport."""
HOTELS = tuple(place for place in WHERE if place.startswith("H"))
DOOR_MINUTES = 2
"""Of each drive besides the way: out of one forecourt, into the next."""
FLEET = {"sedan": (16, 3, 2), "mpv": (14, 6, 2), "coaster": (10, 13, 5)}
"""Of each class: how many, the seats that may be planned, minutes to board. Forty in all."""


@dataclass(frozen=True)
class Party:
    """The guests of one flight, with the minutes from the gate to the kerb."""

    flight: Flight
    guests: int
    hotel: str
    exit_bounds: tuple[int, int]
    exit_minutes: int

    @property
    def out(self) -> int | None:
        """When they were at the kerb; None: never."""
        arrived = self.flight.arrived
        return None if arrived is None else arrived + self.exit_minutes


def parties(date: str, flights: Sequence[Flight]) -> tuple[Party, ...]:
    """The guests of the flights of a day, drawn from its date; fewer than 600 where too few fly."""
    chance = Random(date)
    guests = [1] * len(flights)
    for _ in range(min(GUESTS, MOST * len(flights)) - len(flights)):
        free = [place for place, many in enumerate(guests) if many < MOST]
        guests[chance.choice(free)] += 1
    return tuple(_party(flight, many, chance) for flight, many in zip(flights, guests, strict=True))


def _party(flight: Flight, guests: int, chance: Random) -> Party:
    bounds = BAGS if chance.random() < 2 / 3 else HAND_LUGGAGE
    return Party(flight, guests, chance.choice(HOTELS), bounds, chance.randint(*bounds))


def drive(one: str, other: str) -> int:
    """Minutes from place to place."""
    if one == other:
        return 0
    (x, y), (u, v) = WHERE[one], WHERE[other]
    return ceil(hypot(x - u, y - v)) + DOOR_MINUTES


def travel() -> tuple[tuple[int, ...], ...]:
    """The drives between all places, in their order."""
    return tuple(tuple(drive(one, other) for other in WHERE) for one in WHERE)


def fleet() -> tuple[tuple[Vehicle, ...], tuple[Driver, ...]]:
    """Forty vehicles at the depot, and a driver for each."""
    cars = tuple(
        Vehicle(
            id=f"{kind}-{number:02d}",
            seats=seats,
            home=DEPOT,
            kind=kind,
            boarding=boarding,
            alighting=boarding,
        )
        for kind, (many, seats, boarding) in FLEET.items()
        for number in range(1, many + 1)
    )
    return cars, tuple(Driver(id=f"of-{car.id}", vehicles=(car.id,)) for car in cars)
