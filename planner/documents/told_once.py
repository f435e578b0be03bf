"""What many do at once, told once: parties that do the same at the same time and place."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from planner.documents.sayings import NAMES_MAX
from planner.documents.schedule import Row
from planner.domain.engagement import Engagement, EngagementKind

OF_ITS_OWN = (EngagementKind.SESSION, EngagementKind.MEAL)
"""Two of these are never one, however alike: each has its agenda, or its rate and note."""


def together(rows: Iterable[Row]) -> list[Row]:
    """The rows, in order; parties that do the same at the same time and place are one."""
    return [_one(own) for own in _alike(rows)]


def joined(rows: Iterable[Row], delegation: str) -> list[Row]:
    """A delegation's rows, in order; parties of it that do the same as all others are with them.

    Parties that do the same while the others do not stay told by name.
    """
    return [
        row
        for own in _alike(rows)
        for row in (
            [_one(own)] if any(delegation in row.engagement.parties for row in own) else own
        )
    ]


def _alike(rows: Iterable[Row]) -> Iterable[list[Row]]:
    alike: dict[tuple[object, ...], list[Row]] = {}
    for row in rows:
        one = row.engagement
        own = one.subject if one.kind in OF_ITS_OWN else ""
        # All that a paper tells of it but who comes, and by what.
        told = (one.what, one.ticket, one.place, one.room, one.chair, one.certainty, one.notes)
        alike.setdefault((row.times, one.kind, own, *told), []).append(row)
    return alike.values()


def _one(rows: list[Row]) -> Row:
    first, *others = [row.engagement for row in rows]
    if not others and len(first.delegations) <= NAMES_MAX:
        return rows[0]
    held = [first, *others]
    whole = replace(
        first,
        delegations=tuple(dict.fromkeys(_each(held, "delegations"))),
        persons=tuple(dict.fromkeys(_each(held, "persons"))),
        people=sum(one.people for one in held),
        # How many of each come is told beside it; a party's name would be read as all of theirs.
        parties=(),
    )
    rides = {ride.uid: ride for row in rows for ride in row.rides}
    return replace(rows[0], engagement=whole, rides=tuple(rides.values()))


def _each(held: Iterable[Engagement], field: str) -> Iterator[str]:
    for one in held:
        yield from getattr(one, field)
