"""One chair more at a round table."""

from math import hypot

from planner.domain.added_chair import chair_name, with_chair
from planner.domain.layouts.conventions import Conventions
from planner.domain.layouts.numbers import Numbers
from planner.domain.layouts.round_tables import lay_round_tables

HALL = lay_round_tables(Numbers(guests=16, hosts=4, tables=2), Conventions())
"""Two tables of ten, two hosts at each."""


def test_the_chair_is_the_lowest_of_its_side() -> None:
    """Ten stood at table 2, eight of them for guests: the new one is the eleventh, the ninth."""
    assert chair_name(HALL, "table-2") == "table-2-11"
    seat = with_chair(HALL, "table-2", "guest").seat("table-2-11")
    assert (seat.sequence, seat.honour, seat.side) == ("table-2-guest", 9, "guest")


def test_the_others_keep_their_names_and_orders() -> None:
    """No chair is called otherwise, and the other table stands as it stood."""
    wider = with_chair(HALL, "table-2", "guest")
    told = {seat.id: (seat.sequence, seat.honour) for seat in wider.seats}
    assert {seat.id: (seat.sequence, seat.honour) for seat in HALL.seats}.items() <= told.items()
    assert [s for s in wider.seats if s.table == "table-1"] == [
        s for s in HALL.seats if s.table == "table-1"
    ]


def test_neighbours_at_the_table_are_equally_far_apart() -> None:
    """Eleven chairs: each is a chair's width and more from the next."""
    ring = [s for s in with_chair(HALL, "table-2", "guest").seats if s.table == "table-2"]
    near = [round(min(hypot(a.x - b.x, a.y - b.y) for b in ring if b is not a), 3) for a in ring]
    assert len(set(near)) == 1
    assert near[0] > 1
