"""What holds of every layout by whatever conventions an office sets."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.layouts import LAYOUTS, SeatingLayout
from planner.domain.layouts.conventions import Conventions
from planner.domain.layouts.numbers import Numbers
from tests.laws.draws.cells import conventions

FEW = st.integers(0, 24)
NUMBERS = st.builds(
    Numbers,
    rostrum=FEW,
    guests=FEW,
    hosts=FEW,
    others=st.integers(0, 90),
    others_hosts=FEW,
    chair=st.integers(0, 1),
    recipients=FEW,
    wheelchairs=st.integers(0, 3),
    interpreted=st.sampled_from(((), ("guest-1",), ("guest-1", "host-1", "host-2"))),
)
SMALL = conventions().map(
    # Halls of thousands are drawn elsewhere: here each row is short.
    lambda chosen: {
        name: "/".join(str(1 + int(part) % 30) for part in text.split("/"))
        if name in ("hall_rows", "hall_balcony", "hall_blocks")
        else text
        for name, text in chosen.items()
    }
)


@pytest.mark.parametrize("entry", LAYOUTS, ids=lambda entry: entry.layout.value)
@given(numbers=NUMBERS, chosen=SMALL)
def test_every_chair_is_one_and_no_place_of_honour_is_left_out(
    entry: SeatingLayout, numbers: Numbers, chosen: dict[str, str]
) -> None:
    """Ids are unique, no two chairs stand on one place, each order of honour counts 1, 2, 3 …, and
    lines name chairs of the plan; turned twice the plan is as it was."""
    plan = entry.lay(numbers, Conventions().but(chosen))
    ids = [seat.id for seat in plan.seats]
    assert len(set(ids)) == len(ids)
    places = Counter((round(seat.x, 1), round(seat.y, 1)) for seat in plan.seats)
    assert [place for place, seats in places.items() if seats > 1] == []
    orders: dict[str, list[int]] = {}
    for seat in plan.seats:
        if seat.sequence:
            orders.setdefault(seat.sequence, []).append(seat.honour or 0)
    for honours in orders.values():
        assert sorted(honours) == list(range(1, len(honours) + 1))
    assert set(ids) >= {seat for line in plan.lines for seat in line}
    again = plan.turned().turned()
    assert [(s.x, s.y) for s in again.seats] == [(s.x, s.y) for s in plan.seats]
