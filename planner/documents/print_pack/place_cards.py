"""席卡 (桌签): a card for everyone who has a seat, folded, the same on both sides, sorted by seat.

Official cards bear the name alone, as large as it goes; the policy `print.place_cards` puts the
post below. Where a foreign guest sits, names stand in two scripts. A place not yet named gets its
unit's card. At a photo one stands, and there is no card.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planner.documents.print_pack.drawing import Area, Card, Words, words
from planner.documents.print_pack.fitting import Letters, word_pieces
from planner.documents.print_pack.misprint import Misprint
from planner.documents.print_pack.scene import called, shown, spacing
from planner.documents.print_pack.sheet import Sheet
from planner.documents.print_pack.widths import REGULAR
from planner.domain.engagement import EngagementKind
from planner.domain.layouts import layout_for
from planner.domain.layouts.labels import read_label, say_label, seat_order
from planner.domain.programme import Session
from planner.domain.sentence import sentence
from planner.domain.venue import Layout
from planner.language import CHINESE
from planner.language import sentence as said
from planner.language.text import is_han
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.documents.print_pack.scene import Scene
    from planner.domain.people import Person
    from planner.domain.print_settings import Size
    from planner.domain.programme import Meal
    from planner.domain.seating import Placement

TITLE = N_("Place cards of {sitting}")
NO_SEAT = N_("{name} is expected at {sitting} and has no seat: there is no card.")
SEAT = N_("Give them a seat, or take them off the list.")
NO_SEATS = N_("No seats are planned at {sitting}: it has no place cards.")
PLAN = N_("Plan its seats first.")
UNNAMED = N_("{name} has no name yet: the card bears the unit.")
NAME = N_("Enter the name, and print this card again.")
TWICE = N_("{name} has {number} seats at {sitting}, and as many cards.")
ONE_SEAT = N_("Leave one seat, and throw away the other card.")
LARGEST, LARGEST_FOREIGN, LARGEST_SECOND = 150.0, 84.0, 54.0
"""Points, on a card 100 mm high: three Chinese characters; a foreign name, which is longer; Latin
letters below a Chinese name."""
INSET = 0.05
"""Of the card's width and height: nothing is set nearer to an edge."""
BANDS = {
    (False, False): ((0.12, 0.76),),
    (True, False): ((0.10, 0.52), (0.66, 0.22)),
    (False, True): ((0.10, 0.54), (0.70, 0.20)),
    (True, True): ((0.07, 0.44), (0.53, 0.19), (0.75, 0.18)),
}
"""With Latin letters and with a post: where each line begins and how high it is, of the height."""


def place_cards(scene: Scene, sitting: Session | Meal) -> Sheet:
    """The cards of a session or a meal."""
    seats = _seats(scene, sitting)
    people = [scene.person(seat.person) for seat in seats if seat.person]
    foreign, spaced = any(one.foreign for one in people), spacing(people)
    cards = [_card(scene, seat, foreign=foreign, spaced=spaced) for seat in seats]
    path = f"print/place-cards-{scene.file_name(sitting.id)}.pdf"
    return Sheet(
        path=path,
        title=said(TITLE, scene.language, sitting=shown(sitting.title or sitting.id)),
        size=scene.settings.place_card,
        cards=tuple(cards),
        made=scene.made,
        language=scene.language,
        faces=2,
        slug=scene.slug,
        more=tuple(_lacking(scene, path, sitting)),
    )


def sittings(scene: Scene) -> tuple[Session | Meal, ...]:
    """The sessions and meals at which people have chairs, in the programme's order.

    None that is secret: its cards would lie about with the others.
    """
    open_ones = (one for one in scene.event.sessions if one.id not in scene.secret)
    every: tuple[Session | Meal, ...] = (*open_ones, *scene.event.meals)
    return tuple(one for one in every if _seats(scene, one) or _wants_seats(scene, one))


def _wants_seats(scene: Scene, sitting: Session | Meal) -> bool:
    laid = sitting.layout is not Layout.PHOTO and layout_for(sitting.layout) is not None
    return laid and bool(_expected(scene, sitting))


