"""The seating charts of a plan: each room from both ends, each car from above."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from planner.documents.seating_chart import Captions, Sitter, View, seating_chart
from planner.domain.event import Event, Register
from planner.domain.layouts.hall import without_empty_rows
from planner.domain.layouts.labels import read_label, say_label
from planner.domain.names import names_of
from planner.domain.people import Side
from planner.language import CHINESE, sentence, translator
from planner.language.text import file_names
from planner.language.wording import listed
from planner.services.award_charts import batches
from planner.services.solving.car_sittings import cars
from planner.services.solving.room_sittings import rooms
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from planner.domain.layouts.seat_plan import SeatPlan
    from planner.domain.plan import Plan
    from planner.domain.precedence import PrecedenceList
    from planner.domain.transfer import Leg, Trip
    from planner.services.solving.laid import Laid

EMPTY_ROWS = N_("{number} more rows are empty and not drawn.")
NO_SEAT = N_("No seat is set for {names}.")


@dataclass(frozen=True)
class Drawn:
    """One sitting: its id, a name for its files, its title, its drawings and what parts them."""

    sitting: str
    name: str
    title: str
    drawings: tuple[tuple[str, str], ...]
    car: bool


def charts(
    register: Register, event: Event, plan: Plan, language: str = CHINESE
) -> Iterator[tuple[str, bytes]]:
    """File name and SVG of each chart, in the order of the sittings."""
    for drawn in drawn_sittings(register, event, plan, language=language):
        for ending, drawing in drawn.drawings:
            yield f"{drawn.name}{ending}.svg", drawing.encode()


def drawn_sittings(
    register: Register, event: Event, plan: Plan, *, language: str
) -> Iterator[Drawn]:
    """Every room from both ends, with its award batches; then every car from above."""
    in_rooms, in_cars = list(rooms(register, event, plan)), list(cars(register, event, plan))
    names = file_names(laid.id for laid in (*in_rooms, *in_cars))
    for laid in in_rooms:
        seen = tuple(
            (f"-{view.value}{f'-{number}' if number else ''}", drawing)
            for view in (View.HALL, View.ROSTRUM)
            for number, (_, drawing) in enumerate(
                room_charts(register, event, plan, laid, view=view, language=language)
            )
        )
        yield Drawn(laid.id, names[laid.id], laid.title, seen, car=False)
    for laid in in_cars:
        drawings = list(car_charts(register, event, plan, laid, language=language))
        many = len(drawings) > 1
        seen = tuple(
            (f"-{number}" if many else "", drawing)
            for number, (_, drawing) in enumerate(drawings, start=1)
        )
        yield Drawn(laid.id, names[laid.id], laid.title, seen, car=True)


def room_charts(
    register: Register,
    event: Event,
    plan: Plan,
    laid: Laid,
    *,
    view: View,
    language: str,
    unit: str = "",
) -> Iterator[tuple[str, str]]:
    """One sitting from one side, with whom the plan has put on its seats; then award batches.

    Of a hall a unit's part alone, where one is named. The first has no name of its own.
    """
    drawing = _Drawing(register, event, language)
    seated = _seated(plan, laid.id)
    shown, left_out = without_empty_rows(laid.seats, seated)
    notes = [_order(laid.listed, language)]
    if left_out and not unit:
        notes.append(sentence(EMPTY_ROWS, language, number=left_out))
    where, when = place_and_time(register, event, plan, laid.id)
    told = f"{when.astimezone(event.tzinfo):%Y-%m-%d %H:%M}" if when else ""
    own = {seat for seat, person in seated.items() if drawing.unit(person) == unit}
    subtitle = drawing.subtitle(where, told, unit)
    captions = Captions(laid.title, subtitle, tuple(notes))
    yield "", drawing.drawn(shown.around(own) if unit else shown, seated, captions, view)
    for title, stage, stand in batches(register, event, plan, laid, seated) if not unit else ():
        captions = Captions(f"{laid.title} · {title}", subtitle)
        yield title, drawing.drawn(stage, stand, captions, view)


def units_of(
    register: Register, event: Event, plan: Plan, laid: Laid, language: str
) -> tuple[str, ...]:
    """The units of those who are seated, in the order of their names."""
    drawing = _Drawing(register, event, language)
    found = {drawing.unit(person) for person in _seated(plan, laid.id).values()}
    return tuple(sorted(found - {""}))


def car_charts(
    register: Register, event: Event, plan: Plan, laid: Laid, *, language: str
) -> tuple[tuple[str, str], ...]:
    """A car from above for each load of its trip: which way and when, and the chart."""
    trip = next(trip for trip in plan.trips if trip.id == laid.id)
    return tuple(
        _Drawing(register, event, language).of_load(plan, laid, load) for load in _loads(trip)
    )


def _loads(trip: Trip) -> Iterator[tuple[Leg, ...]]:
    """The legs of a trip, those that follow one another with the same people as one."""
    for persons, legs in groupby(trip.legs, key=lambda leg: frozenset(leg.persons)):
        if persons:
            yield tuple(legs)


def _seated(plan: Plan, subject: str) -> dict[str, str]:
    """By the id of a seat, who sits there."""
    return {
        read_label(placed.seat): placed.person
        for placed in plan.seats(subject)
        if placed.person is not None
    }


@dataclass(frozen=True)
class _Drawing:
    register: Register
    event: Event
    language: str

    def drawn(
        self, seats: SeatPlan, seated: Mapping[str, str], captions: Captions, view: View
    ) -> str:
        sitters = {
            seat: _sitter(self.register, self.event, person, self.language)
            for seat, person in seated.items()
        }
        return seating_chart(
            seats,
            sitters,
            captions,
            view=view,
            translate=translator(self.language),
            call=partial(say_label, in_chinese=self.language == CHINESE),
        )

    def of_load(self, plan: Plan, laid: Laid, load: tuple[Leg, ...]) -> tuple[str, str]:
        """Those aboard on these legs, on their seats; who has none is named below."""
        aboard = set(load[0].persons)
        every = _seated(plan, laid.id)
        seated = {seat: person for seat, person in every.items() if person in aboard}
        notes = [_order(laid.listed, self.language)]
        without = [one for one in load[0].persons if one not in every.values()]
        if every and without:
            names = listed([self.register.person(one).name for one in without], self.language)
            notes.append(sentence(NO_SEAT, self.language, names=names))
        stops = [load[0].origin, *(leg.destination for leg in load)]
        way = " → ".join(self.register.place(stop).name for stop in stops if stop)
        leave = load[0].leave
        told = f"{leave.astimezone(self.event.tzinfo):%Y-%m-%d %H:%M}" if leave else ""
        captions = Captions(laid.title, self.subtitle(way, told), tuple(notes))
        name = " · ".join(part for part in (way, told) if part)
        return name, self.drawn(laid.seats, seated, captions, View.ABOVE)

    def unit(self, person: str) -> str:
        """Whose people the chart counts a person among."""
        return _sitter(self.register, self.event, person, self.language).group

    def subtitle(self, where: str, when: str, unit: str = "") -> str:
        return " · ".join(part for part in (self.event.name, where, when, unit) if part)


def place_and_time(
    register: Register, event: Event, plan: Plan, subject: str
) -> tuple[str, datetime | None]:
    """Where and when a session or meal is; of a trip from where to where, and when it leaves."""
    if slot := plan.slot(subject):
        return register.room(slot.room).name if slot.room else "", slot.start
    if stop := next((stop for stop in plan.meals if stop.meal == subject), None):
        return names_of(register, event).get(stop.place or "", ""), stop.start
    if trip := next((trip for trip in plan.trips if trip.id == subject and trip.legs), None):
        first, last = trip.legs[0], trip.legs[-1]
        ends = (register.place(place).name for place in (first.origin, last.destination) if place)
        return " → ".join(ends), first.leave
    return "", None


def _sitter(register: Register, event: Event, person: str, language: str) -> Sitter:
    sits = register.person(person)
    if sits.side is not Side.GUEST:
        house = sits.organisation or sentence(N_("Host side"), language)
        return Sitter(sits.name, sits.post, house)
    own = (one.name for one in event.delegations if one.id == sits.delegation)
    group = next(own, sits.organisation)
    return Sitter(sits.name, sits.post, group or sentence(N_("Guest side"), language))


def _order(order: PrecedenceList | None, language: str) -> str:
    """By which list people sit, and who signed it."""
    if order is None:
        return sentence(N_("No precedence list: people sit in the order given."), language)
    name = order.name or order.id
    if order.changed:
        message = N_("Order of precedence: {name}, changed since {who} signed it.")
        return sentence(message, language, name=name, who=_signer(order))
    if not order.signed:
        message = N_("Order of precedence: {name}, not signed off.")
        return sentence(message, language, name=name)
    return sentence(
        N_("Order of precedence: {name}, signed off by {who}."),
        language,
        name=name,
        who=_signer(order),
    )


def _signer(listed: PrecedenceList) -> str:
    day = f" {listed.signed_at:%Y-%m-%d}" if listed.signed_at else ""
    return f"{listed.signed_by}{day}"
