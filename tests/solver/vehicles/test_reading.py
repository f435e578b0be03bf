"""A plan is read as the tours that make it, whoever takes how long to get in or out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from solver.vehicles.kernel.reading import Reading
from solver.vehicles.kernel.searcher import laid
from solver.vehicles.kernel.tours import empty, room
from tests.solver.vehicles.worlds import CAR, WANG, transfer, world

if TYPE_CHECKING:
    from solver.vehicles.problem import Transfer

QUICK_CAR = replace(CAR, boarding=0)
"""Its parties take only the time that they ask for themselves."""


def _again(nodes: list[int], *parties: Transfer) -> list[int]:
    """What these nodes, driven by one car, are read as from the plan that they make."""
    reading = Reading(world(*parties, vehicles=(QUICK_CAR,), drivers=(WANG,)))
    tours = empty(reading.tables)
    assert laid(reading.tables, tours, room(reading.tables, 0), 0, nodes)
    return reading.routes(reading.plan(tours))[0]


def test_who_takes_longer_gets_in_first() -> None:
    """Two leave the station together at 603: who needs three minutes begins at 600."""
    quick = transfer("quick", seats=1, most_ride=60)
    slow = transfer("slow", seats=1, most_ride=60, boarding=3)
    assert _again([1, 0, 2, 3], quick, slow) == [1, 0, 2, 3]


def test_who_takes_no_time_gets_in_before_others_are_out() -> None:
    """One gets in at the station at 630, where the other takes three minutes to get out."""
    off = transfer("off", seats=1, origin="airport", destination="station", most_ride=60)
    off = replace(off, alighting=3)
    on = transfer("on", seats=1, most_ride=60)
    assert _again([0, 1, 2, 3], off, on) == [0, 1, 2, 3]


def test_others_are_out_in_no_time_before_one_gets_in() -> None:
    """Who gets out takes no time, so who needs three minutes to get in begins after that."""
    off = transfer("off", seats=1, origin="airport", destination="station", most_ride=60)
    on = transfer("on", seats=1, ready=630, most_ride=60, boarding=3)
    assert _again([0, 2, 1, 3], off, on) == [0, 2, 1, 3]
