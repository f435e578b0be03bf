"""车证: for each car of the plan a sheet of A4 across that lies behind its windscreen.

Outside its number, as large as it goes, with its place where it is the same in all motorcades;
inside, for the driver, when it leaves in which place. Every sign is an even number of pages, so
that they are printed on both sides. No name and no phone stands on it: anybody may read it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.documents.print_pack.drawing import Area, Card, Part, Patch, words
from planner.documents.print_pack.fitting import Letters, word_pieces
from planner.documents.print_pack.scene import shown
from planner.documents.print_pack.sheet import Sheet
from planner.documents.print_pack.widths import REGULAR
from planner.domain.motorcade import POST_WORDS, motorcades
from planner.domain.print_settings import Size
from planner.language import sentence as said
from planner.language import times, translator
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.documents.print_pack.scene import Scene
    from planner.domain.fleet import Vehicle

TITLE = N_("Car signs of {event}")
PLACE = N_("Place {number} in the motorcade")
LEADS = N_("Leads the motorcade")
DEPARTURES = N_("Departures of {car}")
WHOLE = Size(297, 210)
ROWS = 14
"""Departures on a page."""
SIDE, RULE = 15.0, "#c9d0d7"


@dataclass(frozen=True)
class _Departure:
    """When a car leaves with others, which way, in which place and as what."""

    time: str
    way: str
    number: int
    post: str


def car_signs(scene: Scene) -> Sheet:
    """The signs in the register's order of cars."""
    driven = {trip.vehicle for trip in scene.plan.trips}
    cars = [car for car in scene.register.vehicles if car.id in driven]
    departures = _departures(scene)
    cards = [card for car in cars for card in _sign(scene, car, departures.get(car.id, []))]
    return Sheet(
        path="print/car-signs.pdf",
        title=said(TITLE, scene.language, event=shown(scene.event.name)),
        size=WHOLE,
        cards=tuple(cards),
        made=scene.made,
        language=scene.language,
        whole_page=True,
    )


def _sign(scene: Scene, car: Vehicle, departures: list[_Departure]) -> Iterator[Card]:
    """The outer face, then the pages inside; an empty one where only that makes them even."""
    name = shown(car.name)
    numbers = {one.number for one in departures}
    place = ""
    if len(numbers) == 1:
        (number,) = numbers
        place = scene.said(PLACE if number else LEADS, number=number)
    yield Card(car.id, name, tuple(_outside(scene, car, place)))
    pages = [departures[first : first + ROWS] for first in range(0, len(departures), ROWS)]
    for page in pages or [[]]:
        yield Card(car.id, name, tuple(_inside(scene, car, page)))
    if pages and len(pages) % 2 == 0:
        yield Card(car.id, name, ())


def _outside(scene: Scene, car: Vehicle, place: str) -> Iterator[Part]:
    event = Letters(34, 14, lines=2, whole=24)
    yield words(shown(scene.event.name), _across(14, 30), event, pieces=word_pieces)
    yield words(shown(car.name), _across(48, 112), Letters(300, 60, lines=2, whole=120))
    if car.plate:
        yield words(shown(car.plate), _across(162, 18), Letters(40, 16), pieces=word_pieces)
    if place:
        yield words(place, _across(182, 16), Letters(28, 12), pieces=word_pieces)


def _inside(scene: Scene, car: Vehicle, departures: list[_Departure]) -> Iterator[Part]:
    if not departures:
        return
    head = said(DEPARTURES, scene.language, car=" ".join(filter(None, map(shown, _names(car)))))
    yield words(head, _across(12, 14), Letters(26, 12), pieces=word_pieces)
    plain = Letters(15, 8, whole=11, lines=2, weight=REGULAR)
    for row, one in enumerate(departures):
        top = 32 + row * 12
        yield Patch(Area(SIDE, top + 11.6, WHOLE.wide - 2 * SIDE, 0.2), RULE)
        cells = ((one.time, 15, 46), (one.way, 63, 158), (str(one.number), 224, 12))
        for text, left, wide in (*cells, (one.post, 236, 46)):
            area = Area(left, top, wide, 11.4)
            yield words(text, area, plain, pieces=word_pieces, align="left")


def _names(car: Vehicle) -> tuple[str, str]:
    return car.name, car.plate


def _across(top: float, high: float) -> Area:
    return Area(SIDE, top, WHOLE.wide - 2 * SIDE, high)


def _departures(scene: Scene) -> dict[str, list[_Departure]]:
    """By car, its departures in motorcades in order of time."""
    found: dict[str, list[_Departure]] = {}
    say, place = translator(scene.language), scene.register.place
    for one in motorcades(scene.register, scene.event, scene.plan):
        leave = one.leave.astimezone(scene.event.tzinfo)
        time = f"{times.short_day(leave.date(), scene.language)} {times.clock(leave)}"
        way = shown(f"{place(one.origin).name} → {place(one.destination).name}")
        for number, car in one.numbered():
            told = _Departure(time, way, number, say(POST_WORDS[car.post]))
            found.setdefault(car.vehicle, []).append(told)
    return found
