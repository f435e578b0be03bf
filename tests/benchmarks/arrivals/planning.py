"""A day as a problem of driving: from when a car stands at the kerb, and until when it is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from solver.constraint import Rule
from solver.vehicles.problem import Problem, Transfer
from tests.benchmarks.arrivals.world import WHERE, drive, fleet, travel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solver.vehicles.delays import Spread
    from tests.benchmarks.arrivals.world import Party

MET_WITHIN = 10
"""Guests count as met when a car is there so many minutes after they are out, or sooner."""
BOARDING = 2
RULES = (Rule("waiting", weight=5),)
"""A guest's minute is worth five of an empty car; all else as in an event."""
PUT_OFF_MOST = 60
"""How much later than is best a party may be planned to leave where cars are short."""


@dataclass(frozen=True)
class Stay:
    """A car at the kerb: there at `begin`, away at `end` at the soonest."""

    begin: int
    end: int


Buffer = Callable[["Party", "Spread"], Stay]
"""From when and until when a car is planned to stand for a party that comes so."""


@dataclass(frozen=True)
class Learnt:
    """With chance `met` the car is there `grace` minutes after they are out, or sooner; with
    chance `held` they are out before it is planned to leave.
    """

    met: float
    held: float
    grace: int

    def __call__(self, party: Party, out: Spread) -> Stay:
        """From the spread alone."""
        begin = out.within(1 - self.met) + self.grace
        return Stay(begin, max(begin, out.within(self.held)))


BEFORE = Learnt(met=0.95, held=0.55, grace=10)
"""Before the day: it stands for half an hour on average, longer where delays spread wider."""
KNOWN = Learnt(met=0.9, held=0.6, grace=0)
"""On the day, when little is unknown."""


@dataclass(frozen=True)
class Fixed:
    """So many minutes from the timetable's minute and the usual exit on, beginning at `begin`."""

    begin: int
    minutes: int = 30

    def __call__(self, party: Party, out: Spread) -> Stay:
        """From the timetable alone."""
        begin = party.flight.due + sum(party.exit_bounds) // 2 + self.begin
        return Stay(begin, begin + self.minutes)


def transfer(party: Party, stay: Stay) -> Transfer:
    """A party's way to its hotel, with the car's stay as boarding of its own."""
    flight = party.flight
    wish = stay.end + BOARDING
    way = drive(flight.terminal, party.hotel)
    return Transfer(
        id=flight.id,
        seats=party.guests,
        origin=flight.terminal,
        destination=party.hotel,
        ready=stay.begin,
        due=wish + way + PUT_OFF_MOST,
        wish=wish,
        boarding=stay.end - stay.begin,
    )


def problem(transfers: Sequence[Transfer]) -> Problem:
    """The day as it is planned before it begins."""
    vehicles, drivers = fleet()
    return Problem(
        places=tuple(WHERE),
        travel=travel(),
        transfers=tuple(transfers),
        vehicles=vehicles,
        drivers=drivers,
        rules=RULES,
    )
