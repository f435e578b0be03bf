"""Worked cases of `ride-too-long`: the drive from the station to the hotel takes 20."""

from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world

SHARING = world(transfer(most_ride=30), transfer("b"))


def test_straight_is_short_enough() -> None:
    """20 minutes of a drive where 30 are allowed."""
    assert amounts("ride-too-long", SHARING, plan(ride())) == []


def test_a_way_that_is_shared() -> None:
    """From 602 to 632 are 30 minutes; one more is too long."""
    assert amounts("ride-too-long", SHARING, plan(ride(arrive=632))) == []
    assert amounts("ride-too-long", SHARING, plan(ride(arrive=633))) == [1]


def test_who_does_not_share_is_driven_straight() -> None:
    """Of 25 minutes on a drive of 20, five are spent on the way of others."""
    assert amounts("ride-too-long", SHARING, plan(ride("b", arrive=627))) == [5]


def test_a_drive_that_is_longer_than_the_ride_may_be() -> None:
    """20 minutes where 15 are allowed are five too long, straight as the drive is."""
    assert amounts("ride-too-long", world(transfer(most_ride=15)), plan(ride())) == [5]
