"""Worked cases of `loaded-driving`: the drive from the station to the hotel takes 20."""

from solver.constraint import Rule
from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world

RULES = (Rule("loaded-driving", weight=1),)


def test_each_trip_is_driven() -> None:
    """Two trips of 20 minutes."""
    problem = world(transfer(), transfer("b"), rules=RULES)
    assert amounts("loaded-driving", problem, plan(ride(), ride("b", at=650))) == [20, 20]


def test_one_trip_for_two_parties() -> None:
    """The same two on one trip: 20 minutes once."""
    problem = world(transfer(), transfer("b"), rules=RULES)
    assert amounts("loaded-driving", problem, plan(ride(), ride("b"))) == [20]


def test_nobody_on_the_road() -> None:
    """Nothing is driven, nothing is counted."""
    assert amounts("loaded-driving", world(transfer(), rules=RULES), plan()) == []


def test_a_way_that_is_shared() -> None:
    """Station to airport to hotel: 30 and 40, driven once for two."""
    problem = world(transfer(), transfer("b", origin="airport"), rules=RULES)
    both = plan(ride(arrive=680), ride("b", at=640, arrive=683))
    assert amounts("loaded-driving", problem, both) == [70]
