"""Which transfers to take out: neighbours in time, a car's or a driver's hours, a circle, any."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from solver.vehicles.roster import Roster
    from solver.vehicles.trips import Tour
    from solver.vehicles.units import Unit

FEWEST, MOST = 2, 12
"""How many units are taken out at once."""


def ruined(roster: Roster, units: Sequence[Unit], chance: Random) -> list[str]:
    """The transfers to take out, those bonded to them included."""
    centre = _centre(roster, units, chance)
    many = chance.randint(FEWEST, max(FEWEST, min(MOST, len(units) // 3)))
    found = chance.choice(WAYS)(roster, units, centre, many, chance)
    chosen = set(found)
    return [
        one for unit in units if not chosen.isdisjoint(unit.transfers) for one in unit.transfers
    ]


def _centre(roster: Roster, units: Sequence[Unit], chance: Random) -> Unit:
    """Any unit, more often one that is left out where there is one."""
    left = [unit for unit in units if unit.transfers[0] not in roster.trip_of]
    return chance.choice(left if left and chance.random() < 0.7 else units)


def _near(
    roster: Roster, units: Sequence[Unit], centre: Unit, many: int, chance: Random
) -> list[str]:
    del roster
    order = sorted(units, key=lambda unit: abs(unit.ready - centre.ready) * chance.uniform(0.5, 1))
    return [one for unit in order[:many] for one in unit.transfers]


def _any(
    roster: Roster, units: Sequence[Unit], centre: Unit, many: int, chance: Random
) -> list[str]:
    del roster, centre
    chosen = chance.sample(list(units), min(many, len(units)))
    return [one for unit in chosen for one in unit.transfers]


def _hours(tour: Tour, centre: Unit, many: int) -> list[str]:
    order = sorted(tour, key=lambda trip: abs(trip.depart - centre.ready))
    return [one for trip in order[:many] for one in trip.transfers]


def _tours(
    roster: Roster, units: Sequence[Unit], centre: Unit, many: int, chance: Random
) -> list[str]:
    """The hours around the centre of two cars, or of a car and a driver."""
    del units
    tours = [tour for tour in (*roster.cars.values(), *roster.shifts.values()) if tour]
    chosen = chance.sample(tours, min(2, len(tours)))
    return [one for tour in chosen for one in _hours(tour, centre, -(-many // 2))]


def _circle(
    roster: Roster, units: Sequence[Unit], centre: Unit, many: int, chance: Random
) -> list[str]:
    """Those who are judged together with the centre."""
    places = roster.prices.circles_of[centre.transfers[0]]
    if not places:
        return _near(roster, units, centre, many, chance)
    members = list(roster.prices.members(chance.choice(places)))
    return chance.sample(members, min(many, len(members)))


Way = Callable[["Roster", "Sequence[Unit]", "Unit", int, "Random"], list[str]]
WAYS: tuple[Way, ...] = (_near, _near, _any, _tours, _tours, _circle)
