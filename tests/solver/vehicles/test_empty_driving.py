"""Worked cases of `empty-driving`: hotel 20 station, hotel 40 airport, station 30 airport."""

from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world

OUT = transfer("out", origin="hotel", destination="station")
BACK = transfer("back", ready=660)


def test_there_and_back_with_passengers_is_never_empty() -> None:
    """Out with one party and back with another: nothing is driven empty."""
    given = plan(ride("out"), ride("back", at=662))
    assert amounts("empty-driving", world(OUT, BACK), given) == []


def test_out_empty_and_back_full() -> None:
    """To fetch a party at the station the car drives 20 minutes empty."""
    assert amounts("empty-driving", world(transfer()), plan(ride())) == [20]


def test_between_two_trips() -> None:
    """After the drop at the station, 30 to the airport; from there back full."""
    fetched = transfer("fetched", ready=700, origin="airport")
    given = plan(ride("out"), ride("fetched", at=702))
    assert amounts("empty-driving", world(OUT, fetched), given) == [30]


def test_the_way_home_counts() -> None:
    """The bus comes back empty from the airport, 40 minutes, the car from the station, 20."""
    two = world(OUT, transfer("also", origin="hotel", destination="airport"))
    given = plan(ride("out"), ride("also", vehicle="bus", driver="li"))
    assert amounts("empty-driving", two, given) == [40, 20]
