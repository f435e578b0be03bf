"""A day of arrivals: flights as they were to come, driven as they really came.

A day of the file is planned before it begins, with buffers learnt on its other days, and then
replayed with the real delays; the engine is asked again when more is known. The value is the share
of guests, in per cent of those who came at all, for whom a car was there ten minutes after they
were out or sooner. FORMAT.md says what is drawn, what is known when, and what a minute costs.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from solver.catalogue import KINDS
from tests.benchmarks.arrivals.day import Day, tell_of
from tests.benchmarks.arrivals.driven import broken
from tests.benchmarks.arrivals.knowledge import Knowledge
from tests.benchmarks.arrivals.peers import PEERS as PEERS
from tests.benchmarks.arrivals.planning import BEFORE, problem
from tests.benchmarks.arrivals.reading import Flight, read
from tests.benchmarks.arrivals.scoring import scored, written
from tests.benchmarks.arrivals.world import parties
from tests.benchmarks.benchmark import Instance, Scored
from tests.benchmarks.reading import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from solver.result import Bound
    from tests.benchmarks.arrivals.replay import Street
    from tests.benchmarks.arrivals.world import Party
    from tests.benchmarks.benchmark import Asked

ENOUGH = 150
"""Days with fewer flights are replayed only where they are asked for by name."""
EVERYBODY = 100.0


def instances(asked: Asked) -> Iterator[Instance]:
    """The days of every file in the folder, each by its date."""
    files = sorted(asked.folder.glob("*.csv"))
    if not files:
        raise Unreadable(asked.folder, 0, "no file of flights")
    for path in files:
        flights = read(path)
        for date, many in sorted(Counter(one.date for one in flights).items()):
            if asked.wants(date) and (asked.only or many >= ENOUGH):
                yield instance_of(date, flights)


def tiny() -> Instance:
    """Two flights on a day, and on the day before."""
    flights = [
        Flight(f"{date}-{due}", date, "JFK", "ATL", due - 140, due, due - 100, due + 5)
        for date in ("2013-06-09", "2013-06-10")
        for due in (600, 630)
    ]
    return instance_of("2013-06-10", flights)


def instance_of(date: str, flights: Sequence[Flight]) -> Instance:
    """One day, with all others to learn from."""
    guests = parties(date, [one for one in flights if one.date == date])
    knowledge = Knowledge(one for one in flights if one.date != date)
    day = Day(date, guests, knowledge)
    return Instance(
        name=date,
        kind=KINDS["vehicles"],
        problem=problem(day.transfers(BEFORE)),
        answer_of=day.replanned,
        scored=partial(_scored, guests),
        written=written,
        value_of=None,
        bound_of=_everybody,
        source=day,
        remark=partial(tell_of, day),
    )


def _scored(guests: Sequence[Party], street: Street) -> Scored:
    """By the day's own scoring; and whether cars and drivers were used as the rules allow."""
    found = scored(guests, street)
    return replace(found, faults=(*found.faults, *broken(street)))


def _everybody(bound: Bound) -> float:
    del bound
    return EVERYBODY
