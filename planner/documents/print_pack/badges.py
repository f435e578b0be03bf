"""证件: a badge for everyone of the event and every driver, with name, unit, what its bearer is
there as, the zones it opens, and a QR that says which person of the event it is and nothing else.

Upright, 90x130 mm, four on a sheet of A4, in the order of delegations and their lists, then hosts,
staff and drivers. A place not yet named gets as many badges as people, with an empty line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.documents.print_pack.codes import badge_code, qr_drawing
from planner.documents.print_pack.drawing import Area, Card, Part, Patch, Picture, words
from planner.documents.print_pack.fitting import Letters, word_pieces
from planner.documents.print_pack.misprint import Misprint
from planner.documents.print_pack.scene import called, shown, spacing
from planner.documents.print_pack.sheet import Sheet
from planner.documents.print_pack.widths import REGULAR
from planner.documents.print_pack.zones import (
    BEARER_WORDS,
    COLOURS,
    ZONE_WORDS,
    Bearer,
    Zone,
    bearer,
    zones,
)
from planner.domain.sentence import sentence
from planner.language import sentence as said
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.documents.print_pack.scene import Scene
    from planner.domain.fleet import Driver
    from planner.domain.people import Person

TITLE = N_("Badges of {event}")
PATH = "print/badges.pdf"
NAMELESS = N_("{number} badges of {name} have an empty line: nobody is named yet.")
NAME = N_("Enter the names, and print these badges again.")
UNUSED = N_("{name} comes to nothing in the plan: the badge opens no zone.")
LOOK = N_("Look whether they are to come.")
WHITE, QUIET_INK, RULE = "#ffffff", "#46515d", "#c9d0d7"


def badges(scene: Scene) -> Sheet:
    """The badges of an event."""
    people = sorted(scene.register.people, key=lambda one: scene.place(one))
    drivers = scene.drivers
    opened = zones(scene)
    spaced = spacing(people)
    cards = [
        _badge(scene, person, opened[person.id], number=number, spaced=spaced)
        for person in people
        for number in range(1, person.people + 1)
    ]
    cards += [_of_driver(scene, driver) for driver in drivers]
    return Sheet(
        path=PATH,
        title=said(TITLE, scene.language, event=shown(scene.event.name)),
        size=scene.settings.badge,
        cards=tuple(cards),
        made=scene.made,
        language=scene.language,
        slug=scene.slug,
        more=tuple(_lacking(people, opened)),
    )


def _badge(
    scene: Scene, person: Person, opened: tuple[Zone, ...], *, number: int, spaced: bool
) -> Card:
    """One badge; those of a place not yet named are told apart by their number."""
    name, latin = "", ""
    if person.named:
        own = called(person, foreign=scene.foreign, spaced=spaced)
        name, latin = own.name, own.latin
    identity = person.id if person.people == 1 else f"{person.id}#{number}"
    code = badge_code(scene.event.id, identity)
    bears = bearer(person)
    face = _Face(scene, bears, code)
    parts = face.parts((name, latin), scene.unit(person), opened)
    return Card(person.id, shown(person.name), tuple(parts))


def _of_driver(scene: Scene, driver: Driver) -> Card:
    face = _Face(scene, Bearer.DRIVER, badge_code(scene.event.id, driver.id))
    name = shown(driver.name)
    return Card(driver.id, name, tuple(face.parts((name, ""), "", (Zone.CARS,))))


class _Face:
    """The face of a badge, laid out in parts of its width and height."""

    def __init__(self, scene: Scene, bears: Bearer, code: str) -> None:
        self._scene, self._bears, self._code = scene, bears, code
        self._size = scene.settings.badge
        self._grown = min(self._size.wide / 90, self._size.high / 130)

    def parts(self, name: tuple[str, str], unit: str, opened: tuple[Zone, ...]) -> Iterator[Part]:
        """From its head to its foot."""
        yield from self._head()
        yield from self._names(*name)
        letters = self._letters(13, 7, lines=2, whole=11, weight=REGULAR)
        yield words(unit, self._area(0.06, 0.53, 0.88, 0.09), letters, pieces=word_pieces)
        yield from self._foot(opened)

    def _head(self) -> Iterator[Part]:
        colour, event = COLOURS[self._bears], shown(self._scene.event.name)
        yield Patch(self._area(0, 0, 1, 0.19), colour)
        area = self._area(0.06, 0.03, 0.88, 0.13)
        yield words(
            event, area, self._letters(16, 8, lines=3, whole=13), pieces=word_pieces, colour=WHITE
        )

    def _names(self, name: str, latin: str) -> Iterator[Part]:
        if not name:
            yield Patch(self._area(0.12, 0.42, 0.76, 0.002), QUIET_INK)
            return
        letters = self._letters(44, 10, lines=2, whole=20)
        high = 0.20 if latin else 0.29
        yield words(name, self._area(0.07, 0.22, 0.86, high), letters)
        if latin:
            area = self._area(0.07, 0.425, 0.86, 0.09)
            yield words(latin, area, self._letters(17, 8, lines=2, whole=11))

    def _foot(self, opened: tuple[Zone, ...]) -> Iterator[Part]:
        """What its bearer is there as; the code; the zones that it opens."""
        say, colour = self._scene.said, COLOURS[self._bears]
        yield Patch(self._area(0.06, 0.645, 0.88, 0.07), colour)
        area = self._area(0.08, 0.65, 0.84, 0.06)
        role = say(BEARER_WORDS[self._bears])
        yield words(role, area, self._letters(15, 8), pieces=word_pieces, colour=WHITE)
        side = min(0.32 * self._size.wide, 0.22 * self._size.high)
        left, top = 0.06 * self._size.wide, 0.735 * self._size.high
        yield Picture(Area(left, top, side, side), qr_drawing(self._code))
        under = Area(left, top + side, side, 0.025 * self._size.high)
        yield words(self._code, under, self._letters(6, 4), colour=QUIET_INK)
        yield from self._opened(opened)

    def _opened(self, opened: tuple[Zone, ...]) -> Iterator[Part]:
        step = 0.034
        for line, zone in enumerate(opened):
            top = 0.738 + line * step
            yield Patch(self._area(0.46, top, 0.055, step * 0.84), COLOURS[self._bears])
            letter = self._area(0.46, top, 0.055, step * 0.84)
            yield words(zone.value, letter, self._letters(9, 5), colour=WHITE)
            area = self._area(0.535, top, 0.42, step * 0.84)
            word = self._scene.said(ZONE_WORDS[zone])
            letters = self._letters(9.5, 4.5, weight=REGULAR)
            yield words(word, area, letters, pieces=word_pieces, align="left")

    def _letters(
        self,
        largest: float,
        smallest: float,
        *,
        lines: int = 1,
        whole: float = 0,
        weight: int = 700,
    ) -> Letters:
        """Letters for a badge of the usual size; on another in proportion, but always readable."""
        grown = self._grown
        return Letters(
            largest * grown, min(smallest, largest * grown), whole * grown, lines, weight
        )

    def _area(self, x: float, y: float, wide: float, high: float) -> Area:
        across, down = self._size.wide, self._size.high
        return Area(x * across, y * down, wide * across, high * down)


def _lacking(people: list[Person], opened: dict[str, tuple[Zone, ...]]) -> Iterator[Misprint]:
    for person in people:
        name = shown(person.name)
        if not person.named:
            what = sentence(NAMELESS, number=person.people, name=name)
            yield Misprint(PATH, "", person.id, what, sentence(NAME))
        if not opened[person.id]:
            yield Misprint(PATH, "", person.id, sentence(UNUSED, name=name), sentence(LOOK))
