"""What the same fleet reaches without buffers that are learnt, or without planning again."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from tests.benchmarks.arrivals.planning import BEFORE, Fixed, problem
from tests.benchmarks.arrivals.replay import vehicle_hours
from tests.benchmarks.benchmark import Asked, Instance, Peer
from tests.benchmarks.engine import solved, tell

if TYPE_CHECKING:
    from tests.benchmarks.arrivals.day import Day
    from tests.benchmarks.arrivals.planning import Buffer
    from tests.benchmarks.arrivals.replay import Street


def _printed(name: str, buffer: Buffer, instance: Instance, asked: Asked) -> Street | None:
    """The day planned with that buffer by the same engine, and driven as it was planned."""
    day: Day = instance.source
    given = replace(instance, problem=problem(day.transfers(buffer)))
    plan = solved(given, asked).plan
    if plan is None:
        return None
    street = day.as_printed(given.problem, plan)
    tell(f"{name}:{instance.name}", [f"{vehicle_hours(street):.1f} vehicle-hours"])
    return street


def _peer(name: str, buffer: Buffer) -> Peer:
    return Peer(name, partial(_printed, name, buffer))


PEERS = (
    _peer("as-printed", BEFORE),
    _peer("fixed-30-after", Fixed(begin=0)),
    _peer("fixed-30-before", Fixed(begin=-30)),
)
"""The plan without planning again; and half an hour for everybody, from the timetable's minute on
or up to it.
"""
