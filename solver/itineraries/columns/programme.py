"""Prices from a linear programme over the tours found so far, until it lacks none."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from solver.itineraries.columns.duals import nothing
from solver.itineraries.columns.master import Master

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from solver.itineraries.columns.generation import Generation
    from solver.itineraries.columns.master import Key
    from solver.itineraries.columns.pricing import Tour

CALM = 0.5
"""How much of the prices that gave the best bound goes into the next ones."""
DUST = 1e-6
TOURS = 30
"""So many tours of a day, by their last stop, are offered at once."""
ROWS_A_ROUND = 200
"""So many crowded moments are told to the programme at once."""


class Programme:
    """The programme of one generation of tours."""

    def __init__(self, generation: Generation) -> None:
        self._of = generation
        asked = generation.asked
        groups = [pricing.group for pricing in generation.pricings]
        self.master = Master(groups, 2 * generation.most + 1)
        for want, forced in enumerate(asked.forced):
            if not asked.of_one_day(want):
                self.master.ask(("want", want, 0), 1, least=1 if forced else None)
        for ration, one in enumerate(asked.reading.feel.rations):
            self.master.ask(("ration", ration, 0), one.most)
        for group, pricing in enumerate(generation.pricings):
            if (idle := pricing.idle) is not None:
                self.master.offer(group, idle)

    def run(self, pool: ThreadPoolExecutor) -> None:
        """Rounds of pricing until the time is over, or no round can lift the bound."""
        self._offer(self._of.tours)
        calm = 0.0
        while not self._of.over() and calm >= 0:
            value = self.master.solve(self._of.remaining())
            if value is None:
                return
            if not self._of.reaches(value):
                calm = self._round(calm, pool)
            elif not self._learn([]):
                return
            # Else it was reached with tours that come back: that is remembered from now on.

    def _round(self, calm: float, pool: ThreadPoolExecutor) -> float:
        """Price once; how calm the next round is to be, less than 0 where nothing is left."""
        crowded = self._crowd()
        if crowded is None:
            return -1.0
        asked = self._of.asked
        exact = self.master.prices(nothing(asked), asked.first)
        found = self._of.priced(
            exact.towards(self._of.centre, calm), pool, short=asked.short, most=TOURS
        )
        if found is None:
            return -1.0
        learned = self._learn(found)
        if self._offer(found) or learned or crowded:
            return CALM
        return 0.0 if calm else -1.0

    def _offer(self, found: list[list[Tour]]) -> bool:
        """Take in tours; whether any is new."""
        new = [
            self.master.offer(group, column)
            for group, (pricing, tours) in enumerate(zip(self._of.pricings, found, strict=True))
            for tour in tours
            for column in pricing.columns(tour)
            if not pricing.forbids(column.stops)
        ]
        return any(new)

    def _learn(self, found: list[list[Tour]]) -> bool:
        """Let stops remember what the cheapest tours, and those in use, came back to."""
        pricings = self._of.pricings
        seen = [(group, column.stops) for group, column in self.master.used()]
        for group, tours in enumerate(found):
            seen += [(group, tuple(stop for stop, _, _ in tour.stops)) for tour in tours[:1]]
        learned = [pricings[group].learn(stops) for group, stops in seen]
        if any(learned):
            self.master.forget(lambda group, column: pricings[group].forbids(column.stops))
        return any(learned)

    def _crowd(self) -> bool | None:
        """Tell the programme of the most crowded moments of its answer; whether there are any.

        None where it then has no answer in time: prices are read of an answer only.
        """
        stays = defaultdict(list)
        for stay in self.master.stays():
            stays[stay[0]].append(stay)
        over: list[tuple[float, Key, int]] = []
        for site, own in stays.items():
            for at in {start for _, start, _, _, _ in own}:
                over += self._crowded(site, at, [one for one in own if one[1] <= at < one[2]])
        for _, key, most in sorted(over, reverse=True)[:ROWS_A_ROUND]:
            self.master.ask(key, most)
        if over and self.master.solve(self._of.remaining()) is None:
            return None
        return bool(over)

    def _crowded(
        self, site: int, at: int, there: list[tuple[int, int, int, int, float]]
    ) -> list[tuple[float, Key, int]]:
        """The limits of a site that those who are there exceed, and by what share."""
        allowed, place = self._of.allowed, at - self._of.asked.first
        loads = (
            ("parties", sum(share for *_, share in there), int(allowed.parties[site, place])),
            ("people", sum(n * share for *_, n, share in there), int(allowed.people[site, place])),
        )
        return [
            ((load - most) / max(1, most), (kind, site, at), most)
            for kind, load, most in loads
            if load > most + DUST and (kind, site, at) not in self.master.rows
        ]
