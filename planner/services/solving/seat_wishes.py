"""Who is to sit near whom, near the door or in sight of the stage, told to a room's sitting."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from planner.domain.seating import Nearness, wishes_at
from planner.services.solving.laid import person_of
from solver.seating.problem import Pair, Wish

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from planner.domain.event import Event
    from planner.domain.seating import SeatWish
    from planner.services.solving.hurrying import Hurrying
    from solver.seating.problem import Guest, Sitting


def with_wishes(sitting: Sitting, event: Event, hurrying: Hurrying) -> Sitting:
    """The sitting with the wishes of those who come, and who hurries; in a car nobody is asked."""
    gatherings = {one.id for one in event.sessions} | {one.id for one in event.meals}
    if sitting.id not in gatherings:
        return sitting
    wishes = wishes_at(event.seat_wishes, sitting.id)
    alone = {(wish.person, wish.wish) for wish in wishes if wish.wish.alone}
    hurries = hurrying.to(sitting.id)
    return replace(
        sitting,
        guests=tuple(_wishing(guest, alone, hurries) for guest in sitting.guests),
        pairs=tuple(_pairs(sitting, [wish for wish in wishes if not wish.wish.alone])),
    )


def _wishing(
    guest: Guest, alone: Collection[tuple[str, Nearness]], hurries: Callable[[str], bool]
) -> Guest:
    """The guest with what they ask of the room; who has hardly any time is asked for nothing."""
    person = person_of(guest.id)
    near_door = (person, Nearness.NEAR_DOOR) in alone or hurries(person)
    watches = (person, Nearness.SEES_STAGE) in alone
    return replace(guest, hurries=near_door, watches=watches) if near_door or watches else guest


def _pairs(sitting: Sitting, wishes: Iterable[SeatWish]) -> Iterator[Pair]:
    """Each wish for the guests behind its two people: of a place not yet named, for each."""
    coming: dict[str, list[str]] = {}
    for guest in sitting.guests:
        coming.setdefault(person_of(guest.id), []).append(guest.id)
    for wish in wishes:
        both = product(coming.get(wish.person, ()), coming.get(wish.other or "", ()))
        for one, other in both:
            yield Pair(one=one, other=other, wish=Wish(wish.wish), weight=wish.weight)
