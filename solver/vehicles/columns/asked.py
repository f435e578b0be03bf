"""What the columns read of a problem: kinds of cars alike, chains of parties, what tours cost.

Only what a car's tour must cost by itself is read: the car, its empty runs, the loaded ones, who
waits, who misses a class, how often a move is parted. Whatever else a rule asks makes plans
dearer, or forbids them; it is left out, and the bound is below them all the same.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from solver.compiled.arrays import Whole, packed
from solver.vehicles.able import able, chains, holds, priced, settings_of
from solver.vehicles.columns import layout
from solver.vehicles.constraints.delegation_split import fewest, legs
from solver.vehicles.fleet import Vehicle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from solver.vehicles.problem import Problem, Run, Transfer

FINE = 1000
"""Costs are counted in so many parts of a unit."""
NEEDED = ("departs-too-early", "arrives-late", "vehicle-overfull", "vehicle-clash")
"""Rules that must hold, or tours could go anywhere."""
MOST_MOMENTS = 2_000_000
"""Places times moments of one pricing: two tables of 16 MB."""
MOST_STARTS = 200_000
MOST_WEIGHT = 10_000
"""Of a soft rule: heavier ones would not fit, in fine parts, into a whole number."""
SOFT = (
    "vehicles-used",
    "empty-driving",
    "loaded-driving",
    "waiting",
    "class-missed",
    "delegation-split",
)


@dataclass(frozen=True)
class Stop:
    """One trip of a tour: who leaves, by their places among the parties, and when."""

    chain: int
    depart: int
    parties: tuple[int, ...]


@dataclass(frozen=True)
class Tour:
    """What a car of one kind drives, trip after trip."""

    kind: int
    stops: tuple[Stop, ...]

    @property
    def parties(self) -> tuple[int, ...]:
        """Who is driven, in their order; twice, who is driven twice."""
        return tuple(party for stop in self.stops for party in stop.parties)


@dataclass(frozen=True)
class Kind:
    """Cars that are alike, with what the pricing is given of them."""

    car: Vehicle
    cars: tuple[str, ...]
    given: Whole


class Asked:
    """One problem; `parties` are those that can be driven, chain by chain and move by move."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        settings = settings_of(problem)
        self.price = {rule: priced(settings, rule) for rule in SOFT}
        alike: dict[Vehicle, list[str]] = defaultdict(list)
        for vehicle in problem.vehicles:
            alike[replace(vehicle, id="")].append(vehicle.id)
        cars = [problem.vehicle[ids[0]] for ids in alike.values()]
        self.admitted = {
            one.id: able(problem, one, cars, settings=settings) for one in problem.transfers
        }
        driven = [one for one in problem.transfers if self.admitted[one.id]]
        self.parties, self.firsts, self.runs = _in_chains(problem, driven)
        self.places = sorted({run.origin for run in self.runs})
        self._moves = {
            move: place for place, move in enumerate(dict.fromkeys(map(_move, self.parties)))
        }
        self.began = min((one.ready for one in self.parties), default=0) - 1
        longest = max((max(row) for row in problem.travel), default=0)
        # The moment of the last due itself is one as well: who is driven in no time boards then.
        ends = max((one.due for one in self.parties), default=0) + 2 * longest
        self.horizon = ends - self.began + 1
        self.kinds = [
            self._kind(car, tuple(ids)) for car, ids in zip(cars, alike.values(), strict=True)
        ]
        self.spared = self._spared()

    def _spared(self) -> int:
        """What trips pay for parting moves though no move can do without them."""
        driven = {one.id for one in self.parties}
        apart = sum(not one.leg for one in self.parties)
        needed = sum(
            fewest(self.problem, members)
            for members in legs(self.problem).values()
            if driven & set(members)
        )
        return self.price["delegation-split"] * (apart + needed)

    # What the pricing is given.

    def _kind(self, car: Vehicle, cars: tuple[str, ...]) -> Kind:
        starts = self._starts(car)
        numbers = {
            layout.STARTS: len(starts),
            layout.ORIGINS: len(self.places),
            layout.HORIZON: self.horizon,
            layout.BOARDING: car.boarding,
            layout.ALIGHTING: car.alighting,
            layout.CAPACITY: car.seats,
            layout.EMPTY: FINE * self.price["empty-driving"],
            layout.WAITING: FINE * self.price["waiting"],
            layout.SPLIT: FINE * self.price["delegation-split"],
        }
        lists = self._of_runs(car) | self._of_parties(car)
        lists[layout.MOMENT] = _whole(moment for moment, _ in starts)
        lists[layout.CHAIN] = _whole(chain for _, chain in starts)
        return Kind(car, cars, packed(numbers, lists, layout.GIVEN))

    def _starts(self, car: Vehicle) -> list[tuple[int, int]]:
        """When a car may begin to board, and where: by moment, then by chain."""
        found = {
            (moment - car.boarding, chain)
            for chain, (first, end) in enumerate(pairwise(self.firsts))
            for party in range(first, end)
            for moment in self._departures(party, car)
        }
        return sorted(found)

    def _departures(self, party: int, car: Vehicle) -> range:
        """When a party may leave with a car, counted from when all begins; empty for never."""
        one = self.parties[party]
        if car not in self.admitted[one.id]:
            return range(0)
        last = one.due - self.problem.run(one).ticks - car.alighting
        return range(one.ready + car.boarding - self.began, last - self.began + 1)

    def _of_runs(self, car: Vehicle) -> dict[int, Whole]:
        """The lists by chain and by origin."""
        drive, empty = self.problem.drive, FINE * self.price["empty-driving"]
        out = FINE * self.price["vehicles-used"]
        loaded = FINE * self.price["loaded-driving"]
        place = {one: at for at, one in enumerate(self.places)}
        return {
            layout.FIRST: _whole(self.firsts),
            layout.ORIGIN: _whole(place[run.origin] for run in self.runs),
            layout.TICKS: _whole(run.ticks for run in self.runs),
            layout.LOADED: _whole(loaded * run.ticks for run in self.runs),
            layout.BACK: _whole(empty * drive(run.destination, car.home) for run in self.runs),
            layout.GAP: _whole(self.gap(run, to, car) for run in self.runs for to in self.places),
            layout.OUT: _whole(out + empty * drive(car.home, to) for to in self.places),
        }

    def gap(self, run: Run, to: str, car: Vehicle) -> int:
        """The least empty run after a run: direct, or by way of home for another driver."""
        drive, goal = self.problem.drive, run.destination
        return min(drive(goal, to), drive(goal, car.home) + drive(car.home, to))

    def _of_parties(self, car: Vehicle) -> dict[int, Whole]:
        """The lists by party."""
        times = [self._departures(party, car) for party in range(len(self.parties))]
        never = layout.NEVER
        return {
            layout.SOONEST: _whole(one.start if one else layout.FAR for one in times),
            layout.LATEST: _whole(one.stop - 1 if one else -layout.FAR for one in times),
            layout.WISH: _whole(
                never if one.wish is None else one.wish - self.began for one in self.parties
            ),
            layout.SEATS: _whole(one.seats for one in self.parties),
            layout.MOVE: _whole(self._moves[_move(one)] for one in self.parties),
            layout.MISSED: _whole(FINE * self._missed(one, car) for one in self.parties),
        }

    def _missed(self, party: Transfer, car: Vehicle) -> int:
        missed = bool(party.wished_class) and party.wished_class != car.kind
        return self.price["class-missed"] * missed

    # What tours cost.

    def cost(self, tour: Tour) -> int:
        """What a tour costs by itself; of moves it pays for each trip that takes part."""
        car, price = self.kinds[tour.kind].car, self.price
        first, last = self.runs[tour.stops[0].chain], self.runs[tour.stops[-1].chain]
        drive = self.problem.drive
        empty = drive(car.home, first.origin) + drive(last.destination, car.home)
        for one, other in pairwise(tour.stops):
            empty += self.gap(self.runs[one.chain], self.runs[other.chain].origin, car)
        cost = price["vehicles-used"] + price["empty-driving"] * empty
        return cost + sum(self._trip(stop, car) for stop in tour.stops)

    def _trip(self, stop: Stop, car: Vehicle) -> int:
        parties, price = [self.parties[party] for party in stop.parties], self.price
        depart = stop.depart + self.began
        off = sum(abs(depart - one.wish) for one in parties if one.wish is not None)
        parted = len({_move(one) for one in parties})
        cost = price["waiting"] * off + price["delegation-split"] * parted
        cost += price["loaded-driving"] * self.runs[stop.chain].ticks
        return cost + sum(self._missed(one, car) for one in parties)


