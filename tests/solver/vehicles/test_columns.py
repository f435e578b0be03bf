"""Tours as columns: what they cost, which one is cheapest, and what they prove."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from random import Random
from typing import TYPE_CHECKING

import numpy as np

from solver.catalogue import KINDS
from solver.constraint import Rule
from solver.limits import Limits
from solver.vehicles.bounds import bound, closed
from solver.vehicles.columns.asked import FINE, Asked, Stop, Tour, asked
from solver.vehicles.columns.carloads import changed
from solver.vehicles.columns.generation import Generation, tours_of
from solver.vehicles.columns.steering import steered
from solver.vehicles.columns.tours import Pricing
from solver.vehicles.fleet import Driver, Vehicle
from solver.vehicles.problem import Plan, Problem, Ride, Transfer
from solver.verify import verify

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMITS = Limits(clock=lambda: 0.0, began=0.0, effort=1.0, workers=1)
KIND = KINDS["vehicles"]

ONE_CAR = Problem(
    places=("hotel", "hall", "garage"),
    travel=((0, 20, 10), (20, 0, 15), (10, 15, 0)),
    transfers=(
        Transfer(id="a", seats=2, origin="hotel", destination="hall", ready=0, due=60, wish=10),
        Transfer(id="b", seats=2, origin="hotel", destination="hall", ready=5, due=60, wish=16),
        Transfer(id="c", seats=1, origin="hall", destination="hotel", ready=100, due=160),
    ),
    vehicles=(Vehicle(id="car", seats=4, home="garage", boarding=2),),
    drivers=(Driver(id="wang"),),
)
"""Out 10 minutes, a and b to the hall, c back, home 10: 50 with the car. They wait 6 in all."""


def _asked(problem: Problem) -> Asked:
    found = asked(problem)
    assert found is not None
    return found


def test_a_tour_costs_its_car_its_empty_runs_and_who_waits() -> None:
    """Of moves it pays for each trip: 30 + 10 + 10 + 6 and three times 15."""
    wanted = _asked(ONE_CAR)
    ids = [one.id for one in wanted.parties]
    chain = {party: at for at in range(2) for party in range(*wanted.firsts[at : at + 2])}
    a, b, c = (ids.index(one) for one in "abc")
    first = Stop(chain[a], 12 - wanted.began, tuple(sorted((a, b))))
    second = Stop(chain[c], 110 - wanted.began, (c,))
    assert wanted.cost(Tour(0, (first, second))) == 30 + 20 + 6 + 45
    assert wanted.spared == 45


def test_one_car_for_all_is_proved() -> None:
    """The programme of tours says what the best plan costs: 56."""
    assert bound(ONE_CAR, LIMITS).soft == 56


def test_two_full_cars_are_proved_where_one_is_too_small() -> None:
    """With three seats a and b go apart, and one car has no time for both: 30 + 35 more."""
    small = Vehicle(id="car", seats=3, home="garage", boarding=2)
    cars = (small, replace(small, id="other"))
    problem = replace(ONE_CAR, vehicles=cars, drivers=(Driver(id="wang"), Driver(id="li")))
    # The other car: out 10, home 15. Nobody waits any more.
    assert bound(problem, LIMITS).soft == 50 + 30 + 10 + 15


def test_a_rule_without_which_tours_go_anywhere_leaves_the_bound_to_covers() -> None:
    """Where it is no law to be in time, no tour tells anything."""
    free = replace(ONE_CAR, rules=(Rule("arrives-late", on=False),))
    assert asked(free) is None
    assert asked(replace(ONE_CAR, rules=(Rule("waiting", weight=1_000_000),))) is None


def test_a_plan_is_made_of_its_tours_again() -> None:
    """What cars drive in a plan, steered anew, is that plan."""
    rides = tuple(
        Ride(transfer=one, vehicle="car", driver="wang", depart=depart)
        for one, depart in (("a", 12), ("b", 12), ("c", 110))
    )
    wanted = _asked(ONE_CAR)
    assert steered(wanted, tours_of(wanted, Plan(rides=rides))) == Plan(rides=rides)


def test_a_plan_comes_with_the_bound() -> None:
    """Begun with a plan that leaves out c, the plan that drives all is found, and proved."""
    rides = tuple(Ride(transfer=one, vehicle="car", driver="wang", depart=12) for one in ("a", "b"))
    told, plan = closed(ONE_CAR, LIMITS, Plan(rides=rides))
    assert plan is not None
    score = verify(KIND, ONE_CAR, plan).score
    assert (score.medium, score.soft, told.soft) == (0, 56, 56)


def _drawn(chance: Random) -> Problem:
    """Few parties between few places, within so little time that they touch."""
    places = ("x", "y", "z")
    travel = tuple(tuple(0 if i == j else chance.randint(3, 9) for j in range(3)) for i in range(3))
    transfers = []
    for name in "abcd":
        origin, destination = chance.sample(places, 2)
        ready = chance.randint(0, 30)
        transfers.append(
            Transfer(
                id=name,
                seats=chance.randint(1, 3),
                origin=origin,
                destination=destination,
                ready=ready,
                due=ready + chance.randint(14, 24),
                wish=ready + 3 if chance.random() < 0.7 else None,
                leg=chance.choice(("", "l", "m")),
            )
        )
    car = Vehicle(id="car", seats=4, home=chance.choice(places), boarding=1, alighting=1)
    return Problem(
        places=places,
        travel=travel,
        transfers=tuple(transfers),
        vehicles=(car,),
        drivers=(Driver(id="wang"),),
    )


def _tours(wanted: Asked) -> Iterator[Tour]:
    """Every tour of the one car, each party at most once, alone or with one other."""
    chain = {
        party: at for at in range(len(wanted.runs)) for party in range(*wanted.firsts[at : at + 2])
    }
    loads = [(one,) for one in chain]
    loads += [(a, b) for a in chain for b in chain if a < b and chain[a] == chain[b]]
    for many in range(1, 4):
        for order in permutations(loads, many):
            yield from _timed(wanted, order, chain)


def _timed(
    wanted: Asked, order: tuple[tuple[int, ...], ...], chain: dict[int, int]
) -> Iterator[Tour]:
    """The tours in that order, each trip leaving as soon as it can or as one of it wishes."""
    partial: list[tuple[Stop, ...]] = [()]
    for load in order:
        partial = [
            (*stops, stop) for stops in partial for stop in _stops(wanted, stops, load, chain)
        ]
    yield from (Tour(0, stops) for stops in partial)


def _stops(
    wanted: Asked, stops: tuple[Stop, ...], load: tuple[int, ...], chain: dict[int, int]
) -> Iterator[Stop]:
    parties, car = [wanted.parties[one] for one in load], wanted.kinds[0].car
    run = wanted.runs[chain[load[0]]]
    soonest = max(one.ready for one in parties) + 1
    latest = min(one.due for one in parties) - run.ticks - 1
    if stops:
        before = wanted.runs[stops[-1].chain]
        there = stops[-1].depart + wanted.began + before.ticks + 2
        soonest = max(soonest, there + wanted.gap(before, run.origin, car))
    if sum(one.seats for one in parties) <= car.seats:
        for depart in range(soonest, latest + 1):
            yield Stop(chain[load[0]], depart - wanted.began, load)


def test_no_tour_is_cheaper_than_the_pricing_says() -> None:
    """Of all tours at the prices drawn none is below; mostly one is as cheap."""
    met = 0
    for seed in range(20):
        chance = Random(seed)
        wanted = _asked(_drawn(chance))
        paid = np.array([chance.randint(20, 80) * FINE for _ in wanted.parties], np.int64)
        pricing = Pricing(wanted)
        told, tour = pricing.least(0, paid), pricing.best(0)
        costs = [
            FINE * wanted.cost(one) - int(paid[list(one.parties)].sum()) for one in _tours(wanted)
        ]
        assert told <= min([0, *costs])
        if tour is not None:
            assert FINE * wanted.cost(tour) - int(paid[list(tour.parties)].sum()) == told
        met += told == min([0, *costs]) < 0
    assert met > 3


def test_the_bound_only_rises() -> None:
    """More rounds never prove less, and the programme never falls below what is proved."""
    wanted = _asked(ONE_CAR)
    generation, before = Generation(wanted), 0
    for _ in range(4):
        generation.run(replace(LIMITS, effort=(generation.steps + 1) / 1000))
        assert generation.least >= before
        before = generation.least
    assert before <= generation.programme.cost - wanted.spared + 1e-6


def test_a_carload_that_is_at_two_places_at_once_has_two_cars() -> None:
    """Two rides of 20 minutes and 2 of boarding each take one car 44: with less, 10 and 5."""
    first = replace(ONE_CAR.transfers[0], due=30, group="g")
    for due, price in ((44, 0), (43, 15)):
        then = replace(ONE_CAR.transfers[2], ready=0, due=due, group="g")
        assert changed(_asked(replace(ONE_CAR, transfers=(first, then)))) == price


def test_a_driver_who_may_be_at_two_places_need_not_change() -> None:
    """Where no rule keeps a driver in one car at a time, only the car changes."""
    first = replace(ONE_CAR.transfers[0], due=30, group="g")
    then = replace(ONE_CAR.transfers[2], ready=0, due=43, group="g")
    rules = (Rule("driver-clash", on=False),)
    assert changed(_asked(replace(ONE_CAR, transfers=(first, then), rules=rules))) == 10
