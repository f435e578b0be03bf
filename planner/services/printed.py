"""What is cut, folded, worn or held up, and what would be printed wrong of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from planner.documents.print_pack.pack import misprints, sheets
from planner.documents.print_pack.scene import Scene
from planner.documents.print_pack.typesetter import Typesetter
from planner.language import translator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.documents.desk import Desk
    from planner.documents.papers import Made

FOLDER = "print"
"""Where its files stand among the papers."""


class Printed(NamedTuple):
    """A file (PDF) of the print pack: its path, its name, how many cards, and what makes it."""

    path: str
    title: str
    cards: int
    made: Made


def print_files(desk: Desk) -> Iterator[Printed]:
    """Each file that has cards, in the order in which they are handed out."""
    typesetter = Typesetter()
    scene = Scene(desk.register, desk.event, desk.plan, desk.language, lay_rooms=lambda: desk.rooms)
    for sheet in sheets(scene):
        if sheet.cards:
            made = partial(typesetter.pdf, sheet)
            yield Printed(sheet.path, sheet.title, len(sheet.cards), made)


def misprint_lines(desk: Desk) -> tuple[str, ...]:
    """What would be printed wrong or not at all, a line each, before anything is printed."""
    told = misprints(desk.register, desk.event, desk.plan, desk.language)
    return tuple(one.line(translator(desk.language)) for one in told)
