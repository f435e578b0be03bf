"""Who is at which site when: what the heuristic asks while it looks for a start."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from solver.itineraries.plan import Stop
    from solver.itineraries.problem import Day, Problem


@dataclass(frozen=True)
class Call:
    """A stop that wants a start: where, for what, how long."""

    kind: StopKind
    id: str
    place: str
    ticks: int


@dataclass(frozen=True)
class Presence:
    """Parties at a site for an interval; `party` is empty where another event holds it."""

    start: int
    end: int
    people: int
    parties: int = 1
    party: str = ""


class Crowd:
    """The visits of all parties and the bookings of other events, by site."""

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        self._busy = {
            site.id: [Presence(b.start, b.end, b.people, b.parties) for b in site.busy]
            for site in problem.sites
        }
        self._by_day: dict[str, dict[str, list[Presence]]] = defaultdict(dict)

    def put(self, day: Day, stops: Iterable[Stop]) -> None:
        """Let the visits of a day be those among `stops`, and no others."""
        party, site = self._problem.party[day.party], self._problem.site
        found: dict[str, list[Presence]] = defaultdict(list)
        for stop in stops:
            if stop.kind is StopKind.VISIT:
                found[stop.id].append(
                    Presence(stop.start, stop.end, site[stop.id].inside(party), party=day.party)
                )
        self._by_day[day.id] = found

    def at(self, site: str, *, but: str = "") -> Iterator[Presence]:
        """Who is at a site at any time; the day `but` left out."""
        yield from self._busy[site]
        for day, found in self._by_day.items():
            if day != but and site in found:
                yield from found[site]


def first_clear(start: int, ticks: int, taken: Iterable[Presence]) -> int:
    """The earliest start from which none of `taken` overlaps `ticks`."""
    for presence in sorted(taken, key=lambda p: p.start):
        if presence.start < start + ticks and start < presence.end:
            start = presence.end
    return start