def _seats(scene: Scene, sitting: Session | Meal) -> list[Placement]:
    """The chairs with somebody on them, as one walks along them, like the list of plates."""
    if sitting.layout is Layout.PHOTO:
        return []
    taken = [seat for seat in scene.seats.get(sitting.id, ()) if seat.person]
    chairs = scene.chairs.get(sitting.id, {})
    labels = {seat: read_label(seat.seat) for seat in taken}
    # By label where the room is not laid out, or has no such chair.
    return sorted(taken, key=lambda s: (chairs.get(labels[s], len(chairs)), seat_order(labels[s])))


def _card(scene: Scene, seat: Placement, *, foreign: bool, spaced: bool) -> Card:
    person = scene.person(seat.person or "")
    label = say_label(read_label(seat.seat), in_chinese=scene.language == CHINESE)
    parts = _face(scene, person, foreign=foreign, spaced=spaced)
    return Card(person.id, label, tuple(parts))


def _face(scene: Scene, person: Person, *, foreign: bool, spaced: bool) -> Iterator[Words]:
    size, post = scene.settings.place_card, ""
    if not person.named:
        unit = scene.unit(person) or shown(person.name)
        yield _line(size, unit, BANDS[False, False][0], LARGEST)
        return
    name = called(person, foreign=foreign, spaced=spaced)
    if scene.settings.with_post:
        post = shown(person.post)
    bands = iter(BANDS[bool(name.latin), bool(post)])
    first = LARGEST if any(map(is_han, name.name)) else LARGEST_FOREIGN
    yield _line(size, name.name, next(bands), first)
    if name.latin:
        yield _line(size, name.latin, next(bands), LARGEST_SECOND)
    if post:
        (top, high), grown = next(bands), size.high / 100
        letters = Letters(
            30 * grown, min(10.0, 16 * grown), whole=20 * grown, lines=2, weight=REGULAR
        )
        yield words(post, _area(size, top, high), letters, pieces=word_pieces)


def _line(size: Size, name: str, band: tuple[float, float], largest: float) -> Words:
    """A name in letters that are read across a table, in proportion to the card's height."""
    grown = size.high / 100
    letters = Letters(largest * grown, min(20.0, 24 * grown), whole=largest * grown * 0.6, lines=2)
    return words(name, _area(size, *band), letters)


def _area(size: Size, top: float, high: float) -> Area:
    inset = INSET * size.wide
    return Area(inset, top * size.high, size.wide - 2 * inset, high * size.high)


def _expected(scene: Scene, sitting: Session | Meal) -> tuple[str, ...]:
    kind = EngagementKind.SESSION if isinstance(sitting, Session) else EngagementKind.MEAL
    held = (one for one in scene.held if (one.kind, one.subject) == (kind, sitting.id))
    return tuple(dict.fromkeys(person for one in held for person in one.persons))


def _lacking(scene: Scene, path: str, sitting: Session | Meal) -> Iterator[Misprint]:
    """Who has no card, and which cards bear no name: cards are counted against the list."""
    seats, title = _seats(scene, sitting), shown(sitting.title or sitting.id)
    if not seats:
        yield Misprint(path, "", sitting.id, sentence(NO_SEATS, sitting=title), sentence(PLAN))
        return
    cards = Counter(seat.person or "" for seat in seats)
    for person in map(scene.person, dict.fromkeys((*cards, *_expected(scene, sitting)))):
        number = cards[person.id]
        told = {"name": shown(person.name), "sitting": title}
        if number < person.people:
            yield Misprint(path, "", person.id, sentence(NO_SEAT, **told), sentence(SEAT))
        if not person.named and number:
            what = sentence(UNNAMED, name=told["name"])
            yield Misprint(path, "", person.id, what, sentence(NAME))
        if number > person.people:
            what = sentence(TWICE, **told, number=number)
            yield Misprint(path, "", person.id, what, sentence(ONE_SEAT))
