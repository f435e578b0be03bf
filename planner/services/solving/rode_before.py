"""Who rode with whom in the plan at hand: a party that changes by a guest keeps its carloads.

The fleet is shared out anew for every problem, so one guest more may split each delegation in
another way, and change the cars of people to whom nothing happened. Where the trips of a plan tell
the carloads of a move, those who still go ride as they did; who is new takes a place that is free.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planner.domain.people import Role
from planner.services.solving.carloads import Carload
from planner.services.solving.pinned import pinned_trips

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from planner.domain.event import Event, Register
    from planner.domain.fleet import Vehicle
    from planner.domain.plan import Plan
    from planner.services.solving.move import Move


@dataclass
class _Rode:
    """One carload of a move: who was aboard its car, and how many the car takes."""

    aboard: set[str] = field(default_factory=set)
    seats: int = 0
    """No free ones where others were aboard."""
    twice: bool = False
    """Whether another carload of the move was aboard, so that nothing tells who was in which."""


class RodeBefore:
    """The carloads that the trips of one plan carry."""

    def __init__(
        self, register: Register, event: Event, plan: Plan, *, cars: Sequence[Vehicle]
    ) -> None:
        self._register = register
        self._heads = {one.head for one in event.delegations}
        self._pinned = {one.rpartition("/")[0] for one in pinned_trips(event)}
        self._largest = max((car.seats_planned for car in cars), default=0)
        self._loads = _loads(plan, {car.id: car.seats_planned for car in cars})

    def kept(self, move: Move, fresh: tuple[Carload, ...]) -> tuple[Carload, ...]:
        """The carloads of a move as they were, with whoever is new; else those made `fresh`."""
        order = [person for load in fresh for person in load.persons]
        rode = self._rode(move.id)
        loads = [[one for one in order if one in each.aboard] for each in rode]
        new = [one for one in order if not any(one in load for load in loads)]
        if not loads or not all(loads) or set(order) != set(move.persons):
            return fresh
        if new and (move.id in self._pinned or not self._may_join(new)):
            return fresh
        if not self._placed(new, loads, [each.seats for each in rode]):
            return fresh
        if {frozenset(load) for load in loads} == {frozenset(load.persons) for load in fresh}:
            return fresh
        made = tuple(Carload(tuple(load), self._seats(load)) for load in loads)
        return made if max(load.seats for load in made) <= self._largest else fresh

    def _rode(self, move: str) -> list[_Rode]:
        """The carloads of a move by their numbers; none where some are not told, or not apart."""
        known = self._loads.get(move, {})
        whole = sorted(known) == list(range(1, len(known) + 1))
        told = whole and not any(one.twice for one in known.values())
        return [known[number] for number in sorted(known)] if told else []

    def _may_join(self, new: Iterable[str]) -> bool:
        """Whether they may ride in any car: no leaders, nobody on wheels."""
        people = [self._register.person(one) for one in new]
        return not any(
            one.wheelchair or one.id in self._heads or one.has(Role.LEADER) for one in people
        )

    def _placed(self, new: Iterable[str], loads: list[list[str]], seats: list[int]) -> bool:
        """Put each with whom they belong to, else into the last load with room; whether all are."""
        for person in new:
            principal = self._register.person(person).linked_to
            order = sorted(range(len(loads)), key=lambda n: (principal not in loads[n], -n))
            fitting = (n for n in order if self._seats([*loads[n], person]) <= seats[n])
            if (place := next(fitting, None)) is None:
                return False
            loads[place].append(person)
        return True

    def _seats(self, persons: Iterable[str]) -> int:
        return sum(self._register.person(one).people for one in persons)


def _loads(plan: Plan, seats: Mapping[str, int]) -> dict[str, dict[int, _Rode]]:
    """By move and number, who was aboard the car of each carload; luggage apart."""
    found: dict[str, dict[int, _Rode]] = defaultdict(dict)
    for trip in plan.trips:
        for leg in trip.legs if not trip.held else ():
            loads = [one.rpartition("/") for one in leg.transfers]
            moves = [move for move, _, _ in loads]
            # A piece of luggage that goes by itself has no number, nor has who is escorted.
            for move, _, number in (one for one in loads if one[2].isdigit()):
                rode = found[move].setdefault(int(number), _Rode())
                rode.aboard.update(leg.persons)
                rode.seats = seats.get(trip.vehicle or "", 0) if len(loads) == 1 else 0
                rode.twice |= moves.count(move) > 1
    return found
