"""Whom an insertion asks: of those who are alike, and drive nobody yet, one is enough."""

from __future__ import annotations

from dataclasses import replace

from solver.vehicles.fleet import Interval
from solver.vehicles.insertion import Anyone
from solver.vehicles.prices import Prices
from solver.vehicles.roster import Roster
from tests.solver.vehicles.worlds import LI, WANG, transfer, world


def test_drivers_are_alike_who_differ_in_name_alone() -> None:
    """Whoever has other hours, another car or another mealtime is asked as well."""
    noon = (Interval(start=660, end=810),)
    drivers = (
        WANG,
        LI,
        replace(LI, id="shifts", shifts=noon),
        replace(LI, id="busy", busy=noon),
        replace(LI, id="meals", meals=noon),
        replace(LI, id="bus", vehicles=("bus",)),
    )
    asked = world(transfer(), drivers=drivers)
    found = Anyone(Roster(asked, Prices(asked))).found
    assert found == ["wang", "shifts", "busy", "meals", "bus"]
