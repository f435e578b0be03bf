"""Small random problems in which ways are shared: dial-a-ride with unlike cars."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

from solver.constraint import Rule
from solver.vehicles.fleet import Driver, Interval, Vehicle
from solver.vehicles.problem import Problem, Transfer

if TYPE_CHECKING:
    from random import Random

OFFICE_ONLY = ("driver-unrested", "driver-overworked", "short-night")
"""What is asked of an office's day alone."""


def problem(chance: Random, *, parties: int = 8) -> Problem:
    """Parties between places in a square of twenty minutes, three cars from two homes."""
    spots = [(chance.uniform(0, 20), chance.uniform(0, 20)) for _ in range(parties + 2)]
    places = tuple(f"p{number}" for number in range(len(spots)))
    travel = tuple(tuple(-int(-hypot(x - u, y - v) // 1) for u, v in spots) for x, y in spots)
    rules = tuple(Rule(constraint, on=False) for constraint in OFFICE_ONLY)
    return Problem(
        places=places,
        travel=travel,
        transfers=tuple(_transfer(number, places, chance) for number in range(parties)),
        vehicles=tuple(_vehicle(number, places, chance) for number in range(3)),
        drivers=tuple(Driver(id=f"d{number}") for number in range(3)),
        rules=(*rules, Rule("loaded-driving", weight=chance.choice([0, 1, 3]))),
    )


def _transfer(number: int, places: tuple[str, ...], chance: Random) -> Transfer:
    origin, destination = chance.sample(places, 2)
    ready = chance.randrange(0, 200, 10)
    return Transfer(
        id=f"t{number}",
        seats=chance.randint(0, 3),
        luggage=chance.randint(0, 2),
        origin=origin,
        destination=destination,
        ready=ready,
        due=ready + chance.choice([60, 120, 200]),
        board_by=chance.choice([None, ready + 20]),
        arrive_from=chance.choice([None, ready + 15]),
        most_ride=chance.choice([None, 30, 60]),
        boarding=chance.choice([0, 3]),
        alighting=chance.choice([0, 2]),
        needs=chance.choice([(), (), ("lift",)]),
    )


def _vehicle(number: int, places: tuple[str, ...], chance: Random) -> Vehicle:
    return Vehicle(
        id=f"v{number}",
        seats=chance.randint(3, 6),
        luggage=chance.randint(2, 5),
        home=chance.choice(places[:2]),
        boarding=chance.choice([0, 2]),
        alighting=chance.choice([0, 1]),
        tags=chance.choice([(), ("lift",)]),
        windows=chance.choice([(), (Interval(start=0, end=260),)]),
        most_tour=chance.choice([None, 120, 300]),
    )
