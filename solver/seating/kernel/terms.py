"""The counters, edges, blocks and partners of a chart, written into the flat array of a sitting.

Rules chart whatever they may ask of any sitting; what cannot cost anything at this one is left out,
or it would be reckoned with at every exchange.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from solver.seating.kernel import tables as table

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from solver.seating.chart import Block, Count, Edge
    from solver.seating.kernel.making import Making

NOTHING = -1


def counts(making: Making) -> None:
    """A cell for each label in each zone, and its prices by what is counted."""
    terms, zones, labels, weights = [], [], [], []
    for count in making.chart.counts:
        zone, label = _zones(making, count), _labels(making, count)
        zone_of, label_of = _places(zone), _places(label)
        weight = [
            count.weigh(guest) if said is not None else 0
            for guest, said in zip(making.sitting.guests, label, strict=True)
        ]
        fits = _fits(zone, len(making.sitting.seats))
        heaviest = _heaviest(weight, label)
        prices = [
            [count.price(name, where, n) for n in range(sum(heaviest[name][: fits[where]]) + 1)]
            for name in label_of
            for where in zone_of
        ]
        if not any(map(any, prices)):
            continue
        making.counts.append(count)
        lists = [making.price_list(each) for each in prices]
        listed = making.price_list(lists)
        terms += [len(zone_of), making.cells([0] * len(lists), listed), listed, 0]
        zones += [zone_of.get(one, NOTHING) for one in zone]
        labels += [label_of.get(one, NOTHING) for one in label]
        weights += weight
    making.numbers[table.COUNTS] = len(making.counts)
    for place, found in (
        (table.COUNT_TERMS, terms),
        (table.COUNT_ZONE, zones),
        (table.COUNT_LABEL, labels),
        (table.COUNT_WEIGHT, weights),
    ):
        making.lists[place] = np.array(found or [0], np.int64)


def _zones(making: Making, count: Count) -> list[Hashable | None]:
    waiting: list[Hashable | None] = [None] * making.guests
    return [*(count.zone(seat) for seat in making.sitting.seats), *waiting]


def _labels(making: Making, count: Count) -> list[Hashable | None]:
    return [count.label(guest) for guest in making.sitting.guests]


def _places(names: Iterable[Hashable | None]) -> dict[Hashable | None, int]:
    known = dict.fromkeys(name for name in names if name is not None)
    return {name: n for n, name in enumerate(known)}


def _fits(zone: list[Hashable | None], seats: int) -> dict[Hashable | None, int]:
    fits: dict[Hashable | None, int] = {}
    for name in zone[:seats]:
        fits[name] = fits.get(name, 0) + 1
    return fits


def _heaviest(weight: list[int], label: list[Hashable | None]) -> dict[Hashable | None, list[int]]:
    """Label -> the weights of those who bear it, the heaviest first."""
    found: dict[Hashable | None, list[int]] = {}
    for heavy, said in sorted(zip(weight, label, strict=True), key=lambda one: -one[0]):
        found.setdefault(said, []).append(heavy)
    return found


def edges(making: Making) -> None:
    """Kinds of guests, 0 for nobody; a square of prices; and the edges from each seat."""
    kinds, kind_of = [], []
    at: list[list[int]] = [[] for _ in range(making.spots)]
    number = 0
    for term in making.chart.neighbours:
        told = [term.kind(guest) for guest in making.sitting.guests]
        names = dict.fromkeys(told)
        order = {name: n for n, name in enumerate(names, start=1)}
        square = [
            0 if 0 in (a, b) else term.price([*names][a - 1], [*names][b - 1])
            for a in range(len(order) + 1)
            for b in range(len(order) + 1)
        ]
        if not term.edges or not any(square):
            continue
        kinds += [len(order) + 1, making.price_list(square)]
        kind_of += [order[one] for one in told]
        for one, other in _ends(making, term.edges):
            at[one] += [other, number]
            at[other] += [one, number]
        number += 1
    making.numbers[table.EDGES] = number
    making.lists[table.EDGE_KINDS] = np.array(kinds or [0], np.int64)
    making.lists[table.EDGE_KIND_OF] = np.array(kind_of or [0], np.int64)
    making.hung(table.EDGE_AT, table.EDGE_LIST, at, 2)


def _ends(making: Making, found: tuple[Edge, ...]) -> Iterable[tuple[int, int]]:
    return ((making.seat[one.id], making.seat[other.id]) for one, other in found)


def blocks(making: Making) -> None:
    """A cell for each label, its prices, and the edges from each seat."""
    terms, labels, counted = [], [], []
    asked = [block for block in making.chart.blocks if _asks(making, block)]
    at: list[list[int]] = [[] for _ in range(making.spots * len(asked))]
    for number, block in enumerate(asked):
        told = [block.label(guest) for guest in making.sitting.guests]
        names = _places(name or None for name in told)
        most = max(Counter(told).values(), default=0)
        shift = _most_edges(making, block, most)
        lists = [
            making.price_list(block.price(str(name), n - shift) for n in range(shift + most + 1))
            for name in names
        ]
        listed = making.price_list(lists)
        terms += [making.cells([shift] * len(lists), listed), shift, listed, 0]
        labels += [names.get(name, NOTHING) for name in told]
        counted += [int(block.counted(seat)) for seat in making.sitting.seats]
        counted += [0] * making.guests
        for one, other in _ends(making, block.edges):
            at[number * making.spots + one].append(other)
            at[number * making.spots + other].append(one)
    making.numbers[table.BLOCKS] = len(asked)
    making.lists[table.BLOCK_TERMS] = np.array(terms or [0], np.int64)
    making.lists[table.BLOCK_LABEL] = np.array(labels or [0], np.int64)
    making.lists[table.BLOCK_COUNTED] = np.array(counted or [0], np.int64)
    making.hung(table.BLOCK_AT, table.BLOCK_LIST, at)


def _asks(making: Making, block: Block) -> bool:
    """Whether a block can cost anything: with neither edges nor seats its count stays nothing."""
    labels = {block.label(guest) for guest in making.sitting.guests} - {""}
    counted = block.edges or any(map(block.counted, making.sitting.seats))
    return bool(counted) or any(block.price(label, 0) for label in labels)


def _most_edges(making: Making, block: Block, people: int) -> int:
    """No more edges than this lie between so many people: half of what meets at their seats."""
    degree = np.zeros(making.seats + 1, np.int64)
    for one, other in _ends(making, block.edges):
        degree[one] += 1
        degree[other] += 1
    return int(np.sort(degree)[::-1][:people].sum() // 2) + 1


def partners(making: Making) -> None:
    """Kinds of guests, and a square of who suits whom."""
    terms, kind_of = [], []
    for partner in making.chart.partners:
        told = [partner.kind(guest) for guest in making.sitting.guests]
        names = _places(told)
        if not names:
            continue
        square = [int(partner.suits(a, b)) for a in names for b in names]
        terms += [len(names), making.price_list(square), partner.price, 0]
        kind_of += [names.get(one, NOTHING) for one in told]
    making.numbers[table.PARTNERS] = len(terms) // 4
    making.lists[table.PARTNER_TERMS] = np.array(terms or [0], np.int64)
    making.lists[table.PARTNER_KIND] = np.array(kind_of or [0], np.int64)
