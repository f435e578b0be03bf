"""When a party is there as a party: its head, and more than half of its people.

Those who come later or leave earlier do not hold up the others; the rules of the whole plan
look after each person.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.domain.interval import Interval, interval_or_none
from planner.domain.transfer import Direction

if TYPE_CHECKING:
    from datetime import datetime

    from planner.domain.attendance import Attendances
    from planner.domain.people import Party


@dataclass(frozen=True)
class Presence:
    """Where a party's days begin and end; when it is there."""

    start_place: str
    end_place: str
    interval: Interval


def presence_of(attendances: Attendances, party: Party) -> Presence | None:
    """From the first to the last moment of a party; None where it is never there.

    None also where no place of its own is known.
    """
    lead = _lead(attendances, party)
    if lead is None:
        return None
    first = _place(attendances, party, lead, Direction.ARRIVAL)
    last = _place(attendances, party, lead, Direction.DEPARTURE)
    start_place, end_place = first or last, last or first
    if start_place is None or end_place is None:
        return None
    event = attendances.event
    always = event.window.instants
    comes = {m: attendances.from_until(m, start_place)[0] or always[0] for m in party.members}
    goes = {m: attendances.from_until(m, end_place)[1] or always[1] for m in party.members}
    here = interval_or_none(
        max(comes[lead], _when(attendances, comes, more_than_half=True)),
        min(goes[lead], _when(attendances, goes, more_than_half=False)),
    )
    if here is not None and party.window is not None:
        here = here.meet(party.window)
    return Presence(start_place, end_place, here.astimezone(event.tzinfo)) if here else None


def _lead(attendances: Attendances, party: Party) -> str | None:
    """The delegation's head where it goes with this party, else the party's first member."""
    head = attendances.event.delegation(party.delegation).head
    return head if head in party.members else next(iter(party.members), None)


def _place(attendances: Attendances, party: Party, lead: str, way: Direction) -> str | None:
    """Where the party is taken to or from: as its leading journey says, else its hotel."""
    journey = attendances.journey(lead, way)
    place = journey.place if journey else None
    named = place or attendances.event.delegation(party.delegation).hotel
    return attendances.register.place(named).id if named else None


def _when(
    attendances: Attendances, moments: dict[str, datetime], *, more_than_half: bool
) -> datetime:
    """The moment at which half of the people (or more than half) have come, or gone."""
    weights = {member: attendances.register.person(member).people for member in moments}
    total, passed = sum(weights.values()), 0
    for member, moment in sorted(moments.items(), key=lambda pair: pair[1]):
        passed += weights[member]
        if 2 * passed > total or (not more_than_half and 2 * passed == total):
            return moment
    return max(moments.values())
