"""Routes of dial-a-ride are scored by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.darp.reading import DialARide, read
from tests.benchmarks.darp.scoring import Answer, scored
from tests.benchmarks.reading import Unreadable

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """\
2 4 60 2 20
0 0.0 0.0 0 0 0 100
1 3.0 4.0 2 1 0 100
2 3.0 8.0 2 1 10 12
3 3.0 16.0 2 -1 0 100
4 0.0 12.0 2 -1 0 100
"""
"""The depot is 5 from 1; 1 is 4 from 2, 2 is 8 from 3, 3 and 4 are 5 from each other, 4 is 12
from the depot."""

POOLED = Answer(tours=((1, 2, 3, 4), ()), begin={1: 5.0, 2: 11.0, 3: 21.0, 4: 28.0})
"""Leave at 0; 5 at 1 until 7; 11 at 2 until 13; 21 at 3 until 23; 28 at 4 until 30; back at 42."""


def _read(folder: Path, text: str = TEXT) -> DialARide:
    path = folder / "small.txt"
    path.write_text(text)
    return read(path)


@pytest.fixture
def asked(tmp_path: Path) -> DialARide:
    """The instance above."""
    return _read(tmp_path)


def test_a_route_by_hand(asked: DialARide) -> None:
    """5 + 4 + 8 + 5 + 12 make 34, and no rule is broken."""
    assert scored(asked, POOLED).faults == ()
    assert scored(asked, POOLED).value == pytest.approx(34)


def test_a_window_is_for_the_beginning_of_service(asked: DialARide) -> None:
    """Node 2 may begin at 12 and not at 12.5, whenever the car is there."""
    assert (
        scored(asked, replace(POOLED, begin=POOLED.begin | {2: 12.0, 3: 22.0, 4: 29.0})).faults
        == ()
    )
    late = replace(POOLED, begin={1: 5.0, 2: 12.5, 3: 22.5, 4: 29.5})
    assert scored(asked, late).faults == ("node 2 begins at 12.500, outside its window",)


def test_nobody_is_faster_than_the_way(asked: DialARide) -> None:
    """After 1 until 7 and 4 minutes, node 2 begins at 11 at the soonest."""
    fast = replace(POOLED, begin=POOLED.begin | {2: 10.5})
    assert scored(asked, fast).faults == ("node 2 begins at 10.500, reached at 11.000",)


def test_a_ride_counts_from_the_end_of_service(asked: DialARide) -> None:
    """From 7 to 21 request 1 rides for 14: a limit of 14 holds, one of 13 does not."""
    assert scored(replace(asked, longest_ride=Decimal(15)), POOLED).faults == ()
    assert scored(replace(asked, longest_ride=Decimal(13)), POOLED).faults == (
        "request 1 rides for 14.000 minutes",
        "request 2 rides for 15.000 minutes",
    )


def test_a_route_lasts_from_the_latest_leaving(asked: DialARide) -> None:
    """From 0 to 42; begun at 6 with the wait gone, it lasts as long from 1 on."""
    assert scored(replace(asked, longest_route=Decimal(42)), POOLED).faults == ()
    short = replace(asked, longest_route=Decimal(41))
    assert scored(short, POOLED).faults == ("the route lasts 42.000 minutes",)
    assert scored(replace(asked, back=Decimal(41)), POOLED).faults == (
        "the route from 0.000 to 42.000 is outside the depot's hours",
    )


def test_a_full_car_takes_nobody(asked: DialARide) -> None:
    """One seat is not enough for two."""
    assert scored(replace(asked, capacity=1), POOLED).faults == (
        "2 are aboard after node 2, for whom there are 1 seats",
    )


def test_everyone_is_served_once(asked: DialARide) -> None:
    """Who is left out, or let out by another car, is told."""
    faults = scored(asked, replace(POOLED, tours=((1, 2, 3),))).faults
    assert faults == (
        "1 routes, not 2",
        "node 4 is served 0 times",
        "request 2 is not picked up and let out on one route",
    )
    assert scored(asked, replace(POOLED, tours=((1, 2, 9, 4), ()))).faults == (
        "node 9 is not there",
    )


def test_the_depot_once_more_closes_the_routes(tmp_path: Path) -> None:
    """A last row that repeats the depot tells until when routes are back."""
    closed = _read(tmp_path, TEXT + "5 0.0 0.0 0 0 0 60\n")
    assert (len(closed.nodes), closed.back) == (5, 60)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "small.txt:1: no numbers"),
        (TEXT.replace("2 4 60", "2 6 60"), "small.txt:1: 6 nodes are told, 4 are there"),
        (TEXT.replace("0.0 12.0 2 -1", "0.0 12.0 2 -2"), "small.txt:6: lets out 2 of 2"),
        (TEXT.replace("10 12", "12 10"), "small.txt:4: a window that ends before it begins"),
        (TEXT.replace("3 3.0 16.0", "4 3.0 16.0"), "small.txt:5: node 4 stands where 3 should"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str, fault: str) -> None:
    """File, line and what is wrong there."""
    with pytest.raises(Unreadable, match=fault):
        _read(tmp_path, text)