def asked(problem: Problem) -> Asked | None:
    """What a problem asks; None where no bound can be told by tours."""
    settings = settings_of(problem)
    heaviest = max(priced(settings, rule) for rule in SOFT)
    if not all(holds(settings, rule) for rule in NEEDED) or heaviest > MOST_WEIGHT:
        return None
    begins = min((one.ready for one in problem.transfers), default=0)
    ends = max((one.due for one in problem.transfers), default=0)
    starts = sum(max(0, one.due - one.ready) for one in problem.transfers)
    if len(problem.places) * (ends - begins) > MOST_MOMENTS or starts > MOST_STARTS:
        return None
    found = Asked(problem)
    return found if found.parties else None


def _whole(numbers: Iterable[int]) -> Whole:
    return np.array(list(numbers), np.int64)


def _move(party: Transfer) -> tuple[bool, str]:
    """What is moved together: a move, or a party by itself."""
    return bool(party.leg), party.leg or party.id


def _in_chains(
    problem: Problem, driven: list[Transfer]
) -> tuple[list[Transfer], list[int], list[Run]]:
    """The parties chain by chain, the first of each chain and the end, and the runs of chains."""
    runs: dict[Run, list[Transfer]] = defaultdict(list)
    for one in driven:
        runs[problem.run(one)].append(one)
    parties: list[Transfer] = []
    firsts, found = [0], []
    for run, alike in runs.items():
        for chain in chains(alike, apart=True):
            parties += sorted(chain, key=lambda one: (_move(one), one.id))
            firsts.append(len(parties))
            found.append(run)
    return parties, firsts, found
