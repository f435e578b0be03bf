"""The seating charts of a plan: each room from both ends, each car from above."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from planner.documents.seating_chart import Captions, Sitter, View, seating_chart
from planner.domain.layouts.labels import read_label, say_label
from planner.domain.names import names_of
from planner.domain.people import Side
from planner.language import CHINESE, sentence, translator
from planner.language.text import file_names
from planner.services.solving.car_sittings import cars
from planner.services.solving.room_sittings import rooms
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.event import Event, Register
    from planner.domain.plan import Plan
    from planner.domain.precedence import PrecedenceList
    from planner.services.solving.laid import Laid


def charts(
    register: Register, event: Event, plan: Plan, language: str = CHINESE
) -> Iterator[tuple[str, bytes]]:
    """File name and SVG of each chart, in the order of the sittings."""
    in_rooms, in_cars = list(rooms(register, event, plan)), list(cars(register, event, plan))
    names = file_names(laid.id for laid in (*in_rooms, *in_cars))
    for laid in in_rooms:
        for view in (View.HALL, View.ROSTRUM):
            drawn = chart(register, event, plan, laid, view=view, language=language)
            yield f"{names[laid.id]}-{view.value}.svg", drawn.encode()
    for laid in in_cars:
        drawn = chart(register, event, plan, laid, view=View.ABOVE, language=language)
        yield f"{names[laid.id]}.svg", drawn.encode()


def chart(
    register: Register, event: Event, plan: Plan, laid: Laid, *, view: View, language: str
) -> str:
    """One sitting from one side, with the people whom the plan has put on its seats."""
    sitters = {
        read_label(placed.seat): _sitter(register, event, placed.person, language)
        for placed in plan.seats(laid.id)
        if placed.person is not None
    }
    captions = Captions(
        laid.title, _when(register, event, plan, laid.id), (_order(laid.listed, language),)
    )
    return seating_chart(
        laid.seats,
        sitters,
        captions,
        view=view,
        translate=translator(language),
        call=partial(say_label, in_chinese=language == CHINESE),
    )


def _when(register: Register, event: Event, plan: Plan, subject: str) -> str:
    """The event; of a session or meal where and when; of a trip from where to where and when."""
    where, when = "", None
    if slot := plan.slot(subject):
        where, when = register.room(slot.room).name if slot.room else "", slot.start
    elif stop := next((stop for stop in plan.meals if stop.meal == subject), None):
        where, when = names_of(register, event).get(stop.place or "", ""), stop.start
    elif trip := next((trip for trip in plan.trips if trip.id == subject and trip.legs), None):
        first, last = trip.legs[0], trip.legs[-1]
        ends = (register.place(place).name for place in (first.origin, last.destination) if place)
        where, when = " → ".join(ends), first.leave
    told = f"{when.astimezone(event.tzinfo):%Y-%m-%d %H:%M}" if when else ""
    return " · ".join(part for part in (event.name, where, told) if part)


def _sitter(register: Register, event: Event, person: str, language: str) -> Sitter:
    sits = register.person(person)
    if sits.side is not Side.GUEST:
        house = sits.organisation or sentence(N_("Host side"), language)
        return Sitter(sits.name, sits.post, house)
    own = (one.name for one in event.delegations if one.id == sits.delegation)
    group = next(own, sits.organisation)
    return Sitter(sits.name, sits.post, group or sentence(N_("Guest side"), language))


def _order(listed: PrecedenceList | None, language: str) -> str:
    """By which list people sit, and who signed it."""
    if listed is None:
        return sentence(N_("No precedence list: people sit in the order given."), language)
    name = listed.name or listed.id
    if not listed.signed:
        message = N_("Order of precedence: {name}, not signed off.")
        return sentence(message, language, name=name)
    return sentence(
        N_("Order of precedence: {name}, signed off by {who}."),
        language,
        name=name,
        who=_signer(listed),
    )


def _signer(listed: PrecedenceList) -> str:
    day = f" {listed.signed_at:%Y-%m-%d}" if listed.signed_at else ""
    return f"{listed.signed_by}{day}"
