"""How late flights and trains come: as the office has seen it, else as is known of flights."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from planner.domain.attendance import Attendances
from planner.domain.punctuality import on_time_wanted
from planner.domain.transfer import Direction
from planner.domain.venue import PlaceKind
from planner.services.solving.ticks import Ticks
from solver.vehicles.delays import Arrival, Delays, Spread, certain, spread

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.domain.event import Event, Register
    from planner.domain.transfer import Journey
    from solver.vehicles.problem import Problem, Transfer

LEAST_PAST = 20
"""From so many past arrivals at a station on, they tell how late the next will be."""
USUAL_BUFFER_MINUTES = {PlaceKind.AIRPORT: 30}
"""What is added for flights in practice, for want of anything learnt; trains are punctual."""
STEPS = ((0.0, -30), (0.5, -5), (0.75, 14), (0.9, 52), (0.95, 91), (0.99, 190), (1.0, 230))
"""Shares of flights that were no later than so many minutes: domestic arrivals at three American
airports over a year (Bureau of Transportation Statistics, 2013); evenly between two steps, and the
first and last steps set by us.
"""
DOMESTIC, INTERNATIONAL = "domestic", "international"


def flights() -> Spread:
    """The delays of flights in general; who is early is taken as punctual, for the car is told."""
    weights: dict[int, float] = defaultdict(float)
    for (low, begin), (high, end) in pairwise(STEPS):
        for minute in range(begin, end):
            weights[max(0, minute)] += (high - low) / (end - begin)
    return spread(weights)


class Lateness:
    """How late what brings people may be, at each station of an event."""

    def __init__(self, register: Register, event: Event) -> None:
        self._register, self._event = register, event
        self._attendances, self._ticks = Attendances(register, event), Ticks(event)

    @cached_property
    def _learnt(self) -> dict[str, Delays]:
        """By station, what its past arrivals tell, where there are enough of them."""
        found: dict[str, list[Arrival]] = defaultdict(list)
        for one in self._register.past_arrivals:
            if one.minutes_late is not None:
                hour = one.due.astimezone(self._event.tzinfo).hour
                late = max(0, one.minutes_late)
                found[one.station].append(Arrival(_sort(one.international), hour, late))
        return {place: Delays(past) for place, past in found.items() if len(past) >= LEAST_PAST}

    def is_learnt(self, station: str) -> bool:
        """Whether there are enough past arrivals at a station to go by."""
        return station in self._learnt

    def of(self, journey: Journey) -> Spread:
        """The minutes by which an arrival may be late; none where nothing is known of trains."""
        learnt = self._learnt.get(journey.station or "")
        if learnt is not None:
            hour = journey.at.astimezone(self._event.tzinfo).hour
            return learnt.of(_sort(journey.international), hour)
        return flights() if self._kind(journey) is PlaceKind.AIRPORT else certain(0)

    def buffer_minutes(self, journey: Journey, chance: float) -> int:
        """How much later it comes at most with this chance; as is usual where nothing is learnt."""
        if journey.station in self._learnt:
            return self.of(journey).within(chance)
        return USUAL_BUFFER_MINUTES.get(self._kind(journey), 0)

    def _kind(self, journey: Journey) -> PlaceKind:
        return self._register.station(journey.station or "").kind

    def fetches(self, transfer: Transfer) -> Journey | None:
        """The arrival from which a transfer fetches people; None where it does not."""
        for person in transfer.people:
            journey = self._attendances.journey(person, Direction.ARRIVAL)
            if journey is not None and not journey.own_car and journey.station == transfer.origin:
                return journey
        return None

    def outs(self, problem: Problem) -> dict[str, Spread]:
        """When those who may be late can be at the kerb, by transfer, in ticks."""
        found = {}
        for transfer in problem.transfers:
            journey = self.fetches(transfer)
            if journey is not None and (late := self.of(journey)) != certain(0):
                kerb = journey.kerb_at(self._register.station(transfer.origin))
                found[transfer.id] = late.moved(self._ticks.to_tick(kerb))
        return found


def _sort(international: bool) -> str:
    return INTERNATIONAL if international else DOMESTIC


class Buffers:
    """The minutes for which a car is kept for those who may come late, as an event wants it."""

    def __init__(self, register: Register, event: Event) -> None:
        self._register, self._late = register, Lateness(register, event)
        self._wanted = on_time_wanted(event.policies)

    def of(self, transfer: Transfer) -> int:
        """The buffer of a transfer; the more important its people, the longer."""
        journey = self._late.fetches(transfer)
        if journey is None:
            return 0
        return self._late.buffer_minutes(journey, self._wanted.of(self._ranks(transfer.people)))

    def _ranks(self, persons: Iterable[str]) -> list[str]:
        return [self._register.person(person).rank for person in persons]
