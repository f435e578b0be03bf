"""What a banquet breaks, counted anew from who sits in which order at each table."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from solver.seating.problem import HOST, Wish
from tests.benchmarks.at_tables import Groups, each_once
from tests.benchmarks.benchmark import Scored

if TYPE_CHECKING:
    from solver.seating.problem import Guest, Pair, Problem

UNMET, NOT_APART, NO_HOST, NO_NEED, NO_WORD = 5, 10, 10, 10, 8

Chairs = dict[str, tuple[int, int]]
"""Guest -> table, and chair at it."""


def scored(problem: Problem, chairs: list[list[int | None]]) -> Scored:
    """The sum of what counts, for the guest on each chair of each table; faults of who has none."""
    sitting = problem.sittings[0]
    seated: Groups = [[one for one in table if one is not None] for table in chairs]
    faults = tuple(each_once(seated, (int(guest.id) for guest in sitting.guests)))
    if faults:
        return Scored(0, faults)
    where = {
        str(guest): (place, chair)
        for place, table in enumerate(chairs)
        for chair, guest in enumerate(table)
        if guest is not None
    }
    guests = {guest.id: guest for guest in sitting.guests}
    size = len(chairs[0])
    tables = [[guests[str(one)] for one in table] for table in seated]
    value = sum(_wish(pair, where, size) for pair in sitting.pairs)
    value += sum(_hostless(table) for table in tables) + _scattered(tables, size)
    value += sum(_needs(problem, guest, where) for guest in sitting.guests)
    value += sum(_wordless(table, guests) for table in chairs)
    return Scored(value, ())


def _wish(pair: Pair, where: Chairs, size: int) -> int:
    (table, chair), (other, place) = where[pair.one], where[pair.other]
    steps = min((chair - place) % size, (place - chair) % size)
    together = table == other
    met = {
        Wish.SAME_TABLE: together,
        Wish.BESIDE: together and steps <= 1,
        Wish.NEAR: together and steps <= 2,
        Wish.NOT_SAME_TABLE: not together,
        Wish.NOT_BESIDE: not (together and steps <= 1),
        Wish.NOT_NEAR: not (together and steps <= 2),
    }[pair.wish]
    price = NOT_APART if pair.wish.value.startswith("not-") else UNMET
    return 0 if met else price * pair.weight


def _hostless(table: list[Guest]) -> int:
    sides = {guest.side for guest in table}
    return NO_HOST if sides and HOST not in sides else 0


def _scattered(tables: list[list[Guest]], size: int) -> int:
    used = Counter(unit for table in tables for unit in {guest.unit for guest in table})
    people = Counter(guest.unit for table in tables for guest in table)
    return sum(number - -(-people[unit] // size) for unit, number in used.items())


def _needs(problem: Problem, guest: Guest, where: Chairs) -> int:
    table, chair = where[guest.id]
    offers = {seat.id: seat.offers for seat in problem.sittings[0].seats}
    return NO_NEED * len(set(guest.needs) - set(offers[f"t{table}.{chair}"])) if guest.needs else 0


def _wordless(table: list[int | None], guests: dict[str, Guest]) -> int:
    lonely = 0
    for chair, one in enumerate(table):
        beside = {table[chair - 1], table[(chair + 1) % len(table)]} - {None, one}
        if one is not None and beside:
            spoken = set(guests[str(one)].languages)
            lonely += not any(spoken & set(guests[str(other)].languages) for other in beside)
    return NO_WORD * lonely
