"""A small day of driving that a person can read.

hotel -20- station, hotel -40- airport, station -30- airport, minutes each way. A car of four
seats (boards in 2) and a bus of ten (boards in 5) stand at the hotel; Wang and Li drive.
"""

from __future__ import annotations

from dataclasses import replace

from solver.vehicles.constraints import CONSTRAINTS
from solver.vehicles.fleet import Driver, Vehicle
from solver.vehicles.problem import Plan, Problem, Ride, Transfer

CAR = Vehicle(id="car", seats=4, luggage=3, home="hotel", kind="sedan", boarding=2)
BUS = Vehicle(id="bus", seats=10, luggage=12, home="hotel", kind="coaster", boarding=5)
WANG, LI = Driver(id="wang"), Driver(id="li")


def transfer(
    identifier: str = "in", *, ready: int = 600, seats: int = 3, **changes: object
) -> Transfer:
    """A party from the station to the hotel, due an hour after it is ready."""
    given = Transfer(
        id=identifier,
        seats=seats,
        origin="station",
        destination="hotel",
        ready=ready,
        due=ready + 60,
    )
    return replace(given, **changes)


def world(*transfers: Transfer, **changes: object) -> Problem:
    """The day with these transfers."""
    given = Problem(
        places=("hotel", "station", "airport"),
        travel=((0, 20, 40), (20, 0, 30), (40, 30, 0)),
        transfers=transfers,
        vehicles=(CAR, BUS),
        drivers=(WANG, LI),
    )
    return replace(given, **changes)


def ride(
    identifier: str = "in",
    *,
    at: int = 602,
    vehicle: str = "car",
    driver: str = "wang",
    arrive: int | None = None,
) -> Ride:
    """A transfer driven by Wang in the car, leaving as soon as it can; straight unless told."""
    return Ride(transfer=identifier, vehicle=vehicle, driver=driver, depart=at, arrive=arrive)


def plan(*rides: Ride) -> Plan:
    """These rides."""
    return Plan(rides=rides)


def amounts(constraint: str, problem: Problem, given: Plan) -> list[int]:
    """The amounts of what a rule finds in a plan."""
    rule = next(rule for rule in CONSTRAINTS if rule.id == constraint)
    return [violation.amount for violation in rule.found(problem, given)]
