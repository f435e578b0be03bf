"""Which cars could drive a party if there were no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import Level
from solver.vehicles.constraints import CONSTRAINTS
from solver.vehicles.problem import Ride
from solver.vehicles.trips import trip

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from solver.constraint import Setting
    from solver.vehicles.fleet import Vehicle
    from solver.vehicles.problem import Problem, Transfer

    Settings = Mapping[str, Setting | None]

TIMES = ("departs-too-early", "arrives-late")
"""Where either may be broken, a car may leave so that the other holds."""
ALONE = ("vehicle-overfull", "luggage-overfull", "vehicle-unsuitable")
"""The rules that may forbid a car to a transfer whatever else is driven, and whenever."""


def settings_of(problem: Problem) -> Settings:
    """Every rule by its id, as a problem sets it; None where it is off."""
    return {rule.id: rule.setting(problem) for rule in CONSTRAINTS}


def able(
    problem: Problem, transfer: Transfer, vehicles: Iterable[Vehicle], *, settings: Settings
) -> list[Vehicle]:
    """The vehicles, of those given, that could drive a transfer if there were no other."""
    timed = all(holds(settings, one) for one in TIMES)
    named = (*TIMES, *ALONE) if timed else ALONE
    hard = [rule for rule in CONSTRAINTS if rule.id in named and holds(settings, rule.id)]
    driver = next((driver.id for driver in problem.drivers), None)
    if driver is None:
        return []
    found = []
    for vehicle in vehicles:
        # As early as it may: if that is too late, everything later is.
        depart = transfer.ready + vehicle.boarding
        ride = Ride(transfer=transfer.id, vehicle=vehicle.id, driver=driver, depart=depart)
        alone = trip(problem, ride, (transfer.id,))
        if not any(rule.weigh_trip(problem, alone) for rule in hard):
            found.append(vehicle)
    return found


def holds(settings: Settings, constraint: str) -> bool:
    """Whether a rule is on, and hard."""
    setting = settings[constraint]
    return setting is not None and setting.level is Level.HARD


def priced(settings: Settings, constraint: str) -> int:
    """What a rule costs by the unit where it is soft; nothing otherwise."""
    setting = settings[constraint]
    return setting.weight if setting is not None and setting.level is Level.SOFT else 0


def chains(alike: list[Transfer], *, apart: bool) -> list[list[Transfer]]:
    """Transfers of one run, parted where the times of two do not overlap; all, if not `apart`."""
    groups: list[list[Transfer]] = []
    until = 0
    for transfer in sorted(alike, key=lambda one: (one.ready, one.id)):
        if groups and (transfer.ready <= until or not apart):
            groups[-1].append(transfer)
            until = max(until, transfer.due)
        else:
            groups.append([transfer])
            until = transfer.due
    return groups
