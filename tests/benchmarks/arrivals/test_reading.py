"""Flights are read as the file tells of them, on the goal's clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.arrivals.reading import Flight, read
from tests.benchmarks.reading import Unreadable

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """\
year,month,day,carrier,flight,origin,dest,sched_dep_time,sched_arr_time,arr_time,arr_delay,air_time,distance
2013,6,10,UA,1,EWR,ORD,700,820,815.0,-5.0,100.0,719
2013,6,10,UA,2,EWR,LAX,2145,105,226.0,81.0,318.0,2454
2013,6,10,UA,3,EWR,ATL,600,810,,,,746
"""


def _read(folder: Path, text: str = TEXT) -> tuple[Flight, ...]:
    path = folder / "small.csv"
    path.write_text(text)
    return read(path)


def test_a_flight_by_hand(tmp_path: Path) -> None:
    """7:00 in New York is 6:00 in Chicago: in at 8:15, five early, off at 6:35."""
    first = _read(tmp_path)[0]
    assert first == Flight("UA1-EWR-700", "2013-06-10", "EWR", "ORD", 360, 500, 395, 495)
    assert (first.late, first.aloft) == (-5, 100)


def test_after_midnight_is_still_that_day(tmp_path: Path) -> None:
    """Due at 1:05 of the next morning, in at 2:26."""
    second = _read(tmp_path)[1]
    assert (second.leaves, second.due, second.arrived) == (1305 - 180, 1440 + 65, 1440 + 146)


def test_what_never_arrives_has_no_delay(tmp_path: Path) -> None:
    """Cancelled: neither off, nor in, nor late."""
    third = _read(tmp_path)[2]
    assert (third.off, third.arrived, third.late) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (TEXT.replace("815.0", "816.0"), "small.csv:2: not a flight: arrival at 816.0"),
        (TEXT.replace("ORD", "JFK"), "small.csv:2: not a flight"),
        (TEXT.replace("arr_delay", "delay"), "small.csv:2: not a flight"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str, fault: str) -> None:
    """File, line and what is wrong there."""
    with pytest.raises(Unreadable, match=fault):
        _read(tmp_path, text)
