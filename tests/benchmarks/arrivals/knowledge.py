"""What is known of a flight at a minute of the day, and when its guests can be at the kerb.

Nothing is known that the office could not know then:
- before a flight takes off, the delays of *other days*, and that it is not off yet: it cannot be at
  the gate before now and the shortest flights of its way;
- from when it took off, that minute, and how long flights of its way took on other days;
- from when it is at the gate, that minute; from when its guests are out, that as well.
A flight that never comes is never called off here: it simply is not off yet.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from solver.vehicles.delays import Arrival, Delays, Spread, certain, evenly, spread

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.benchmarks.arrivals.reading import Flight
    from tests.benchmarks.arrivals.world import Party

SHORTEST = 0.05
"""The share of flights of a way that are faster than what counts as the shortest."""


class Knowledge:
    """What other days tell."""

    def __init__(self, others: Iterable[Flight]) -> None:
        past, ways = [], defaultdict(list)
        for one in others:
            if one.late is not None:
                past.append(Arrival(one.terminal, one.due // 60 % 24, one.late))
            if one.aloft is not None:
                ways[one.origin, one.terminal].append(one.aloft)
        self._delays = Delays(past)
        self._aloft = {way: _of(minutes) for way, minutes in ways.items()}

    def gate(self, flight: Flight, now: int | None) -> Spread:
        """When the flight is at the gate, as known now; None: before its day."""
        delays = self._delays.of(flight.terminal, flight.due // 60 % 24).moved(flight.due)
        if now is None:
            return delays
        if flight.arrived is not None and flight.arrived <= now:
            return certain(flight.arrived)
        aloft = self._aloft[flight.origin, flight.terminal]
        if flight.off is not None and flight.off <= now:
            return aloft.moved(flight.off).not_before(now + 1)
        return delays.not_before(max(now, flight.leaves) + aloft.within(SHORTEST))

    def kerb(self, party: Party, now: int | None) -> Spread:
        """When the party is at the kerb, as known now."""
        if now is not None and party.out is not None and party.out <= now:
            return certain(party.out)
        out = self.gate(party.flight, now).plus(evenly(*party.exit_bounds))
        return out if now is None else out.not_before(now + 1)


def _of(minutes: list[int]) -> Spread:
    counts: dict[int, float] = defaultdict(float)
    for one in minutes:
        counts[one] += 1
    return spread(counts)
