"""Turns the chart of a sitting into one flat array."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from solver.compiled.arrays import Whole, packed
from solver.seating.chart import HARD, MEDIUM, Relation
from solver.seating.kernel import tables as table
from solver.seating.kernel.terms import blocks, counts, edges, partners
from solver.seating.seated import neighbours
from solver.seating.sequences import sequences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from solver.seating.chart import Chart, Count

NOTHING = -1
LARGEST_PAIRED = 2000
"""Guests up to which what each two save at one table is kept as a square."""


class TooDear(ValueError):
    """The prices of a sitting are beyond what three levels in 64 bits hold."""


class Making:
    """The numbers and lists of one sitting, by their places in the head."""

    def __init__(self, chart: Chart) -> None:
        self.chart, self.sitting = chart, chart.sitting
        self.seat = {seat.id: n for n, seat in enumerate(self.sitting.seats)}
        self.guest = {guest.id: n for n, guest in enumerate(self.sitting.guests)}
        self.seats, self.guests = len(self.seat), len(self.guest)
        self.spots = self.seats + self.guests
        self.prices: list[int] = []
        self.begun: list[int] = []
        self.cell_lists: list[int] = []
        self.counts: list[Count] = []
        self.beside = neighbours(self.sitting)
        self.numbers: dict[int, int] = {
            table.SEATS: self.seats,
            table.SPOTS: self.spots,
            table.GUESTS: self.guests,
            table.UNSEATED: chart.unseated,
            table.AWAY: chart.away,
        }
        self.lists: dict[int, Whole] = {}

    @property
    def waiting_cells(self) -> Whole:
        """The counters while everybody waits."""
        return np.array(self.begun, np.int64)

    @property
    def waiting_price(self) -> int:
        """What it costs while everybody waits."""
        lists = (
            self.prices[self.prices[at] + n]
            for at, n in zip(self.cell_lists, self.begun, strict=True)
        )
        return self.chart.unseated * self.guests + sum(lists)

    @property
    def most_tied(self) -> int:
        """What the ties of one guest come to at most: leaving somebody out never saves more."""
        sums = [0] * self.guests
        for tie in self.chart.ties:
            for one in (tie.one, tie.other):
                sums[self.guest[one]] += max(tie.met, tie.unmet) % MEDIUM
        return max(sums, default=0)

    def made(self) -> Whole:
        """The whole array."""
        self._seats()
        self._alone()
        self._pairs()
        self._ties()
        self._order()
        for terms in (counts, edges, blocks, partners):
            terms(self)
        self._companies()
        self._within_reach()
        tables_only = self._asks_of_tables_only()
        self.numbers[table.TABLES_ONLY] = int(tables_only)
        self._plain(tables_only)
        self.lists[table.PRICES] = np.array(self.prices or [0], np.int64)
        return packed(self.numbers, self.lists, table.HEAD)

    def hung(self, at: int, listed: int, parts: Sequence[Sequence[int]], width: int = 1) -> None:
        """Write lists, one a part, and where each begins."""
        begins = np.cumsum([0, *(len(part) // width for part in parts)])
        self.lists[at] = begins.astype(np.int64)
        self.lists[listed] = np.array(list(chain.from_iterable(parts)) or [0], np.int64)

    def cells(self, begun: Sequence[int], listed: int) -> int:
        """Counters that begin so, each with the place of its price list; where they begin."""
        begin = len(self.begun)
        self.begun += begun
        self.cell_lists += range(listed, listed + len(begun))
        return begin

    def price_list(self, prices: Iterable[int]) -> int:
        """Write prices; where they begin."""
        begin = len(self.prices)
        self.prices.extend(prices)
        return begin

    def _seats(self) -> None:
        names = {name: n for n, name in enumerate(_named(s.table for s in self.sitting.seats))}
        at = [names.get(seat.table, NOTHING) for seat in self.sitting.seats]
        self.table_of = [*at, *[NOTHING] * self.guests]
        self.lists[table.TABLE_OF] = np.array(self.table_of, np.int64)
        self.numbers[table.TABLES] = len(names)
        there: list[list[int]] = [[] for _ in names]
        for seat, where in enumerate(at):
            if where >= 0:
                there[where].append(seat)
        self.hung(table.TABLE_AT, table.TABLE_SEATS, there)
        beside = [sorted(self.seat[n] for n in self.beside[s.id]) for s in self.sitting.seats]
        self.hung(table.BESIDE_AT, table.BESIDE, beside)
        near = [
            sorted({n for b in around for n in (b, *beside[b])} - {seat})
            for seat, around in enumerate(beside)
        ]
        self.hung(table.NEAR_AT, table.NEAR, near)

    def _alone(self) -> None:
        guests, seats = self.sitting.guests, self.sitting.seats
        keys = [tuple(one.guest(guest) for one in self.chart.alone) for guest in guests]
        kinds = [tuple(one.seat(seat) for one in self.chart.alone) for seat in seats]
        classes = {key: n for n, key in enumerate(dict.fromkeys(keys))}
        sorts = {kind: n for n, kind in enumerate(dict.fromkeys(kinds))}
        square = np.array(
            [
                [
                    sum(one.price(a, b) for one, a, b in zip(self.chart.alone, x, y, strict=True))
                    for y in sorts
                ]
                for x in classes
            ],
            np.int64,
        ).reshape(len(classes), len(sorts))
        sort_of = [sorts[kind] for kind in kinds]
        self.lists[table.CLASS_OF] = np.array([classes[key] for key in keys], np.int64)
        self.lists[table.ALONE] = square[:, sort_of] if sorts else np.zeros(1, np.int64)
        homes = [self.seat.get(self.chart.homes.get(guest.id, ""), NOTHING) for guest in guests]
        self.lists[table.HOME] = np.array(homes, np.int64)
        fixed = np.zeros(self.spots, np.int64)
        for seat in self.chart.pinned.values():
            fixed[self.seat[seat]] = 1
        self.lists[table.FIXED] = fixed

    def _pairs(self) -> None:
        found: list[dict[int, list[int]]] = [{} for _ in range(self.guests)]
        for tie in self.chart.ties:
            if tie.relation is Relation.TABLE and tie.one != tie.other:
                one, other = self.guest[tie.one], self.guest[tie.other]
                for mine, theirs in ((one, other), (other, one)):
                    entry = found[mine].setdefault(theirs, [0, 0])
                    entry[0] += tie.met - tie.unmet
                    entry[1] += tie.unmet
        rows = [[n for other, e in part.items() for n in (other, *e)] for part in found]
        self.hung(table.PAIR_AT, table.PAIRS, rows, table.PAIR_WIDTH)
        self.numbers[table.TIED] = int(any(found))
        square = np.zeros((1, 1), np.int64)
        if any(found) and self.guests <= LARGEST_PAIRED:
            square = np.zeros((self.guests, self.guests), np.int64)
            for mine, part in enumerate(found):
                for other, (saved, _) in part.items():
                    square[mine, other] = saved
            self.numbers[table.TIED] = 2
        self.lists[table.WORTH] = square

    def _ties(self) -> None:
        rows: list[list[int]] = [[] for _ in range(self.guests)]
        for tie in self.chart.ties:
            if tie.relation is not Relation.TABLE and tie.one != tie.other:
                one, other = self.guest[tie.one], self.guest[tie.other]
                near = int(tie.relation is Relation.NEAR)
                rows[one] += [other, near, tie.met, tie.unmet]
                rows[other] += [one, near, tie.met, tie.unmet]
        self.hung(table.TIE_AT, table.TIES, rows, table.TIE_WIDTH)

    def _order(self) -> None:
        each = [[self.seat[s.id] for s in seats] for seats in sequences(self.sitting).values()]
        sequence, place = [NOTHING] * self.spots, [0] * self.spots
        for number, seats in enumerate(each):
            for n, seat in enumerate(seats):
                sequence[seat], place[seat] = number, n
        self.lists[table.SEQUENCE_OF] = np.array(sequence, np.int64)
        self.lists[table.PLACE_OF] = np.array(place, np.int64)
        self.hung(table.SEQUENCE_AT, table.SEQUENCE_SEATS, each)
        ranks = [guest.rank or 0 for guest in self.sitting.guests]
        self.lists[table.RANK] = np.array(ranks, np.int64)

    def _companies(self) -> None:
        known: list[list[int]] = [[] for _ in range(self.guests)]
        least = price = 0
        for company in self.chart.companies:
            least, price = company.least, company.price
            for one, others in company.knows.items():
                known[self.guest[one]] = sorted({self.guest[other] for other in others})
        self.numbers[table.COMPANIES] = len(self.chart.companies)
        self.numbers[table.LEAST], self.numbers[table.LACKING] = least, price
        self.hung(table.KNOWS_AT, table.KNOWS, known)

    def _asks_of_tables_only(self) -> bool:
        """Whether it is all one on which chair of a table somebody sits."""
        chart = self.chart
        of_chairs = (table.EDGES, table.BLOCKS, table.PARTNERS)
        if chart.homes or chart.pinned or any(self.numbers[one] for one in of_chairs):
            return False
        if any(tie.relation is not Relation.TABLE for tie in chart.ties):
            return False
        kinds: dict[str, set[tuple[object, ...]]] = {}
        for place, seat in enumerate(self.sitting.seats):
            asked = self.lists[table.ALONE][:, place].tobytes()
            zones = (count.zone(seat) for count in self.counts)
            kinds.setdefault(seat.table, set()).add((seat.sequence, asked, *zones))
        return "" not in kinds and all(len(found) == 1 for found in kinds.values())

    def _plain(self, tables_only: bool) -> None:
        """Sort guests by what is asked of each alone; whether pairs are all else."""
        chart, classes = self.chart, self.lists[table.CLASS_OF]
        asked = [
            (classes[n], *((count.label(guest), count.weigh(guest)) for count in self.counts))
            for n, guest in enumerate(self.sitting.guests)
        ]
        sorts = {one: n for n, one in enumerate(dict.fromkeys(asked))}
        self.lists[table.SORT_OF] = np.array([sorts[one] for one in asked], np.int64)
        ordered = any(seat.sequence for seat in self.sitting.seats)
        plain = tables_only and not ordered and not chart.companies
        self.numbers[table.PLAIN] = int(plain and self.numbers[table.TIED] == 2)
        paired = np.diff(self.lists[table.PAIR_AT])
        drawn = np.any((paired > 0) & (paired * table.FEW <= self.guests))
        self.numbers[table.ANYWHERE] = int(tables_only and not drawn)

    def _within_reach(self) -> None:
        """Refuse prices whose sums could run into the level above."""
        chart = self.chart
        sums = [0, 0, 0]
        for price in (
            *(max(tie.met, tie.unmet) for tie in chart.ties),
            *[chart.unseated + chart.away] * self.guests,
        ):
            for level, (unit, above) in enumerate(((1, MEDIUM), (MEDIUM, HARD), (HARD, 1 << 62))):
                sums[level] += price % above // unit
        if sums[0] >= MEDIUM // 2 or sums[1] >= HARD // MEDIUM // 2 or sums[2] >= (1 << 60) // HARD:
            raise TooDear(f"sums of {sums} in sitting {self.sitting.id!r}")


def _named(names: Iterable[str]) -> list[str]:
    return [name for name in dict.fromkeys(names) if name]
