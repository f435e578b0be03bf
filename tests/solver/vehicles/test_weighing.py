"""What the heuristic feels is what the rules check."""

from dataclasses import replace
from random import Random

from solver.constraint import Score
from solver.scale import score_of
from solver.vehicles.constraints import CONSTRAINTS
from solver.vehicles.prices import Prices
from solver.vehicles.problem import Plan
from solver.vehicles.roster import Roster
from solver.vehicles.trips import trips
from tests.laws.draws import vehicles as draws


def test_the_price_of_a_plan_is_the_score_of_its_violations() -> None:
    """Trip after trip the price follows what all rules together find."""
    for seed in range(60):
        chance = Random(seed)
        problem = draws.problem(chance)
        plan = draws.plan(problem, chance)
        roster = Roster(problem, Prices(problem))
        for trip in trips(problem, plan):
            roster.put(trip)
        found = (violation for rule in CONSTRAINTS for violation in rule.found(problem, plan))
        assert score_of(roster.price) == Score.of(found)
        roster.drop([ride.transfer for ride in plan.rides])
        assert roster.price == Roster(problem, Prices(problem)).price


def test_the_price_of_shared_ways_is_the_score_of_their_violations() -> None:
    """Rides that others join on their way are priced as all rules together find."""
    for seed in range(60):
        chance = Random(seed)
        problem = draws.problem(chance)
        rides = draws.plan(problem, chance).rides
        ends = [ride.depart + chance.choice([20, 35, 50]) for ride in rides]
        pairs = zip(rides, ends, strict=True)
        plan = Plan(rides=tuple(replace(ride, arrive=end) for ride, end in pairs))
        roster = Roster(problem, Prices(problem))
        for trip in trips(problem, plan):
            roster.put(trip)
        found = (violation for rule in CONSTRAINTS for violation in rule.found(problem, plan))
        assert score_of(roster.price) == Score.of(found)


JUDGED_TOGETHER = ("range-exceeded", "hire-cost", "motorcade-parted", "spare-missing")
"""Rules of what only some problems have: drawn one after the other."""


def test_what_only_some_problems_have_is_priced_as_well() -> None:
    """Ranges, prices, motorcades and standbys are priced as their rules find."""
    for seed in range(60):
        chance = Random(seed)
        problem = draws.problem_for(JUDGED_TOGETHER[seed % len(JUDGED_TOGETHER)], chance)
        plan = draws.plan(problem, chance)
        roster = Roster(problem, Prices(problem))
        for trip in trips(problem, plan):
            roster.put(trip)
        found = (violation for rule in CONSTRAINTS for violation in rule.found(problem, plan))
        assert score_of(roster.price) == Score.of(found)


def test_a_rise_is_what_the_price_rises_by() -> None:
    """Where an insertion is not refused, the price rises by as much as was foretold."""
    compared = 0
    for seed in range(120):
        chance = Random(seed)
        problem = replace(draws.problem(chance), pins=(), bonds=())
        roster = Roster(problem, Prices(problem))
        for trip in trips(problem, draws.plan(problem, chance)):
            before, rise = roster.price, roster.rises(trip)
            if rise is not None:
                roster.put(trip)
                assert roster.price == before + rise
                compared += 1
    assert compared > 30
