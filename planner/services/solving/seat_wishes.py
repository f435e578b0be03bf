"""Who is to sit near whom, told to the sitting of a room."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from planner.domain.seating import wishes_at
from planner.services.solving.laid import person_of
from solver.seating.problem import Pair, Wish

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.domain.event import Event
    from planner.domain.seating import SeatWish
    from solver.seating.problem import Sitting


def with_wishes(sitting: Sitting, event: Event) -> Sitting:
    """The sitting with the wishes of those who come; in a car nobody is asked."""
    gatherings = {one.id for one in event.sessions} | {one.id for one in event.meals}
    if sitting.id not in gatherings:
        return sitting
    wishes = wishes_at(event.seat_wishes, sitting.id)
    return replace(sitting, pairs=tuple(_pairs(sitting, wishes)))


def _pairs(sitting: Sitting, wishes: Iterable[SeatWish]) -> Iterator[Pair]:
    """Each wish for the guests behind its two people: of a place not yet named, for each."""
    coming: dict[str, list[str]] = {}
    for guest in sitting.guests:
        coming.setdefault(person_of(guest.id), []).append(guest.id)
    for wish in wishes:
        both = product(coming.get(wish.person, ()), coming.get(wish.other, ()))
        for one, other in both:
            yield Pair(one=one, other=other, wish=Wish(wish.wish), weight=wish.weight)
