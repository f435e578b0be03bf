"""How the hours when roads are full reach the transfers: eight to nine, and the way to the station.

It takes 20 minutes, and 32 at a peak.
"""

from __future__ import annotations

from dataclasses import replace

from planner.domain.travel import TravelTime
from planner.services.solving.peak_rides import PeakRides
from solver.vehicles.problem import Transfer
from tests.services.solving.worlds import event, register

WAY = TravelTime("hotel", "station", 20, peak_minutes=32)
AT_NINE = Transfer(
    id="t", seats=2, origin="hotel", destination="station", ready=485, due=540, wish=510
)


def _slowed(transfer: Transfer, peaks: str = "08:00-09:00") -> Transfer:
    given = replace(event(), policies={"travel.peaks": peaks} if peaks else {})
    known = replace(register(), travel=(WAY,))
    return PeakRides(known, given).slowed(transfer)


def test_without_peaks_a_way_is_as_long_as_ever() -> None:
    """Nobody set any hours."""
    assert _slowed(AT_NINE, peaks="") == AT_NINE


def test_who_may_leave_at_a_peak_takes_longer_and_leaves_sooner() -> None:
    """There ten minutes before nine: away at 8:18 and 32 minutes under way."""
    found = _slowed(AT_NINE)
    assert (found.ride, found.wish, found.due) == (32, 498, 540)


def test_nobody_leaves_before_they_have_boarded() -> None:
    """Ready at 8:25 they cannot leave before 8:30."""
    found = _slowed(replace(AT_NINE, ready=505))
    assert (found.ride, found.wish) == (32, 510)


def test_beside_the_peak_nothing_changes() -> None:
    """Ready when the peak ends; or due so soon that all leave before it begins."""
    late = replace(AT_NINE, ready=540, due=600, wish=570)
    early = replace(AT_NINE, ready=440, due=499, wish=460)
    assert [_slowed(late), _slowed(early)] == [late, early]
    assert _slowed(replace(early, due=500)).ride == 32


def test_who_shares_a_way_or_has_a_ride_told_keeps_it() -> None:
    """A way that others join, and one of which the minutes were told."""
    shared, told = replace(AT_NINE, most_ride=60), replace(AT_NINE, ride=25)
    assert [_slowed(shared), _slowed(told)] == [shared, told]


def test_who_would_be_late_at_the_peak_waits_it_out() -> None:
    """Ready at 8:50 and due at 9:25: at the peak 8:55 and 32 minutes, after it 9:00 and 20."""
    found = _slowed(replace(AT_NINE, ready=530, due=565, wish=535))
    assert (found.ride, found.ready, found.wish, found.due) == (None, 535, 540, 565)
