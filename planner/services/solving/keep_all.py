"""Keep everything that is planned, so that planning fills only the blanks (只补空格, 不动我的)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from planner.domain.event import Event, Pin
from planner.domain.itinerary import MealStop, Visit
from planner.domain.plan import Slot
from planner.domain.seating import Placement
from planner.services.solving.pin_fields import fields_of
from planner.services.solving.pinned import TRIP

if TYPE_CHECKING:
    from planner.domain.plan import Plan

Row = TypeVar("Row", Slot, Visit, MealStop, Placement)


def keep_all(event: Event, plan: Plan) -> tuple[Event, Plan]:
    """The event and its plan with all that is planned held.

    Sessions, visits, meals and seats are held as if the office had typed them; trips are pinned:
    typed ones would be called otherwise, and every calendar with them.
    """
    rides = (
        Pin(TRIP, trip.id, tuple((name, words) for name, words in fields.items() if words))
        for trip in plan.trips
        if not trip.held
        for fields in fields_of(plan, TRIP, trip.id)
    )
    return replace(event, pins=(*event.pins, *rides)), replace(
        plan,
        slots=tuple(_kept(one, ("room", "start", "end")) for one in plan.slots),
        visits=tuple(_kept(one, ("site", "start", "end")) for one in plan.visits),
        meals=tuple(_kept(one, ("place", "start", "end")) for one in plan.meals),
        placements=tuple(_kept(one, ("person",)) for one in plan.placements),
        car_seats=tuple(_kept(one, ("person",)) for one in plan.car_seats),
    )


def _kept(row: Row, names: tuple[str, ...]) -> Row:
    held: Any = tuple(name for name in names if getattr(row, name) not in (None, ()))
    return replace(row, held=held)
