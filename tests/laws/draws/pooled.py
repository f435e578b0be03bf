"""Small random days of an office on which ways are shared: drivers' hours, wishes, company."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from solver.constraint import Rule
from solver.vehicles.fleet import Driver, Interval, Vehicle
from solver.vehicles.problem import Pair, Pin, Problem, Transfer
from tests.laws.draws import ways

if TYPE_CHECKING:
    from random import Random

TIGHT = (
    Rule("driver-unrested", parameters={"driving_minutes": 50, "rest_minutes": 20}),
    Rule("driver-overworked", parameters={"driving_minutes": 60, "span_minutes": 90}),
    Rule("driver-week-overworked", parameters={"driving_minutes": 90, "span_days": 1}),
    Rule("short-night", parameters={"rest_minutes": 40, "day_begins_minute": 150}),
    Rule("driver-unfed", parameters={"meal_minutes": 40}),
)
"""Limits so low that the tours of a draw come near them."""


def problem(chance: Random) -> Problem:
    """As ways are shared at random, between fewer places and by the rules of an office."""
    drawn = ways.problem(chance)
    transfers = tuple(_transfer(one, drawn.places[:4], chance) for one in drawn.transfers)
    vehicles = tuple(_vehicle(one, chance) for one in drawn.vehicles)
    loaded = tuple(rule for rule in drawn.rules if rule.constraint == "loaded-driving")
    return replace(
        drawn,
        transfers=transfers,
        vehicles=vehicles,
        drivers=tuple(_driver(number, chance) for number in range(3)),
        apart=_apart(transfers, chance),
        pins=tuple(_pin(one, chance) for one in chance.sample(transfers, 1)),
        rules=(*loaded, *TIGHT),
    )


def _transfer(one: Transfer, places: tuple[str, ...], chance: Random) -> Transfer:
    origin, destination = chance.sample(places, 2)
    alone = chance.random() < 0.1
    return replace(
        one,
        origin=origin,
        destination=destination,
        wish=chance.choice([None, one.ready + 10, one.ready + 30]),
        group=chance.choice(["", "a", "b"]),
        leg=chance.choice(["", "m", "n"]),
        wished_class=chance.choice(["", "bus"]),
        buffer=chance.choice([0, 0, 25]),
        ride=25 if alone else None,
        most_ride=None if alone else one.most_ride,
    )


def _vehicle(one: Vehicle, chance: Random) -> Vehicle:
    busy = chance.randrange(0, 200, 20)
    return replace(
        one,
        kind=chance.choice(["car", "bus"]),
        boarding=chance.choice([2, 5]),
        alighting=chance.choice([1, 2]),
        most_tour=None,
        windows=chance.choice([(), (_span(0, 260),), (_span(-20, 130), _span(120, 330))]),
        busy=chance.choice([(), (), (_span(busy, busy + 20),)]),
    )


def _driver(number: int, chance: Random) -> Driver:
    return Driver(
        id=f"d{number}",
        shifts=chance.choice([(), (_span(-20, 280),), (_span(-20, 150), _span(150, 330))]),
        meals=chance.choice([(), (_span(60, 140),)]),
    )


def _span(start: int, end: int) -> Interval:
    return Interval(start=start, end=end)


def _apart(transfers: tuple[Transfer, ...], chance: Random) -> tuple[Pair, ...]:
    one, other, third = (party.id for party in chance.sample(transfers, 3))
    return (Pair(one=one, other=other), Pair(one=one, other=third))


def _pin(one: Transfer, chance: Random) -> Pin:
    return Pin(
        transfer=one.id,
        vehicle=chance.choice([None, "v0"]),
        driver=chance.choice([None, "d0"]),
        depart=chance.choice([None, one.ready + 15]),
    )
