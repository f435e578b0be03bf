"""The batches of an award ceremony on the stage: who gives, who is given it, and the ushers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.layouts.awards import RECIPIENTS, lay_batch
from planner.domain.programme import AgendaKind
from planner.services.solving.laid import person_of
from planner.services.solving.room_sittings import conventions_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planner.domain.event import Event, Register
    from planner.domain.layouts.seat_plan import SeatPlan
    from planner.domain.plan import Plan
    from planner.services.solving.laid import Laid


def batches(
    register: Register, event: Event, plan: Plan, laid: Laid, seated: Mapping[str, str]
) -> Iterator[tuple[str, SeatPlan, dict[str, str]]]:
    """Of each batch its title, the stage, and who stands where, those who give as they sit."""
    if not any(seat.area == RECIPIENTS for seat in laid.seats.seats):
        return
    session = event.session(laid.id)
    persons = tuple(dict.fromkeys(person_of(guest.id) for guest in laid.guests))
    conventions = conventions_at(register, event, plan, gathering=session, persons=persons)
    giving = {
        f"give-{seat.honour}": seated[seat.id]
        for seat in laid.seats.seats
        if seat.area == "rostrum" and seat.id in seated
    }
    for part in session.agenda:
        if part.kind is AgendaKind.AWARD and part.people:
            stage = lay_batch(len(part.people), len(giving), conventions)
            there = {f"award-{n}": person for n, person in enumerate(part.people, start=1)}
            names = {seat.id for seat in stage.seats}
            stand = {name: who for name, who in (giving | there).items() if name in names}
            yield part.title, stage, stand
