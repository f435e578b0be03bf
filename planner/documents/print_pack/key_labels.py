"""钥匙袋标签: a label for each key pack, with name, unit, hotel, and the room or a line for it.

As the stays say who sleeps where; a guest without one is lodged where the delegation is. 70x37 mm,
twenty-four on a sheet of A4, sorted by hotel, delegation and its list, as packs lie on the desk. A
place not yet named gets as many labels as people; who changes rooms, one for each.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from planner.documents.print_pack.drawing import INK, Area, Card, Part, Patch, words
from planner.documents.print_pack.fitting import POINTS_PER_MM, Letters, word_pieces
from planner.documents.print_pack.misprint import Misprint
from planner.documents.print_pack.scene import Scene, called, shown, spacing
from planner.documents.print_pack.sheet import Sheet
from planner.documents.print_pack.widths import REGULAR, ems
from planner.domain.lodging import stays_of
from planner.domain.people import Person, Side
from planner.domain.sentence import sentence
from planner.language import sentence as said
from solver.constraint import N_

TITLE = N_("Key-pack labels of {event}")
PATH = "print/key-labels.pdf"
ROOM = N_("Room no.")
HOMELESS = N_("{name} has no hotel: there is no key-pack label.")
LODGE = N_("Give the delegation a hotel, if it is lodged.")


@dataclass(frozen=True)
class _Bed:
    """Where somebody sleeps: the hotel's name, and the room's number where the hotel gave one."""

    person: Person
    hotel: str
    room: str


def key_labels(scene: Scene) -> Sheet:
    """The labels of those who are lodged."""
    beds = sorted(_beds(scene), key=lambda bed: (bed.hotel, *scene.place(bed.person)))
    lodged = {bed.person.id for bed in beds}
    spaced = spacing(bed.person for bed in beds)
    cards = [
        Card(bed.person.id, shown(bed.person.name), tuple(_label(scene, bed, spaced=spaced)))
        for bed in beds
        for _ in range(bed.person.people)
    ]
    return Sheet(
        path=PATH,
        title=said(TITLE, scene.language, event=shown(scene.event.name)),
        size=scene.settings.key_label,
        cards=tuple(cards),
        made=scene.made,
        language=scene.language,
        more=tuple(_homeless(one) for one in _guests(scene) if one.id not in lodged),
    )


def _beds(scene: Scene) -> Iterator[_Bed]:
    hotels = {hotel.id: hotel.name for hotel in scene.register.hotels}
    settled = {stay.person for stay in scene.event.stays}
    for person in scene.register.people:
        stays = stays_of(scene.event.stays, person.id)
        rooms = dict.fromkeys((hotels.get(stay.hotel, ""), stay.room) for stay in stays)
        yield from (_Bed(person, shown(hotel), shown(room)) for hotel, room in rooms)
    of_delegation = {one.id: hotels.get(one.hotel or "", "") for one in scene.event.delegations}
    for person in _guests(scene):
        hotel = of_delegation.get(person.delegation or "", "")
        if hotel and person.id not in settled:
            yield _Bed(person, shown(hotel), "")


def _guests(scene: Scene) -> list[Person]:
    """Those who come with a delegation: they are lodged, or somebody has to say where not."""
    return [one for one in scene.register.people if one.side is Side.GUEST and one.delegation]


def _homeless(person: Person) -> Misprint:
    what = sentence(HOMELESS, name=shown(person.name))
    return Misprint(PATH, "", person.id, what, sentence(LODGE))


def _label(scene: Scene, bed: _Bed, *, spaced: bool) -> Iterator[Part]:
    person, size = bed.person, scene.settings.key_label
    grown = min(size.wide / 70, size.high / 37)

    def across(top: float, high: float, *, left: float = 0.08, wide: float = 0.84) -> Area:
        return Area(left * size.wide, top * size.high, wide * size.wide, high * size.high)

    name = called(person, foreign=False, spaced=spaced).name if person.named else ""
    plain = Letters(9 * grown, 5.5, whole=7, lines=2, weight=REGULAR)
    if name:
        yield words(name, across(0.10, 0.28), Letters(20 * grown, 7, lines=2, whole=12))
    else:
        yield Patch(across(0.36, 0.006, left=0.24, wide=0.52), INK)
    yield words(scene.unit(person), across(0.40, 0.17), plain, pieces=word_pieces)
    yield words(bed.hotel, across(0.57, 0.15), plain, pieces=word_pieces)
    yield from _room(scene, bed, Letters(10 * grown, 6), Letters(15 * grown, 6))


def _room(scene: Scene, bed: _Bed, small: Letters, large: Letters) -> Iterator[Part]:
    """The word and the number, or a line for it, side by side in the middle of the label."""
    size = scene.settings.key_label
    said_room = words(
        scene.said(ROOM),
        Area(0.08 * size.wide, 0.74 * size.high, 0.34 * size.wide, 0.16 * size.high),
        small,
        pieces=word_pieces,
        align="left",
    )
    lines, points = said_room.fitted.lines, said_room.fitted.size
    word = max(ems(line, small.weight) for line in lines) * points / POINTS_PER_MM
    apart, beside = 0.02 * size.wide, 0.34 * size.wide
    number = words(
        bed.room, Area(0, 0.73 * size.high, beside, 0.2 * size.high), large, align="left"
    )
    if bed.room:
        wide = max(ems(line, large.weight) for line in number.fitted.lines)
        beside = min(beside, wide * number.fitted.size / POINTS_PER_MM)
    left = (size.wide - word - apart - beside) / 2
    yield replace(said_room, area=replace(said_room.area, x=left))
    start = left + word + apart
    if bed.room:
        yield replace(number, area=replace(number.area, x=start))
    else:
        yield Patch(Area(start, 0.89 * size.high, beside, 0.006 * size.high), INK)
