"""The cheapest way to share few guests out among tables, and so a bound on every seating of them.

Who sits at which table is priced in full; of what depends on the seat, what a guest costs at least
at a table is. All else is left out, or taken at the least that it can come to: nothing is below.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from solver.seating.chart import Relation
from solver.seating.subsets.programme import (
    BEYOND,
    befriended,
    chosen,
    counted,
    paired,
    shared,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.compiled.arrays import Whole
    from solver.seating.chart import Chart, Count
    from solver.seating.problem import Guest, Seat


@dataclass(frozen=True)
class Shared:
    """What sharing the guests out costs at least, and who sits at each table then."""

    price: int
    groups: tuple[tuple[str, ...], ...]


class Tables:
    """The tables of a sitting, and the price of each set of guests at each."""

    def __init__(self, chart: Chart) -> None:
        self.chart = chart
        self.guests = chart.sitting.guests
        self.number = {guest.id: n for n, guest in enumerate(self.guests)}
        self.seats: dict[str, list[Seat]] = {}
        for seat in chart.sitting.seats:
            self.seats.setdefault(seat.table, []).append(seat)
        self._made: dict[tuple[object, ...], Whole] = {}

    def least(self) -> int:
        """What is paid whoever sits where: pairs as if apart, other counts at their least."""
        price = sum(tie.unmet for tie in self.chart.ties if _of_table(tie.relation))
        for count in self.chart.counts:
            if not self._by_table(count):
                price += sum(min(prices) for prices in self._lists(count))
        return price

    def costs(self, table: str) -> Whole:
        """The price of each set of guests at a table."""
        seats = self.seats[table]
        alone = np.array([self._alone(guest, seats) for guest in self.guests], np.int64)
        told = [self._counts(count, seats) for count in self.chart.counts if self._by_table(count)]
        key = (len(seats), tuple(alone), tuple(tuple(map(tuple, one)) for one in told))
        if key not in self._made:
            self._made[key] = self._priced(alone, len(seats), told)
        return self._made[key]

    def _priced(self, alone: Whole, chairs: int, told: list[tuple[Whole, Whole, Whole]]) -> Whole:
        guests = len(self.guests)
        costs = np.zeros(1 << guests, np.int64)
        paired(costs, self._saved(), alone, guests, chairs)
        for labels, weights, prices in told:
            counted(costs, labels, weights, prices, guests)
        for company in self.chart.companies:
            known = np.zeros(guests, np.int64)
            for one, others in company.knows.items():
                known[self.number[one]] = sum({1 << self.number[other] for other in others})
            befriended(costs, known, guests, company.least, company.price)
        return costs

    def _saved(self) -> Whole:
        saved = np.zeros((len(self.guests), len(self.guests)), np.int64)
        for tie in self.chart.ties:
            if _of_table(tie.relation):
                one, other = self.number[tie.one], self.number[tie.other]
                saved[one, other] += tie.met - tie.unmet
                saved[other, one] += tie.met - tie.unmet
        return saved.ravel()

    def _alone(self, guest: Guest, seats: list[Seat]) -> int:
        home = self.chart.homes.get(guest.id)
        return min(
            sum(one.price(one.guest(guest), one.seat(seat)) for one in self.chart.alone)
            + self.chart.away * (home is not None and home != seat.id)
            for seat in seats
        )

    def _by_table(self, count: Count) -> bool:
        """Whether the zones of a count are whole tables, each its own."""
        zones = [{count.zone(seat) for seat in seats} for seats in self.seats.values()]
        told = [zone for found in zones for zone in found if zone is not None]
        return all(len(found) == 1 for found in zones) and len(set(told)) == len(told)

    def _counts(self, count: Count, seats: list[Seat]) -> tuple[Whole, Whole, Whole]:
        zone = count.zone(seats[0])
        said = [count.label(guest) for guest in self.guests]
        names = {name: n for n, name in enumerate(dict.fromkeys(said)) if name is not None}
        labels = np.array([names.get(name, -1) for name in said], np.int64)
        weights = np.array([count.weigh(guest) for guest in self.guests], np.int64)
        if zone is None:
            return labels, weights, np.zeros(1, np.int64)
        order = sorted(names, key=lambda name: names[name])
        lists = [
            [count.price(name, zone, n) for n in range(self._most(count, name) + 1)]
            for name in order
        ]
        # Labels are numbered anew, without the gap of those who have none.
        labels = np.array([order.index(name) if name in names else -1 for name in said], np.int64)
        begins = np.cumsum([1 + len(lists), *(len(one) for one in lists)])[: len(lists)]
        flat = [n for one in lists for n in one]
        return labels, weights, np.array([len(lists), *begins, *flat], np.int64)

    def _most(self, count: Count, name: object) -> int:
        return sum(count.weigh(guest) for guest in self.guests if count.label(guest) == name)

    def _lists(self, count: Count) -> Iterator[list[int]]:
        zones = {count.zone(seat) for seat in self.chart.sitting.seats} - {None}
        for name in {count.label(guest) for guest in self.guests} - {None}:
            for zone in zones:
                yield [count.price(name, zone, n) for n in range(self._most(count, name) + 1)]


def cheapest(chart: Chart) -> Shared | None:
    """The cheapest sharing out of all guests; None where they do not fit the tables."""
    tables = Tables(chart)
    everybody = (1 << len(chart.sitting.guests)) - 1
    costs = [tables.costs(table) for table in tables.seats]
    reached = [costs[0]]
    for one in costs[1:]:
        now = np.full(everybody + 1, BEYOND, np.int64)
        shared(reached[-1], one, now, everybody)
        reached.append(now)
    price = int(reached[-1][everybody])
    if price >= BEYOND:
        return None
    groups, members = [], everybody
    for place in reversed(range(1, len(costs))):
        part = chosen(reached[place - 1], costs[place], members, int(reached[place][members]))
        groups.append(part)
        members ^= part
    groups.append(members)
    return Shared(price + tables.least(), tuple(_named(chart, part) for part in reversed(groups)))


def _named(chart: Chart, part: int) -> tuple[str, ...]:
    return tuple(guest.id for n, guest in enumerate(chart.sitting.guests) if part >> n & 1)


def _of_table(relation: Relation) -> bool:
    return relation is Relation.TABLE
