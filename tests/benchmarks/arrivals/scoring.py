"""What a day came to: the share of guests met, and what cars did that no car can do.

Written from who took whom and when alone: it knows neither plans nor the engine.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from tests.benchmarks.arrivals.planning import MET_WITHIN
from tests.benchmarks.arrivals.world import drive, fleet
from tests.benchmarks.benchmark import Scored

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from solver.vehicles.fleet import Vehicle
    from tests.benchmarks.arrivals.replay import Met, Street
    from tests.benchmarks.arrivals.world import Party


def scored(parties: Sequence[Party], street: Street) -> Scored:
    """Guests for whom a car was there in time, in per cent of those who came."""
    came = [(one, one.out) for one in parties if one.out is not None]
    met = sum(
        party.guests
        for party, out in came
        if party.flight.id in street.met and street.met[party.flight.id].there <= out + MET_WITHIN
    )
    everybody = sum(party.guests for party, _ in came)
    return Scored(round(100 * met / max(1, everybody), 3), tuple(_wrong(parties, street)))


def written(street: Street) -> object:
    """Of each party the car, since when it stood there, and when it left."""
    rides = {one: met._asdict() for one, met in sorted(street.met.items())}
    return {"rides": rides, "given_up": sorted(street.given_up)}


def _wrong(parties: Sequence[Party], street: Street) -> Iterator[str]:
    """Cars that are overfull, leave too soon, or are faster than the way."""
    known = {one.flight.id: one for one in parties}
    runs: dict[tuple[str, int], list[tuple[Party, Met]]] = defaultdict(list)
    for name, met in street.met.items():
        runs[met.car, met.left].append((known[name], met))
    cars = {car.id: car for car in fleet()[0]}
    tours: dict[str, list[tuple[Party, Met]]] = defaultdict(list)
    for (car, _), aboard in sorted(runs.items()):
        tours[car].append(aboard[0])
        yield from _wrong_run(cars[car], aboard)
    for car, tour in tours.items():
        yield from _too_fast(cars[car], tour)


def _wrong_run(car: Vehicle, aboard: list[tuple[Party, Met]]) -> Iterator[str]:
    guests = sum(party.guests for party, _ in aboard)
    if guests > car.seats:
        yield f"{guests} guests ride in {car.id}, which has {car.seats} seats"
    if len({(party.flight.terminal, party.hotel) for party, _ in aboard}) > 1:
        yield f"{car.id} goes more than one way at once"
    for party, met in aboard:
        if party.out is None or met.left < max(party.out, met.there) + car.boarding:
            yield f"{car.id} leaves at {met.left}, before {party.flight.id} is aboard"


def _too_fast(car: Vehicle, tour: list[tuple[Party, Met]]) -> Iterator[str]:
    for (one, before), (other, met) in pairwise(tour):
        free = before.left + drive(one.flight.terminal, one.hotel) + car.alighting
        if met.there < free + drive(one.hotel, other.flight.terminal):
            yield f"{car.id} is at {other.flight.terminal} at {met.there}, too soon"
