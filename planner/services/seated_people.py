"""Who comes to a sitting, in order of honour, each with their seat and where it is to be found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.domain.layouts.frames import place_in_row
from planner.domain.layouts.labels import read_label, say_label
from planner.domain.layouts.seat_plan import MarkKind
from planner.language import CHINESE
from planner.services.solving.laid import Laid, person_of
from planner.services.solving.pinned import SEAT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.layouts.seat_plan import SeatPlan
    from planner.services.opened import Opened

ROUND = ("head", "tables", "car", "attendant", "interpreter")
"""Parts of a room, or a car, where chairs stand in no row."""


@dataclass(frozen=True)
class Seated:
    """One who comes, in order of honour."""

    place: int
    name: str
    post: str
    unit: str
    seat: str
    """In words; empty where none is set."""
    drawn: str
    """What the chair is called in the drawing; empty where none is set."""
    in_row: tuple[int, int] | None
    """The how manieth of how many in the row, from the left as the hall sees it."""
    found: bool
    """Whether this is who was looked for."""
    chair: str
    """The seat as pins name it."""
    pinned: bool | None
    """Whether the office holds that seat for them; None where it cannot be held as it stands."""


def seated(opened: Opened, laid: Laid, language: str, *, of: str, loose: bool) -> Iterator[Seated]:
    """Who comes, those seated in the order of their seats' honour where nobody ranked them."""
    seats: dict[str, list[str]] = {}
    for placed in opened.plan.seats(laid.id) if opened.plan else ():
        if placed.person is not None:
            seats.setdefault(placed.person, []).append(placed.seat)
    own_pins = (pin for pin in opened.event.pins if (pin.kind, pin.subject) == (SEAT, laid.id))
    held = [dict(pin.fields) for pin in own_pins]
    for place, guest in enumerate(laid.guests, start=1):
        person = opened.register.person(person_of(guest.id))
        own = seats.get(person.id, [])
        seat = own.pop(0) if own else ""
        known = f"{person.name} {person.post} {person.organisation}".casefold()
        found = bool(of) and of in known
        yield Seated(
            place=place,
            name=person.name,
            post=person.post,
            unit=_unit(opened, person.delegation) or person.organisation,
            drawn=f"seat-1-{read_label(seat)}" if seat else "",
            seat=say_label(read_label(seat), in_chinese=language == CHINESE) if seat else "",
            in_row=_in_row(laid.seats, read_label(seat)) if found and seat else None,
            found=found,
            chair=seat,
            pinned=None if loose or not seat else {"seat": seat, "person": person.id} in held,
        )


def _in_row(seats: SeatPlan, seat: str) -> tuple[int, int] | None:
    """The place of a chair in its row, where it stands in one before a door or a camera."""
    there = next((one for one in seats.seats if one.id == seat), None)
    seen = any(mark.kind in (MarkKind.DOOR, MarkKind.CAMERA) for mark in seats.marks)
    if there is None or not seen or there.area in ROUND:
        return None
    return place_in_row(seats, there)


def _unit(opened: Opened, delegation: str | None) -> str:
    names = (one.name for one in opened.event.delegations if one.id == delegation)
    return next(names, "")
