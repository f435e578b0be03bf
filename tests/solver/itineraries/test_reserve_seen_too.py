"""A reserve is seen only by a party that does not see what it stands in for."""

from solver.itineraries.problem import Problem
from tests.solver.itineraries.worlds import amounts, plan, visit, with_site

RULE = "reserve-seen-too"
MUSEUM, HARBOUR = visit("museum", 550, 590), visit("harbour", 610, 650)


def _with_reserve() -> Problem:
    """The harbour is the reserve of the museum."""
    return with_site("harbour", stands_for="museum")


def test_a_reserve_beside_its_site() -> None:
    """Who sees both sees one too many."""
    assert amounts(RULE, _with_reserve(), plan(red=(MUSEUM, HARBOUR))) == [1]


def test_a_reserve_in_place_of_its_site() -> None:
    """Either of them alone is as it should be, for each party by itself."""
    assert amounts(RULE, _with_reserve(), plan(red=(MUSEUM,), blue=(HARBOUR,))) == []


def test_a_site_without_reserves() -> None:
    """Where nothing stands in for anything, both may be seen."""
    assert amounts(RULE, with_site("harbour"), plan(red=(MUSEUM, HARBOUR))) == []
