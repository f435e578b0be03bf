"""No more parties, and no more people, are at a site at once than it takes."""

from solver.itineraries.problem import Busy
from tests.solver.itineraries.worlds import amounts, plan, visit, with_site


def test_one_after_the_other() -> None:
    """14 and 18 people who follow one another are never more than 30."""
    made = plan(red=(visit("museum", 600, 640),), blue=(visit("museum", 640, 680),))
    assert amounts("site-crowded", with_site("museum", capacity_people=30), made) == []


def test_at_once() -> None:
    """14 + 18 people at once are two too many for 30."""
    made = plan(red=(visit("museum", 600, 640),), blue=(visit("museum", 639, 680),))
    assert amounts("site-crowded", with_site("museum", capacity_people=30), made) == [2]


def test_one_party_at_a_time() -> None:
    """Two parties at a site for one are one too many, however small."""
    made = plan(red=(visit("museum", 600, 640),), blue=(visit("museum", 600, 640),))
    assert amounts("site-crowded", with_site("museum", capacity_parties=1), made) == [1]


def test_other_events() -> None:
    """The people of another event count: 20 + 14 are four too many for 30."""
    busy = (Busy(start=610, end=620, people=20),)
    problem = with_site("museum", capacity_people=30, busy=busy)
    assert amounts("site-crowded", problem, plan(red=(visit("museum", 600, 640),))) == [4]


def test_not_ours() -> None:
    """What other events crowd by themselves is not held against our plan."""
    problem = with_site("museum", capacity_people=30, busy=(Busy(start=610, end=620, people=40),))
    assert amounts("site-crowded", problem, plan(red=(visit("museum", 700, 740),))) == []
