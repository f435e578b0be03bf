"""Neighbours at tables where they are to differ, and what numbers forbid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.seating.seated import every, neighbours

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from solver.seating.problem import Alternation, Guest, Plan, Problem, Seat, Sitting


def alternating(sitting: Sitting, wanted: Alternation) -> list[tuple[Seat, Seat]]:
    """Each two neighbouring seats of one table at which neighbours are to differ so, once."""
    tables = {table.id for table in sitting.tables if wanted in table.alternate}
    if not tables:
        return []
    beside = neighbours(sitting)
    seats = [seat for seat in sitting.seats if seat.table in tables]
    return [
        (one, other)
        for place, one in enumerate(seats)
        for other in seats[place + 1 :]
        if one.table == other.table and other.id in beside[one.id]
    ]


def alike(
    problem: Problem, plan: Plan, wanted: Alternation, *, of: Callable[[Guest], str]
) -> Iterator[tuple[Sitting, Guest, Guest]]:
    """The neighbours at such tables who are alike in what is known of both."""
    for sitting, placed in every(problem, plan):
        guests = {seat.id: guest for guest, seat in placed}
        for one, other in alternating(sitting, wanted):
            left, right = guests.get(one.id), guests.get(other.id)
            if left is not None and right is not None and of(left) and of(left) == of(right):
                yield sitting, left, right


def fewest_alike(counts: tuple[int, int]) -> int:
    """How many neighbours at a full round table must be alike, whoever sits where.

    Of two kinds, the fewer part the others into so many stretches: each further one of the more
    numerous sits beside one of its own.
    """
    more, fewer = max(counts), min(counts)
    if fewer == 0:
        return more if more > 2 else more - 1 if more else 0
    return more - fewer
