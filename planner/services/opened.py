"""An event as it was opened, from a workbook or from the store."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from planner.domain.booking import Booking
    from planner.domain.event import Event, Register
    from planner.domain.plan import Plan
    from planner.persistence.stamps import Stamp


class Opened(NamedTuple):
    """An event as it stands in the store, what of its last plan still speaks of what is there,
    and what other events hold.

    It is handed to everyone who opens the event until it changes: never changed in place.
    """

    register: Register
    event: Event
    plan: Plan | None
    bookings: tuple[Booking, ...]
    stamp: Stamp | None = None
    """Of the state in which all of this stands; None where it is not all that stands there."""
