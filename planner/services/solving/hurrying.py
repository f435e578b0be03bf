"""Who comes to a sitting straight from a station, or leaves it straight for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.attendance import Attendances
from planner.domain.interval import instant, later

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from planner.domain.event import Event, Register
    from planner.domain.interval import Interval
    from planner.domain.plan import Plan

SPARE_MINUTES = 15
"""Who has less time to spare comes in late, or gets up early, with the least delay on the way."""


class Hurrying:
    """Answers who has hardly any time before or after the gatherings of an event."""

    def __init__(self, register: Register, event: Event, plan: Plan) -> None:
        self.attendances, self.event, self.plan = Attendances(register, event), event, plan

    def to(self, subject: str) -> Callable[[str], bool]:
        """Whether a person hurries to a session or a meal, or from it."""
        held = tuple(self._held(subject)) if self.event.journeys else ()
        return lambda person: any(self._hurries(person, *one) for one in held)

    def _held(self, subject: str) -> Iterator[tuple[Interval, str]]:
        """When and where it is held; a meal that is eaten in parts, each of them."""
        slot = self.plan.slot(subject)
        if slot is not None and slot.room is not None:
            interval = slot.lasting(self.event.session(subject).minutes)
            if interval is not None:
                yield interval, slot.room
        for stop in self.plan.meals:
            if stop.meal == subject and stop.place is not None and stop.interval is not None:
                yield stop.interval, stop.place

    def _hurries(self, person: str, interval: Interval, place: str) -> bool:
        since, until = self.attendances.from_until(person, place)
        start, end = interval.instants
        late = since is not None and later(since, SPARE_MINUTES) > start
        return late or (until is not None and until < instant(later(end, SPARE_MINUTES)))
