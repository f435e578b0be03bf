"""The print pack: everything of an event that is cut, folded, worn or held up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.documents.print_pack.badges import badges
from planner.documents.print_pack.car_signs import car_signs
from planner.documents.print_pack.key_labels import key_labels
from planner.documents.print_pack.misprint import unfit
from planner.documents.print_pack.pickup_boards import pickup_boards
from planner.documents.print_pack.place_cards import place_cards, sittings
from planner.documents.print_pack.scene import Scene
from planner.documents.print_pack.table_numbers import table_numbers
from planner.documents.print_pack.typesetter import Typesetter
from planner.language import CHINESE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from planner.documents.print_pack.misprint import Misprint
    from planner.documents.print_pack.sheet import Sheet
    from planner.domain.event import Event, Register
    from planner.domain.plan import Plan
    from planner.domain.plates import SeatedRoom


def print_pack(
    register: Register,
    event: Event,
    plan: Plan,
    language: str = CHINESE,
    *,
    lay_rooms: Callable[[], tuple[SeatedRoom, ...]] = tuple,
) -> Iterator[tuple[str, bytes]]:
    """Relative path and bytes (PDF) of each sheet; the same revision gives the same bytes.

    Place cards lie as one walks along the chairs of the rooms that `lay_rooms` lays; by the numbers
    of seats else. What would be printed wrong, `misprints` tells before anything is.
    """
    typesetter = Typesetter()
    for sheet in sheets(Scene(register, event, plan, language, lay_rooms=lay_rooms)):
        if sheet.cards:
            yield sheet.path, typesetter.pdf(sheet)


def misprints(
    register: Register, event: Event, plan: Plan, language: str = CHINESE
) -> tuple[Misprint, ...]:
    """Who gets no card, what has no name, no room or no type: each with its file and its card."""
    return misprints_of(sheets(Scene(register, event, plan, language)))


def misprints_of(written: Iterable[Sheet]) -> tuple[Misprint, ...]:
    """What would be printed wrong on these sheets."""
    found: dict[Misprint, None] = {}
    for sheet in written:
        found |= dict.fromkeys(sheet.more)
        found |= dict.fromkeys(one for card in sheet.cards for one in unfit(sheet.path, card))
    return tuple(found)


def sheets(scene: Scene) -> Iterator[Sheet]:
    """Each file before it is set: those without cards too, which say what they lack."""
    for sitting in sittings(scene):
        yield place_cards(scene, sitting)
        yield table_numbers(scene, sitting)
    yield badges(scene)
    yield car_signs(scene)
    yield pickup_boards(scene)
    yield key_labels(scene)
