"""How long a way takes by the hour: the works are an hour away, ninety minutes at a peak.

The morning's peak is from 8:00 (480) to 9:00 (540); red needs two minutes to get aboard.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.itineraries.plan import driving_of
from solver.itineraries.problem import Travel, Window
from solver.itineraries.ways import is_slow, left_by, reached
from tests.solver.itineraries.worlds import RED, WORLD, amounts, plan, visit

OUT = ("hotel", "works")
RUSH = replace(
    WORLD,
    peaks=(Window(start=480, end=540),),
    travel=tuple(replace(way, peak_ticks=90 if way.ticks == 60 else None) for way in WORLD.travel),
)


def test_a_peak_makes_a_way_longer() -> None:
    """Who leaves at 8:00 is there after 92 minutes; who leaves at 9:00, after 62."""
    assert reached(RUSH, "red", ways=OUT, leaves=480) == 572
    assert reached(RUSH, "red", ways=OUT, leaves=540) == 602


def test_a_peak_is_waited_out() -> None:
    """Who may leave at 8:40 is there at 10:02 when it waits until 9:00, and at 10:12 else."""
    assert reached(RUSH, "red", ways=OUT, leaves=520) == 602


@pytest.mark.parametrize("leaves", range(430, 600))
def test_who_leaves_later_is_never_there_sooner(leaves: int) -> None:
    """A minute later is no minute sooner."""
    later = reached(RUSH, "red", ways=OUT, leaves=leaves + 1)
    assert later >= reached(RUSH, "red", ways=OUT, leaves=leaves)


@pytest.mark.parametrize("until", range(500, 700))
def test_left_by_is_the_last_moment(until: int) -> None:
    """Who leaves by it is there in time, and who leaves a minute later is not."""
    leaves = left_by(RUSH, "red", ways=OUT, until=until)
    assert reached(RUSH, "red", ways=OUT, leaves=leaves) <= until
    assert reached(RUSH, "red", ways=OUT, leaves=leaves + 1) > until


def test_a_way_is_slow_where_there_is_no_time_to_wait() -> None:
    """From 8:40 to 10:02 the peak can be waited out; to 10:01 it cannot."""
    assert not is_slow(RUSH, "red", ways=OUT, leaves=520, until=602)
    assert is_slow(RUSH, "red", ways=OUT, leaves=520, until=601)


def test_a_slow_way_is_longer_driving() -> None:
    """Out at the peak 90 minutes, back at ten 60; a visit half an hour later saves 30."""
    early, late = visit("works", 572, 640), visit("works", 602, 640)
    assert driving_of(RUSH, RED, (early,)) == 150
    assert driving_of(RUSH, RED, (late,)) == 120
    assert amounts("driving", RUSH, plan(red=(early,))) == [150]


def test_a_way_at_a_peak_wants_its_time() -> None:
    """From the museum at 8:20 to the works: 92 minutes, ten lacking of them at 9:42."""
    made = plan(red=(visit("museum", 490, 500), visit("works", 582, 640)))
    assert amounts("too-little-travel-time", RUSH, made) == [10]


def test_the_way_out_at_a_peak_begins_with_the_day() -> None:
    """The day begins at 8:00: at the works by 9:32, not by 9:30."""
    assert amounts("day-outside-limits", RUSH, plan(red=(visit("works", 572, 640),))) == []
    assert amounts("day-outside-limits", RUSH, plan(red=(visit("works", 570, 640),))) == [2]


def test_the_way_back_at_a_peak_ends_with_the_day() -> None:
    """Back by 18:00 with a peak from 16:20 on: left at 16:28 in time, two minutes later not."""
    evening = replace(RUSH, peaks=(Window(start=980, end=1100),))
    assert amounts("day-outside-limits", evening, plan(red=(visit("works", 900, 988),))) == []
    assert amounts("day-outside-limits", evening, plan(red=(visit("works", 900, 990),))) == [2]


def test_peaks_follow_one_another() -> None:
    """Two peaks that touch are one, and must be said so."""
    peaks = (Window(start=480, end=540), Window(start=540, end=600))
    with pytest.raises(ValueError, match="peaks begin again at 540, not after 540"):
        replace(WORLD, peaks=peaks)


def test_a_peak_makes_no_way_shorter() -> None:
    """Fewer minutes at a peak than outside it are refused."""
    with pytest.raises(ValueError, match="peak_ticks is 9, less than ticks, 10"):
        Travel(origin="hotel", destination="hall", ticks=10, peak_ticks=9)
