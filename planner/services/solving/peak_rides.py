"""Rides at the hours when roads are full: as long as the office says of a peak.

A transfer that could leave within a peak takes the minutes of the peak, whenever it then leaves:
nobody is late for it, and who drives beside the peak is there a little sooner than told. Who
would be late, and may wait the peak out, does. Empty runs are as long as ever.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.peaks import peaks
from planner.services.solving.move import BOARDING_MINUTES
from planner.services.solving.moves import MARGIN_MINUTES
from planner.services.solving.ticks import Ticks

if TYPE_CHECKING:
    from planner.domain.event import Event, Register
    from solver.vehicles.problem import Transfer


class PeakRides:
    """The peaks of one event, and what they make of its transfers."""

    def __init__(self, register: Register, event: Event) -> None:
        ticks = Ticks(event)
        self._times = register.travel_table.times
        self._peaks = [ticks.of(peak) for peak in peaks(event)]

    def slowed(self, transfer: Transfer) -> Transfer:
        """The transfer with the ride of a peak, where it touches one; it leaves sooner for that."""
        way = self._times.get((transfer.origin, transfer.destination))
        own = transfer.ride is not None or transfer.most_ride is not None
        if own or way is None or way.at_peak <= way.minutes:
            return transfer
        first, last = transfer.ready, transfer.due - way.minutes
        over = [end for start, end in self._peaks if start <= last and first < end]
        if not over:
            return transfer
        if first + BOARDING_MINUTES + way.at_peak > transfer.due and over[-1] <= last:
            return _waiting(transfer, over[-1])
        wish = transfer.wish
        if wish is not None:
            soonest = min(wish, transfer.ready + BOARDING_MINUTES)
            wish = max(soonest, min(wish, transfer.due - way.at_peak - MARGIN_MINUTES))
        return replace(transfer, ride=way.at_peak, wish=wish)


def _waiting(transfer: Transfer, until: int) -> Transfer:
    """Who would be late at the peak, and waits until it is over."""
    wish = None if transfer.wish is None else max(transfer.wish, until)
    return replace(transfer, ready=max(transfer.ready, until - BOARDING_MINUTES), wish=wish)
