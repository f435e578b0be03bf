"""Late changes at a sitting: who is called, and which chairs are put to tables or carried off."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.added_chair import with_chair
from planner.domain.seat_change import Deed, changed_roles, changed_rostrum
from planner.services.solving.laid import person_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.domain.layouts.seat_plan import SeatPlan
    from planner.domain.seat_change import SeatChange
    from planner.services.solving.asked import Asked
    from planner.services.solving.laid import Company, Laid


def changed_call(asked: Asked, changes: Sequence[SeatChange], persons: Sequence[str]) -> Asked:
    """What is asked of a room, with substitutes for those who left."""
    if not changes:
        return asked
    chair = changed_roles((asked.chair,) if asked.chair else (), changes)
    return replace(
        asked,
        rostrum=changed_rostrum(asked.rostrum, changes, persons),
        chair=next(iter(chair), None),
        signatories=changed_roles(asked.signatories, changes),
        recipients=changed_roles(asked.recipients, changes),
    )


def without_added(there: Company, changes: Sequence[SeatChange]) -> Company:
    """The company without those who come to a chair of their own, put to a table."""
    added = {change.person for change in _added(changes)}
    return replace(there, guests=tuple(g for g in there.guests if person_of(g.id) not in added))


def with_added(laid: Laid, there: Company, changes: Sequence[SeatChange]) -> Laid:
    """The room with a chair more for each of those, at the table where it was put."""
    for change in _added(changes):
        guest = next((one for one in there.guests if one.id == change.person), None)
        table = change.seat.rpartition("-")[0]
        standing = [seat for seat in laid.seats.seats if seat.table == table]
        if guest is None or not standing:
            continue
        seats = with_chair(laid.seats, table, guest.side)
        called = replace(guest, areas=(standing[0].area,), needs=())
        laid = replace(laid, seats=seats, guests=(*laid.guests, called))
    return laid


def _added(changes: Sequence[SeatChange]) -> list[SeatChange]:
    return [change for change in changes if change.deed is Deed.JOIN and change.seat]


def without_ghosts(laid: Laid, changes: Sequence[SeatChange]) -> Laid:
    """The room without those who left, and without the chairs that were carried off."""
    left = {change.person: change.seat for change in changes if change.ghost}
    if not left:
        return laid
    guests = tuple(guest for guest in laid.guests if guest.id not in left)
    return replace(laid, seats=_thinned(laid.seats, set(left.values())), guests=guests)


def _thinned(plan: SeatPlan, gone: set[str]) -> SeatPlan:
    return replace(
        plan,
        seats=tuple(
            replace(seat, beside=tuple(near for near in seat.beside if near not in gone))
            for seat in plan.seats
            if seat.id not in gone
        ),
        lines=tuple(tuple(seat for seat in line if seat not in gone) for line in plan.lines),
    )
