"""The bound of shared ways by hand: two parties on one road, one car."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from solver.catalogue import KINDS
from solver.constraint import Rule, Score
from solver.limits import Limits
from solver.result import Bound, Status
from solver.solve import solve
from solver.vehicles.bounds import bound, closed
from solver.vehicles.fleet import Driver, Vehicle
from solver.vehicles.fragments.asked import asked
from solver.vehicles.fragments.exploring import Trips, trips
from solver.vehicles.fragments.successors import cheapest
from solver.vehicles.problem import Problem, Transfer
from solver.vehicles.search import propose
from solver.verify import verify
from tests.laws.draws import ways

KIND = KINDS["vehicles"]
ROAD = {"home": 0, "a": 10, "b": 20, "c": 30, "d": 40}
"""Minutes along a road; from home to the end and back takes 80."""


def _transfer(name: str, origin: str, destination: str) -> Transfer:
    return Transfer(
        id=name, seats=1, origin=origin, destination=destination, ready=0, due=99, most_ride=30
    )


WORLD = Problem(
    places=tuple(ROAD),
    travel=tuple(tuple(abs(one - other) for other in ROAD.values()) for one in ROAD.values()),
    transfers=(_transfer("ac", "a", "c"), _transfer("bd", "b", "d")),
    vehicles=(Vehicle(id="car", seats=2, home="home"),),
    drivers=(Driver(id="wang"),),
    rules=(
        Rule("empty-driving", weight=1),
        Rule("loaded-driving", weight=1),
        Rule("vehicles-used", on=False),
    ),
)


def _limits() -> Limits:
    return Limits(clock=lambda: 0.0, began=0.0, effort=1.0, workers=1)


def _trips(problem: Problem) -> Trips:
    wanted = asked(problem)
    assert wanted is not None
    found = trips(wanted, _limits())
    assert found is not None
    return found


def _named(problem: Problem) -> list[str]:
    """The trips by their nodes: parties who get in, and in capitals who gets out."""
    names = [one.id[0] for one in problem.transfers] + [one.id[1] for one in problem.transfers]
    found = _trips(problem)
    return sorted("".join(names[node] for node in found.nodes(n)) for n in range(len(found)))


def test_every_trip_is_told_once() -> None:
    """Alone, or both aboard from b to c; the other orders turn back and are out too late."""
    # With b first: b a takes 10, then c 20, which is 30 aboard for nobody too long: b a c d is 50
    # for bd, too long; b a d c: bd is 40 aboard. With a first: a b d c has ac 40 aboard.
    assert _named(WORLD) == ["abcd", "ac", "bd"]


def test_a_trip_has_its_times() -> None:
    """From a at 0 to d at 30 at the soonest; d by 99, so a by 69; 30 between the two."""
    found = _trips(WORLD)
    row = next(n for n in range(len(found)) if len(found.nodes(n)) == 4)
    times = found.early[row], found.late[row], found.span[row], found.drive[row]
    assert [int(time) for time in times] == [30, 69, 30, 30]


def test_both_ride_together_or_one_after_the_other() -> None:
    """Together 10 out, 30 loaded, 40 home; with one seat c is left for b and it is 100."""
    assert bound(WORLD, _limits()) == Bound(hard=0, medium=0, soft=80)
    # 10 out, 20 to c, 10 back to b, 20 to d, 40 home: 60 minutes from a to d are in time.
    small = replace(WORLD, vehicles=(replace(WORLD.vehicles[0], seats=1),))
    assert bound(small, _limits()) == Bound(hard=0, medium=0, soft=100)


def test_who_cannot_be_driven_is_proved_left_out() -> None:
    """One seat, and both at once: somebody stays behind."""
    small = replace(
        WORLD,
        vehicles=(replace(WORLD.vehicles[0], seats=1),),
        transfers=tuple(replace(one, board_by=5) for one in WORLD.transfers),
    )
    assert bound(small, _limits()).medium == 1


def test_the_plan_comes_with_the_bound() -> None:
    """What is chosen is a plan that costs what is proved."""
    proved, plan = closed(WORLD, _limits())
    assert plan is not None
    assert verify(KIND, WORLD, plan).score == Score(0, 0, 80) == Score(0, 0, proved.soft or 0)


def test_what_is_never_too_late_is_proved_as_well() -> None:
    """Where no window has an end, it is told in as little effort that nothing is cheaper."""
    drawn = ways.problem(Random(119))
    rules = {rule.constraint: rule for rule in drawn.rules}
    rules |= {one: Rule(one, on=False) for one in ("arrives-late", "boards-late")}
    rules["loaded-driving"] = Rule("loaded-driving", weight=3)
    three = replace(drawn, transfers=drawn.transfers[:3], rules=tuple(rules.values()))
    plan = propose(three, replace(_limits(), effort=0.02), None)
    proved, _ = closed(three, replace(_limits(), effort=0.1), plan)
    assert Score(0, 0, proved.soft or 0) == verify(KIND, three, plan).score


def test_a_solve_is_optimal_once_it_is_proved() -> None:
    """Shared ways say OPTIMAL too."""
    result = solve(KIND, WORLD, _limits())
    assert (result.status, result.bound) == (Status.OPTIMAL, Bound(hard=0, medium=0, soft=80))


@pytest.mark.parametrize(
    "rule",
    [
        Rule("transfer-left-out", weight=0),
        Rule("vehicle-clash", on=False),
    ],
)
def test_nothing_is_proved_where_nobody_has_to_be_driven(rule: Rule) -> None:
    """Without the rules that the bound stands on it is 0."""
    assert bound(replace(WORLD, rules=(*WORLD.rules, rule)), _limits()).soft == 0


def test_too_little_effort_proves_nothing_wrong() -> None:
    """Broken off at once, the bound is below."""
    least = replace(_limits(), effort=0.0)
    assert (bound(WORLD, least).soft or 0) <= 80


def test_successors_alone_are_a_bound() -> None:
    """Each the other's next, a and b cost twice 10, and so do c and d: 40, for they may circle."""
    wanted = asked(WORLD)
    assert wanted is not None
    assert cheapest(wanted) == 40
