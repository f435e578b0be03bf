"""Ways are shared where parties may ride with others, and the rules still judge."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from solver.catalogue import KINDS
from solver.constraint import Level, Rule
from solver.limits import Limits
from solver.solve import solve
from solver.vehicles.prices import Prices
from solver.vehicles.problem import Pair, Plan, Ride
from solver.vehicles.roster import Roster
from solver.vehicles.search import Search
from solver.vehicles.trips import trips
from tests.laws.draws import ways
from tests.solver.vehicles.worlds import CAR, WANG, transfer, world

KIND = KINDS["vehicles"]
ONE_CAR = {"vehicles": (CAR,), "drivers": (WANG,)}
OFF_THE_AIRPORT = transfer("b", seats=1, origin="airport", ready=600, due=720, most_ride=60)
FROM_THE_STATION = transfer("a", seats=1, ready=600, due=720, most_ride=90)


def _limits(**given: object) -> Limits:
    return Limits(clock=lambda: 0.0, began=0.0, **{"effort": 0.02, "workers": 1} | given)


def test_one_car_takes_both_on_its_way() -> None:
    """From the station by way of the airport to the hotel: 30 + 40 full, 20 empty to begin with."""
    asked = world(
        FROM_THE_STATION,
        OFF_THE_AIRPORT,
        rules=(Rule("loaded-driving", weight=1), Rule("vehicles-used", weight=0)),
        **ONE_CAR,
    )
    result = solve(KIND, asked, _limits())
    assert [found.transfers for found in trips(asked, result.plan)] == [("a", "b")]
    assert result.score.soft == 20 + 30 + 40


def test_who_may_not_share_is_driven_straight() -> None:
    """With no longest ride for the one from the station, the car drives to the hotel first.

    By way of the station the other would ride for 30 + 2 + 20 minutes, more than 45.
    """
    asked = world(
        replace(FROM_THE_STATION, most_ride=None),
        replace(OFF_THE_AIRPORT, most_ride=45),
        rules=(Rule("loaded-driving", weight=1),),
        **ONE_CAR,
    )
    result = solve(KIND, asked, _limits())
    assert sorted(found.transfers for found in trips(asked, result.plan)) == [("a",), ("b",)]


def test_a_rule_that_the_tables_cannot_say_still_judges() -> None:
    """Two who are kept apart may not share their way, though it would be shorter."""
    asked = world(
        FROM_THE_STATION,
        OFF_THE_AIRPORT,
        rules=(Rule("loaded-driving", weight=1),),
        apart=(Pair(one="a", other="b"),),
        **ONE_CAR,
    )
    result = solve(KIND, asked, _limits())
    assert result.score.hard == 0
    assert sorted(found.transfers for found in trips(asked, result.plan)) == [("a",), ("b",)]


def test_stopped_at_once_there_is_a_plan() -> None:
    """A stop ends improving, never constructing."""
    asked = ways.problem(Random(2))
    assert solve(KIND, asked, _limits(stop=lambda: True)).plan.rides


def test_a_plan_before_is_never_made_worse() -> None:
    """What was planned is where the search begins."""
    asked = ways.problem(Random(5))
    before = solve(KIND, asked, _limits(effort=0.1))
    after = solve(KIND, asked, _limits(effort=0.001, seed=1), before.plan)
    assert after.score <= before.score


def test_what_is_shared_already_is_where_all_rules_go_on_from() -> None:
    """The search that knows every rule keeps a way that others share, and puts in who is left."""
    asked = world(FROM_THE_STATION, OFF_THE_AIRPORT, transfer("c", seats=1, due=1200), **ONE_CAR)
    shared = Plan(
        rides=(
            Ride(transfer="a", vehicle="car", driver="wang", depart=605, arrive=680),
            Ride(transfer="b", vehicle="car", driver="wang", depart=640, arrive=680),
        )
    )
    search = Search(asked, _limits())
    search.resume(shared)
    assert search.best == shared


def test_many_who_are_driven_straight_are_planned_by_what_is_compiled() -> None:
    """Fifty parties of one, each an hour after the last: every one is driven, straight."""
    asked = world(
        *(transfer(f"t{hour}", seats=1, ready=60 * hour, due=60 * hour + 55) for hour in range(50)),
        drivers=tuple(replace(WANG, id=f"driver {n}") for n in range(4)),
    )
    result = solve(KIND, asked, _limits())
    assert (result.score.hard, result.score.medium) == (0, 0)
    assert {ride.arrive for ride in result.plan.rides} == {None}


def test_a_price_that_is_too_high_for_the_tables_is_left_to_the_other_search() -> None:
    """A class that is owed without exception: both ride in the bus, which is of it."""
    owed = (replace(one, wished_class="coaster") for one in (FROM_THE_STATION, OFF_THE_AIRPORT))
    asked = world(*owed, rules=(Rule("class-missed", level=Level.HARD, weight=40),))
    assert {ride.vehicle for ride in solve(KIND, asked, _limits()).plan.rides} == {"bus"}


def test_a_car_that_nobody_drives_takes_nobody() -> None:
    """Wang drives the bus alone, so the car stands; without a driver one is left behind."""
    party = replace(FROM_THE_STATION, seats=2)
    asked = world(party, drivers=(replace(WANG, vehicles=("bus",)),))
    assert [ride.vehicle for ride in solve(KIND, asked, _limits()).plan.rides] == ["bus"]
    result = solve(KIND, replace(asked, drivers=()), _limits())
    assert (result.plan.rides, result.score.medium) == ((), 2)


def test_a_driver_who_changed_cars_keeps_one_where_ways_are_shared() -> None:
    """Before, Wang took the car and then the bus: the bus has nobody else, and is left."""
    asked = world(
        FROM_THE_STATION,
        replace(OFF_THE_AIRPORT, ready=900, due=1020),
        drivers=(WANG,),
    )
    before = Plan(
        rides=(
            Ride(transfer="a", vehicle="car", driver="wang", depart=602),
            Ride(transfer="b", vehicle="bus", driver="wang", depart=905),
        )
    )
    result = solve(KIND, asked, _limits(), before)
    assert [ride.vehicle for ride in result.plan.rides] == ["car", "car"]


def test_without_one_of_them_a_shared_way_is_another() -> None:
    """Who is taken out leaves the others to be put in anew, at the price of nobody driven."""
    asked = world(FROM_THE_STATION, OFF_THE_AIRPORT, **ONE_CAR)
    rides = (
        Ride(transfer="a", vehicle="car", driver="wang", depart=605, arrive=680),
        Ride(transfer="b", vehicle="car", driver="wang", depart=640, arrive=680),
    )
    roster = Roster(asked, Prices(asked))
    before = roster.price
    (shared,) = trips(asked, Plan(rides=rides))
    roster.put(shared)
    roster.drop(["b"])
    assert (roster.left(), roster.price) == (["a", "b"], before)
