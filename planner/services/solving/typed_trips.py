"""The trips that the office typed, in whole or in part: transfers of their own, and their pins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner.domain.transfer import Leg, Trip
from planner.services.solving.ticks import Ticks
from solver.vehicles.problem import Pin, Transfer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
    origin: str
    destination: str
    leave: int | None
    arrive: int | None


class TypedTrips:
    """The trips of a plan that hold anything; `trip_of` and `held` by transfer and by trip."""

    def __init__(self, register: Register, event: Event, plan: Plan) -> None:
        self._register, self._event = register, event
        self._ticks = Ticks(event)
        trips = [trip for trip in plan.trips if trip.held]
        self._typed = [
            self._read(trip, number) for trip in trips for number in range(len(trip.legs))
        ]
        self.trip_of = {typed.transfer: typed.trip.id for typed in self._typed}
        self.held = {trip.id: trip.held for trip in trips}
        self._found: dict[str, Move] = {}

    def transfer_of(self, trip: Trip, number: int) -> str:
        """The id of the transfer that one leg of a typed trip is."""
        return trip.id if len(trip.legs) == 1 else f"{trip.id}/{number + 1}"

    def _read(self, trip: Trip, number: int) -> _Typed:
        leg = trip.legs[number]
        return _Typed(
            transfer=self.transfer_of(trip, number),
            trip=trip,
            leg=leg,
            origin=self._register.place(leg.origin).id,
            destination=self._register.place(leg.destination).id,
            leave=self._ticks.to_tick(leg.leave) if leg.leave and "legs" in trip.held else None,
            arrive=None if leg.arrive is None else self._ticks.to_tick(leg.arrive),
        )

    def uncovered(self, moves: Iterable[Move]) -> list[Move]:
        """The moves without those whom a typed trip carries already."""
        left = []
        for move in moves:
            carried: set[str] = set()
            for typed in self._typed:
                aboard = set(typed.leg.persons) & set(move.persons)
                if aboard and _covers(typed, move):
                    carried |= aboard
                    self._found.setdefault(typed.transfer, move)
            rest = tuple(person for person in move.persons if person not in carried)
            if rest:
                left.append(replace(move, persons=rest))
        return left

    def transfers(self, fleet: Fleet) -> Iterator[Transfer]:
        """One transfer a typed leg that moves anyone, as it was typed."""
        for typed in self._typed:
            if typed.origin != typed.destination:
                yield self._transfer(typed, fleet)

    def _transfer(self, typed: _Typed, fleet: Fleet) -> Transfer:
        ready, due, wish = self._window(typed, fleet)
        named = sum(self._register.person(person).people for person in typed.leg.persons)
        return Transfer(
            id=typed.transfer,
            seats=max(named, typed.leg.people),
            luggage=typed.leg.luggage,
            origin=typed.origin,
            destination=typed.destination,
            ready=ready,
            due=due,
            wish=wish,
            people=typed.leg.persons,
            needs=fleet.needs(typed.leg.persons, (typed.origin, typed.destination)),
            wheelchairs=fleet.wheelchairs(typed.leg.persons),
        )

    def _window(self, typed: _Typed, fleet: Fleet) -> tuple[int, int, int | None]:
        """When it may be driven: as typed, else as the move asks that it serves."""
        if typed.leave is not None:
            drive = self._register.travel_table.minutes(typed.origin, typed.destination)
            boarding = max((car.boarding_minutes for car in fleet.cars), default=0)
            due = max(typed.leave + drive, typed.arrive or 0)
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
            if typed.origin != typed.destination
        )


def _covers(typed: _Typed, move: Move) -> bool:
    """Whether a typed leg takes its people where the move does, at about that time."""
    if typed.destination != move.destination:
        return False
    if typed.leave is None:
        return typed.origin == move.origin
    return move.ready - SLACK_MINUTES <= typed.leave <= move.due
