"""钥匙袋标签: a label for each guest's key pack, with name, unit, hotel, and a line for the room.

70x37 mm, twenty-four on a sheet of A4, sorted by hotel, delegation and its list, as packs lie on
the desk. A place not yet named gets as many labels as people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.documents.print_pack.drawing import INK, Area, Card, Part, Patch, words
from planner.documents.print_pack.fitting import Letters, word_pieces
from planner.documents.print_pack.misprint import Misprint
from planner.documents.print_pack.scene import called, shown, spacing
from planner.documents.print_pack.sheet import Sheet
from planner.documents.print_pack.widths import REGULAR
from planner.domain.people import Side
from planner.domain.sentence import sentence
from planner.language import sentence as said
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.documents.print_pack.scene import Scene
    from planner.domain.people import Person

TITLE = N_("Key-pack labels of {event}")
PATH = "print/key-labels.pdf"
ROOM = N_("Room no.")
HOMELESS = N_("{name} has no hotel: there is no key-pack label.")
LODGE = N_("Give the delegation a hotel, if it is lodged.")


def key_labels(scene: Scene) -> Sheet:
    """The labels of those who are lodged."""
    guests = [one for one in scene.register.people if one.side is Side.GUEST and one.delegation]
    lodged = sorted(
        filter(scene.hotel, guests), key=lambda one: (scene.hotel(one), *scene.place(one))
    )
    spaced = spacing(lodged)
    cards = [
        Card(person.id, shown(person.name), tuple(_label(scene, person, spaced=spaced)))
        for person in lodged
        for _ in range(person.people)
    ]
    return Sheet(
        path=PATH,
        title=said(TITLE, scene.language, event=shown(scene.event.name)),
        size=scene.settings.key_label,
        cards=tuple(cards),
        made=scene.made,
        language=scene.language,
        more=tuple(_homeless(one) for one in guests if not scene.hotel(one)),
    )


def _homeless(person: Person) -> Misprint:
    what = sentence(HOMELESS, name=shown(person.name))
    return Misprint(PATH, "", person.id, what, sentence(LODGE))


def _label(scene: Scene, person: Person, *, spaced: bool) -> Iterator[Part]:
    size = scene.settings.key_label
    grown = min(size.wide / 70, size.high / 37)

    def across(top: float, high: float, *, left: float = 0.08, wide: float = 0.84) -> Area:
        return Area(left * size.wide, top * size.high, wide * size.wide, high * size.high)

    name = called(person, foreign=False, spaced=spaced).name if person.named else ""
    plain = Letters(9 * grown, 5.5, whole=7, lines=2, weight=REGULAR)
    if name:
        yield words(name, across(0.10, 0.28), Letters(20 * grown, 7, lines=2, whole=12))
    yield words(scene.unit(person), across(0.40, 0.17), plain, pieces=word_pieces)
    yield words(shown(scene.hotel(person)), across(0.57, 0.15), plain, pieces=word_pieces)
    room = Letters(10 * grown, 6)
    area = across(0.74, 0.16, wide=0.30)
    yield words(scene.said(ROOM), area, room, pieces=word_pieces, align="left")
    yield Patch(across(0.89, 0.006, left=0.40, wide=0.52), INK)
