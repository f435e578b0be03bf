"""What was decided: sessions in rooms, visits, meals, trips, seats.

A plan may have been typed by the office, in whole or in part: `held` names the fields that
were, and planning fills only the others ("只补空格, 不动我的").
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from planner.domain.finding import Finding
from planner.domain.interval import Interval, later, require_aware
from planner.domain.itinerary import MealStop, Visit
from planner.domain.seating import Placement
from planner.domain.transfer import Trip


@dataclass(eq=False, kw_only=True)
class Slot:
    """A session in a room for an interval; what is None is still to be filled."""

    session: str
    room: str | None = None
    start: datetime | None = None
    end: datetime | None = None
    held: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        require_aware(self, "start", "end")

    @property
    def interval(self) -> Interval | None:
        """From start to end, where both are known."""
        return Interval(self.start, self.end) if self.start and self.end else None

    def lasting(self, minutes: int) -> Interval | None:
        """As `interval`, with an end so many minutes on where only the start is known."""
        if self.start is None:
            return None
        return Interval(self.start, self.end or later(self.start, minutes))


@dataclass(eq=False, kw_only=True)
class Plan:
    """The plan of one event in the office's words."""

    event: str
    revision: int = 0
    slots: tuple[Slot, ...] = ()
    visits: tuple[Visit, ...] = ()
    meals: tuple[MealStop, ...] = ()
    trips: tuple[Trip, ...] = ()
    placements: tuple[Placement, ...] = ()
    """Seats at sessions and meals; the subject is the session's or meal's id."""
    car_seats: tuple[Placement, ...] = ()
    """Seats in cars; the subject is the trip's id."""
    findings: tuple[Finding, ...] = ()

    def slot(self, session: str) -> Slot | None:
        """Where and when a session is held, where that is planned."""
        return next((slot for slot in self.slots if slot.session == session), None)

    def seats(self, subject: str) -> tuple[Placement, ...]:
        """The placements at one session, meal or trip."""
        every = (*self.placements, *self.car_seats)
        return tuple(placement for placement in every if placement.subject == subject)

    def visits_of(self, party: str) -> Iterator[Visit]:
        """The visits of one party, in the plan's order."""
        return (visit for visit in self.visits if visit.party == party)
