"""What a party pays for entry stays within its budget."""

from dataclasses import replace

from solver.itineraries.problem import Problem
from solver.itineraries.ration import Ration
from tests.solver.itineraries.worlds import WORLD, amounts, plan, visit, with_site

SEEN = (visit("museum", 550, 590), visit("museum", 610, 650), visit("works", 720, 760))
PARTIES = WORLD.parties


def _with_budget(budget: int | None) -> Problem:
    """Red, fourteen people, has a budget; the museum costs ten a head, the works nothing."""
    red = replace(PARTIES[0], budget=budget)
    return replace(with_site("museum", fee=10), parties=(red, *PARTIES[1:]))


def test_fees_above_the_budget() -> None:
    """Two visits of fourteen people at ten each are 280: thirty above a budget of 250."""
    assert amounts("over-budget", _with_budget(250), plan(red=SEEN)) == [30]


def test_fees_that_use_up_the_budget() -> None:
    """A budget spent to the last coin is kept."""
    assert amounts("over-budget", _with_budget(280), plan(red=SEEN)) == []


def test_no_budget() -> None:
    """Where no budget is set, nothing is too dear; blue pays from its own."""
    assert amounts("over-budget", _with_budget(None), plan(red=SEEN)) == []
    assert amounts("over-budget", _with_budget(0), plan(blue=SEEN)) == []


def test_a_ration_counts_what_is_too_much() -> None:
    """Two at 140 and one that takes nothing are 280: thirty above 250."""
    ration = Ration("red", 250, {"museum": 140})
    assert ration.excess(["museum", "works", "museum"]) == 30
    assert ration.excess(["museum"]) == 0
