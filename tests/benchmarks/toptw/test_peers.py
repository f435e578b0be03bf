"""The peers see what a tour can see, and keep its hours."""

from tests.benchmarks.scoring import scored
from tests.benchmarks.toptw import PEERS, tiny
from tests.benchmarks.toptw.peers import pyvrp_tours, vroom_tours


def test_peers_see_both_points_of_a_tiny_tour() -> None:
    """Two points of 1 and 2, with time enough for both: 3, and no rule is broken."""
    field = tiny().source
    for tours in (pyvrp_tours(field, 0.1, 0), vroom_tours(field, 1.0, 1)):
        assert scored(field, tours).value == 3
        assert scored(field, tours).faults == ()


def test_peers_are_named() -> None:
    """Rows of peers begin with these names."""
    assert [peer.name for peer in PEERS] == ["pyvrp", "vroom"]
