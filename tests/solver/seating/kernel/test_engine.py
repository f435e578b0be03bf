"""The compiled search of seats as a whole."""

from __future__ import annotations

import time

from solver.limits import Limits
from solver.seating.chart import charted
from solver.seating.constraints import CONSTRAINTS
from solver.seating.kernel.engine import searched
from solver.seating.problem import Guest, Pair, Problem, Seat, Sitting, Wish


def test_a_search_that_nothing_limits_ends_by_itself() -> None:
    """Of two wishes that exclude one another the dearer is met, and all others are."""
    names = ("an", "bo", "cai", "de")
    wishes = (
        ("an", "bo", Wish.SAME_TABLE, 3),
        ("an", "bo", Wish.NOT_SAME_TABLE, 1),  # 10, and the wish above is 15
        ("an", "cai", Wish.NOT_SAME_TABLE, 1),
        ("cai", "de", Wish.SAME_TABLE, 1),
    )
    sitting = Sitting(
        id="dinner",
        seats=tuple(Seat(id=f"{table}{n}", table=table) for table in "xy" for n in range(3)),
        guests=tuple(Guest(id=name) for name in names),
        pairs=tuple(Pair(one=a, other=b, wish=w, weight=n) for a, b, w, n in wishes),
    )
    problem = Problem(sittings=(sitting,))
    limits = Limits(clock=time.monotonic, began=time.monotonic(), effort=1e6, workers=1)
    start = {"an": "x0", "cai": "x1", "bo": "y0", "de": "y1"}
    found = searched(charted(problem, sitting, CONSTRAINTS), limits, start)
    tables = {name: found[name][0] for name in names}
    assert tables["an"] == tables["bo"]
    assert tables["cai"] == tables["de"]
    assert tables["an"] != tables["cai"]
