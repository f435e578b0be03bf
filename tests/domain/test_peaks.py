"""When the roads are full, as an office writes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from planner.domain.errors import Refused
from planner.domain.peaks import longest_minutes, peak_hours, peaks
from planner.domain.travel import TravelTime
from tests.services.solving.worlds import at, event

MORNING, EVENING = (time(7, 30), time(9)), (time(17), time(18, 30))
RUSH = replace(event(), policies={"travel.peaks": "07:30-09:00"})


def test_hours_are_read_in_order() -> None:
    """Evening first, a Chinese colon and list sign: the same two peaks."""
    assert peak_hours({"travel.peaks": "17:00-18:30; 07:30-09:00"}) == (MORNING, EVENING)
    assert peak_hours({"travel.peaks": "7：30-9：00；17：00至18：30"}) == (MORNING, EVENING)


def test_hours_that_touch_are_one() -> None:
    """From 7:30 to 8:30 and on to 9:00 is one peak."""
    assert peak_hours({"travel.peaks": "07:30-08:30; 08:30-09:00"}) == (MORNING,)


def test_no_policy_is_no_peak() -> None:
    """An event that says nothing of it has none."""
    assert peak_hours({}) == ()


@pytest.mark.parametrize("text", ["morning", "09:00-07:30", "25:00-26:00"])
def test_what_cannot_be_read_is_refused(text: str) -> None:
    """It is named as it was typed."""
    with pytest.raises(Refused, match=f"“{text}” is no peak hour"):
        peak_hours({"travel.peaks": text})


def test_each_day_has_its_peaks() -> None:
    """One morning of one day."""
    (peak,) = peaks(RUSH)
    assert (peak.start, peak.end) == (at(7, 30), at(9))


def test_a_way_takes_at_worst_what_it_takes_at_a_peak() -> None:
    """Forty minutes, 55 at a peak; 48, a fifth more, where nobody typed it; 40 without peaks."""
    typed = TravelTime("town", "airport", 40, 55)
    assert longest_minutes(RUSH, typed) == 55
    assert longest_minutes(RUSH, TravelTime("town", "airport", 40)) == 48
    assert longest_minutes(event(), typed) == 40
