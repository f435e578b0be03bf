"""Worked cases of `liaison-missing`: Han rides from the hotel to the plant at 10:05."""

from dataclasses import replace

from solver.event.constraints.liaison_missing import LiaisonMissing
from solver.event.problem import Motorcade, Problem, Ride
from tests.solver.event.worlds import PLAN, PROBLEM, RIDE

RULE = LiaisonMissing()
OWN = Motorcade(id="m", people=("han", "luo"))
LED = replace(PROBLEM, motorcades=(OWN,), liaisons=("qin", "ji"))


def _found(problem: Problem = LED, *rides: Ride) -> list[dict[str, str]]:
    plan = replace(PLAN, rides=rides or (RIDE,))
    return [dict(violation.subjects) for violation in RULE.check(problem, plan)]


def test_a_liaison_officer_is_aboard() -> None:
    """Qin rides with Han."""
    assert _found() == []


def test_a_car_without_one_is_found() -> None:
    """Luo's car has none, though Han's has."""
    second = replace(RIDE, id="ride-2", vehicle="car-2", people=("luo", "tong"))
    assert _found(LED, RIDE, second) == [{"ride": "ride-2", "motorcade": "m"}]


def test_a_car_that_carries_nobody_of_it_needs_none() -> None:
    """The lead car is empty; another delegation has no motorcade."""
    empty = replace(RIDE, id="lead", people=())
    other = replace(RIDE, id="ride-3", people=("shen",))
    assert _found(LED, empty, other) == []


def test_only_its_own_ways_count() -> None:
    """Ways to the lake, or after a quarter past ten: Han's at 605 to the plant is neither."""
    alone = replace(RIDE, people=("han",))
    for changes, many in (
        ({"places": ("lake",)}, 0),
        ({"places": ("plant",)}, 1),
        ({"hours": ((615, 700),)}, 0),
        ({"hours": ((500, 605), (605, 606))}, 1),
    ):
        problem = replace(LED, motorcades=(replace(OWN, **changes),))
        assert len(_found(problem, alone)) == many
