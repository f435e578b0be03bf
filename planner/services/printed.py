"""What is cut, folded, worn or held up, and what would be printed wrong of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from planner.documents.desk import Desk
from planner.documents.print_pack.pack import misprints_of, sheets
from planner.documents.print_pack.scene import Scene
from planner.documents.print_pack.typesetter import Typesetter
from planner.language import translator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.documents.papers import Made
    from planner.documents.print_pack.sheet import Sheet

FOLDER = "print"
"""Where its files stand among the papers."""


class Printed(NamedTuple):
    """A file (PDF) of the print pack: its path, its name, how many cards, and what makes it."""

    path: str
    title: str
    cards: int
    made: Made


@dataclass(frozen=True)
class PrintPack:
    """The print pack of an event with its plan: its cards are laid out once."""

    desk: Desk

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """Each file before it is set, those without cards too."""
        desk = self.desk
        scene = Scene(
            desk.register, desk.event, desk.plan, desk.language, lay_rooms=lambda: desk.rooms
        )
        return tuple(sheets(scene))

    def files(self) -> Iterator[Printed]:
        """Each file that has cards, in the order in which they are handed out."""
        typesetter = Typesetter()
        for sheet in self.sheets:
            if sheet.cards:
                made = partial(typesetter.pdf, sheet)
                yield Printed(sheet.path, sheet.title, len(sheet.cards), made)

    def misprint_lines(self) -> tuple[str, ...]:
        """What would be printed wrong or not at all, a line each, before anything is printed.

        Files go by their titles, as on the page where they are had.
        """
        say, titles = translator(self.desk.language), {one.path: one.title for one in self.sheets}
        wrong = misprints_of(self.sheets)
        return tuple(replace(one, path=titles[one.path]).line(say) for one in wrong)
