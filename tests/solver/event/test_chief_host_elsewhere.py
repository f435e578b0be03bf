"""The chief host rides in the chief guest's car."""

from __future__ import annotations

from dataclasses import replace

from solver.event.constraints.chief_host_elsewhere import ChiefHostElsewhere
from solver.event.problem import Pair
from tests.solver.event.worlds import PLAN, PROBLEM, RIDE

RULE = ChiefHostElsewhere()
APART = (replace(RIDE, people=("han",)), replace(RIDE, id="ride-2", vehicle="b", people=("qin",)))


def test_together_is_kept() -> None:
    """Guest and host in one car break nothing."""
    assert list(RULE.check(PROBLEM, PLAN)) == []


def test_the_same_way_in_two_cars_is_found() -> None:
    """Same places, same minutes, two cars: once."""
    found = list(RULE.check(PROBLEM, replace(PLAN, rides=APART)))
    assert [dict(v.subjects) for v in found] == [
        {"host": "qin", "other": "ride-2", "guest": "han", "ride": "ride-1"}
    ]


def test_a_host_who_goes_ahead_is_kept() -> None:
    """A host who arrives as the guest leaves goes alone, to receive."""
    ahead = replace(APART[1], depart=585, arrive=605)
    assert list(RULE.check(PROBLEM, replace(PLAN, rides=(APART[0], ahead)))) == []


def test_a_host_with_another_chief_guest_is_kept() -> None:
    """A chief host of two delegations can ride with one chief guest only."""
    pairs = (*PROBLEM.pairs, Pair(guest="shen", host="qin"))
    rides = (APART[0], replace(APART[1], people=("qin", "shen")))
    problem = replace(PROBLEM, pairs=pairs)
    assert list(RULE.check(problem, replace(PLAN, rides=rides))) == []
