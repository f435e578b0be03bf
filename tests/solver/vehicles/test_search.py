"""The search and the exact model: small days whose best plan is known by hand."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from solver.catalogue import KINDS
from solver.constraint import Score
from solver.limits import Limits
from solver.result import Bound, Status
from solver.solve import solve
from solver.vehicles.model import MOST_TRANSFERS, bound, fits
from solver.vehicles.problem import Pair, Pin, Problem
from solver.vehicles.search import propose
from tests.solver.vehicles.worlds import BUS, CAR, LI, WANG, amounts, plan, ride, transfer, world

if TYPE_CHECKING:
    from solver.result import Result

VEHICLES = KINDS["vehicles"]


def _limits(effort: float = 2.0) -> Limits:
    return Limits(clock=time.monotonic, began=0.0, effort=effort, workers=1)


def _solved(problem: Problem, **changes: float) -> Result:
    return solve(VEHICLES, problem, _limits(**changes))


OUT = transfer("out", origin="hotel", destination="station", wish=605)
BACK = transfer("back", ready=640, wish=645)


def test_one_car_there_and_back() -> None:
    """Out with one party and back with the next: one vehicle, 30, and nothing else is paid."""
    result = _solved(world(OUT, BACK))
    assert (result.status, result.score) == (Status.OPTIMAL, Score(soft=30))
    assert {(one.transfer, one.depart) for one in result.plan.rides} == {
        ("out", 605),
        ("back", 645),
    }


def test_two_small_parties_share_a_car() -> None:
    """Two parties of two share the car: 30 for it, 20 minutes empty to the station."""
    result = _solved(world(transfer("a", seats=2), transfer("b", seats=2)))
    assert (result.status, result.score) == (Status.OPTIMAL, Score(soft=50))
    assert {one.vehicle for one in result.plan.rides} == {"car"}


def test_kept_apart_they_need_two_cars() -> None:
    """A second drive would end at 664, due 660: two cars of 30, each 20 minutes empty."""
    apart = (Pair(one="a", other="b"),)
    result = _solved(world(transfer("a", seats=2), transfer("b", seats=2), apart=apart))
    assert (result.status, result.score) == (Status.OPTIMAL, Score(soft=100))


def test_a_bond_makes_them_ride_together() -> None:
    """A guest and a host of three each do not fit the car: the bus takes both."""
    problem = world(transfer("a"), transfer("b"), bonds=(Pair(one="a", other="b"),))
    result = _solved(problem)
    assert {one.vehicle for one in result.plan.rides} == {"bus"}
    assert amounts("bond-broken", problem, result.plan) == []


def test_a_pin_holds() -> None:
    """The bus, Li and ten past ten are pinned, though the car would do."""
    pin = Pin(transfer="in", vehicle="bus", driver="li", depart=610)
    result = _solved(world(transfer(), pins=(pin,)))
    assert result.plan == plan(ride(at=610, vehicle="bus", driver="li"))
    assert result.status is Status.OPTIMAL


def test_whom_no_car_holds_is_left_out() -> None:
    """Eleven people fit no car: all of them stay behind, and that is proved."""
    result = _solved(world(transfer(seats=11)))
    assert (result.status, result.score) == (Status.OPTIMAL, Score(medium=11))


def test_one_driver_cannot_be_in_two_places() -> None:
    """One driver, two parties due at 640 at two places: the larger is fetched."""
    far = transfer("far", seats=4, origin="airport", destination="station", due=640)
    result = _solved(world(transfer("near", seats=2, due=640), far, drivers=(WANG,)))
    assert result.score is not None
    assert result.score.medium == 2
    assert {one.transfer for one in result.plan.rides} == {"far"}


def test_a_pin_that_cannot_hold_is_dropped() -> None:
    """Eleven people pinned to a car of four stay behind, and everybody else is driven."""
    pinned = Pin(transfer="in", vehicle="car")
    result = _solved(world(transfer(seats=11), transfer("free"), pins=(pinned,)))
    assert (result.status, result.score.medium) == (Status.OPTIMAL, 1011)
    assert [one.transfer for one in result.plan.rides] == ["free"]


def test_a_pin_comes_before_more_people() -> None:
    """One driver, two parties due at 640 at two places: the smaller is pinned, and fetched."""
    far = transfer("far", seats=4, origin="airport", destination="station", due=640)
    near = transfer("near", seats=2, due=640)
    problem = world(near, far, drivers=(WANG,), pins=(Pin(transfer="near"),))
    assert [one.transfer for one in _solved(problem).plan.rides] == ["near"]


def _busy_day(parties: int) -> Problem:
    """A party to fetch every 50 minutes by turns from the station and to it."""
    return world(
        *(
            transfer(
                f"t{number}",
                ready=480 + 50 * number,
                wish=485 + 50 * number,
                origin=("hotel", "station")[number % 2],
                destination=("station", "hotel")[number % 2],
            )
            for number in range(parties)
        )
    )


def test_a_long_day_is_driven_by_the_search_alone() -> None:
    """Twenty parties are too many for the exact model; one car goes to and fro: 30."""
    problem = _busy_day(20)
    assert not fits(problem)
    result = _solved(problem)
    assert (result.status, result.score) == (Status.OPTIMAL, Score(soft=30))


def test_the_exact_model_is_for_small_days() -> None:
    """A day fits as long as it has no more transfers than were measured."""
    assert fits(_busy_day(MOST_TRANSFERS))
    assert not fits(_busy_day(MOST_TRANSFERS + 1))


def test_the_same_input_gives_the_same_plan() -> None:
    """Counted effort, one worker and one seed give one plan."""
    problem = _busy_day(16)
    assert propose(problem, _limits(0.1), None) == propose(problem, _limits(0.1), None)


def test_a_previous_plan_is_where_the_search_starts() -> None:
    """With no effort left, what was driven before is driven still, as far as it holds."""
    before = plan(ride("a", at=610), ride("b", at=690))
    problem = world(transfer("a"), transfer("b", ready=660))
    assert propose(problem, _limits(0.0), before) == before


def test_nothing_to_drive_is_a_plan() -> None:
    """Without transfers the empty plan is best."""
    result = _solved(world())
    assert (result.status, result.score, result.plan) == (Status.OPTIMAL, Score(), plan())


def test_the_bound_knows_cars_and_empty_runs() -> None:
    """Two parties at one time, eight in all, need two cars or the bus: one at least, 20 empty."""
    problem = world(transfer("a", seats=4), transfer("b", seats=4))
    assert bound(problem, _limits()) == Bound(hard=0, medium=0, soft=50)


def test_the_bound_knows_whom_no_car_can_drive() -> None:
    """Eleven people fit no car, and three are due before they can be there."""
    hurried = transfer("hurried", due=620)
    problem = world(transfer(seats=11), hurried, vehicles=(CAR, BUS))
    assert bound(problem, _limits()) == Bound(hard=0, medium=14, soft=0)


def test_a_car_stands_for_who_may_be_late_until_it_leaves() -> None:
    """Back from the others at 652, it would leave at 684 after 32 minutes and be there at 704."""
    late = transfer("late", boarding=30, wish=632, due=703)
    soon = transfer("soon", ready=610, wish=612, seats=4, due=660)
    asked = world(late, soon, drivers=(WANG,), vehicles=(CAR,))
    result = _solved(asked)
    assert (fits(asked), fits(world(OUT, BACK))) == (False, True)
    assert [one.transfer for one in result.plan.rides] == ["soon"]
    enough = _solved(replace(asked, transfers=(replace(late, due=704), soon)))
    assert {one.transfer for one in enough.plan.rides} == {"late", "soon"}


def test_who_knows_one_car_is_not_asked_for_another() -> None:
    """Li knows the bus alone and Wang the car: seven people go with Li."""
    own = (replace(WANG, vehicles=("car",)), replace(LI, vehicles=("bus",)))
    result = _solved(world(transfer(seats=7), drivers=own))
    assert [(one.vehicle, one.driver) for one in result.plan.rides] == [("bus", "li")]
