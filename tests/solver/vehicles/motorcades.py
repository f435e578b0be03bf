"""A motorcade that a person can read: a lead car and two parties from the station to the hotel."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from solver.vehicles.fleet import Driver, Vehicle
from solver.vehicles.motorcades import LEAD, Motorcade
from tests.solver.vehicles.worlds import BUS, CAR, LI, WANG, transfer, world

if TYPE_CHECKING:
    from solver.vehicles.problem import Problem

PILOT = Vehicle(id="pilot", seats=0, home="hotel", kind="lead", boarding=2)
ZHAO = Driver(id="zhao")
FIRST = replace(transfer("lead", seats=0), post=LEAD)


def motorcade(**changes: object) -> Problem:
    """Three transfers that make one way together, three vehicles, three drivers."""
    ids = "lead", "in", "b"
    given = Motorcade(id="state-visit", transfers=ids, posts=(LEAD,))
    return world(
        FIRST,
        transfer(),
        transfer("b"),
        vehicles=(PILOT, CAR, BUS),
        drivers=(WANG, LI, ZHAO),
        motorcades=(replace(given, **changes),),
    )
