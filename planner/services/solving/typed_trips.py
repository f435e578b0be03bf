"""The trips that the office typed, in whole or in part: transfers of their own, and their pins.

Each leg is driven by itself, from boarding to getting out; but a bus that halts where a shuttle
line does stands there no longer than its line says, and so its legs are one run.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from planner.domain.shuttle import follows_line
from planner.domain.transfer import Leg, Trip
from planner.services.solving.ticks import Ticks
from solver.vehicles.problem import Pin, Transfer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from planner.domain.event import Event, Register
    from planner.domain.plan import Plan
    from planner.services.solving.fleet import Fleet
    from planner.services.solving.move import Move

SLACK_MINUTES = 60
"""How far a typed departure may lie before a move is ready and still be meant for it."""


@dataclass(frozen=True)
class _Typed:
    transfer: str
    trip: Trip
    leg: Leg
    places: tuple[str, ...]
    """Where it halts."""
    seats: int
    leave: int | None
    arrive: int | None
    ride: int | None = None
    """The minutes of a run, with those at its stops."""

    @property
    def origin(self) -> str:
        """Where it begins."""
        return self.places[0]

    @property
    def destination(self) -> str:
        """Where it ends."""
        return self.places[-1]

    @property
    def moves(self) -> bool:
        """Whether it goes anywhere: a ring does, though it ends where it began."""
        return len(set(self.places)) > 1


class TypedTrips:
    """The trips of a plan that hold anything; `trip_of` and `held` by transfer and by trip."""

    def __init__(self, register: Register, event: Event, plan: Plan) -> None:
        self._register, self._event = register, event
        self._ticks = Ticks(event)
        trips = [trip for trip in plan.trips if trip.held]
        legs = {
            trip.id: [self._read(trip, number) for number in range(len(trip.legs))]
            for trip in trips
        }
        self._runs = {
            trip.id: self._run(legs[trip.id]) for trip in trips if self._is_run(trip, legs[trip.id])
        }
        self._legs = [leg for own in legs.values() for leg in own]
        self._typed = [
            typed
            for name, own in legs.items()
            for typed in ([self._runs[name]] if name in self._runs else own)
        ]
        self.trip_of = {typed.transfer: typed.trip.id for typed in self._typed}
        self.held = {trip.id: trip.held for trip in trips}
        self._found: dict[str, Move] = {}

    def transfer_of(self, trip: Trip, number: int) -> str:
        """The id of the transfer that one leg of a typed trip is."""
        alone = len(trip.legs) == 1 or trip.id in self._runs
        return trip.id if alone else f"{trip.id}/{number + 1}"

    def _read(self, trip: Trip, number: int) -> _Typed:
        leg = trip.legs[number]
        return _Typed(
            transfer=trip.id if len(trip.legs) == 1 else f"{trip.id}/{number + 1}",
            trip=trip,
            leg=leg,
            places=(self._register.place(leg.origin).id, self._register.place(leg.destination).id),
            seats=max(sum(self._register.person(one).people for one in leg.persons), leg.people),
            leave=self._ticks.to_tick(leg.leave) if leg.leave and "legs" in trip.held else None,
            arrive=None if leg.arrive is None else self._ticks.to_tick(leg.arrive),
        )

    def _is_run(self, trip: Trip, legs: Sequence[_Typed]) -> bool:
        """Whether it halts where a line does, and is at each stop before it leaves there."""
        if not follows_line(self._register, self._event, trip):
            return False
        return all(
            one.leave is not None and other.leave is not None and self._there(one) <= other.leave
            for one, other in pairwise(legs)
        )

    def _there(self, typed: _Typed) -> int:
        """When a leg that leaves at a typed hour is at its end: as typed, else as it is driven."""
        drive = self._register.travel_table.minutes(typed.origin, typed.destination)
        return max((typed.leave or 0) + drive, typed.arrive or 0)

    def _run(self, legs: Sequence[_Typed]) -> _Typed:
        first, last = legs[0], legs[-1]
        end, aboard = self._there(last), [one for typed in legs for one in typed.leg.persons]
        luggage = max(typed.leg.luggage for typed in legs)
        return replace(
            first,
            transfer=first.trip.id,
            leg=replace(first.leg, persons=tuple(dict.fromkeys(aboard)), luggage=luggage),
            places=(*(typed.origin for typed in legs), last.destination),
            seats=max(typed.seats for typed in legs),
            arrive=end,
            ride=end - (first.leave or 0),
        )

    def legs_of(self, transfer: str) -> tuple[Leg, ...]:
        """The legs of a typed run with its blanks filled; none where a transfer is none."""
        if transfer not in self._runs:
            return ()
        return tuple(
            replace(typed.leg, arrive=self._ticks.to_time(self._there(typed)), people=typed.seats)
            for typed in self._legs
            if typed.trip.id == transfer
        )

    def uncovered(self, moves: Iterable[Move]) -> list[Move]:
        """The moves without those whom a typed trip carries already."""
        left = []
        for move in moves:
            carried: set[str] = set()
            for typed in self._legs:
                aboard = set(typed.leg.persons) & set(move.persons)
                if aboard and _covers(typed, move):
                    carried |= aboard
                    self._found.setdefault(typed.transfer, move)
            rest = tuple(person for person in move.persons if person not in carried)
            if rest:
                left.append(replace(move, persons=rest))
        return left

    def transfers(self, fleet: Fleet) -> Iterator[Transfer]:
        """One transfer a typed leg, or run, that moves anyone, as it was typed."""
        for typed in self._typed:
            if typed.moves:
                yield self._transfer(typed, fleet)

    def _transfer(self, typed: _Typed, fleet: Fleet) -> Transfer:
        ready, due, wish = self._window(typed, fleet)
        return Transfer(
            id=typed.transfer,
            seats=typed.seats,
            luggage=typed.leg.luggage,
            origin=typed.origin,
            destination=typed.destination,
            ready=ready,
            due=due,
            wish=wish,
            ride=typed.ride,
            people=typed.leg.persons,
            needs=fleet.needs(typed.leg.persons, typed.places),
            wheelchairs=fleet.wheelchairs(typed.leg.persons),
        )

    def _window(self, typed: _Typed, fleet: Fleet) -> tuple[int, int, int | None]:
        """When it may be driven: as typed, else as the move asks that it serves."""
        if typed.leave is not None:
            boarding = max((car.boarding_minutes for car in fleet.cars), default=0)
            due = typed.leave + typed.ride if typed.ride is not None else self._there(typed)
            return typed.leave - boarding, due, typed.leave
        move = self._found.get(typed.transfer)
        if move is not None:
            return move.ready, move.due, move.wish
        start, end = self._ticks.of(self._event.window)
        return start, end if typed.arrive is None else typed.arrive, None

    def pins(self) -> tuple[Pin, ...]:
        """What was typed of each leg: vehicle, driver, departure."""
        return tuple(
            Pin(
                transfer=typed.transfer,
                vehicle=typed.trip.vehicle if "vehicle" in typed.trip.held else None,
                driver=typed.trip.driver if "driver" in typed.trip.held else None,
                depart=typed.leave,
            )
            for typed in self._typed
            if typed.moves
        )


def _covers(typed: _Typed, move: Move) -> bool:
    """Whether a typed leg takes its people where the move does, at about that time."""
    if typed.destination != move.destination:
        return False
    if typed.leave is None:
        return typed.origin == move.origin
    return move.ready - SLACK_MINUTES <= typed.leave <= move.due
