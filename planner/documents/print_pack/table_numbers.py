"""桌号: a folded card with its number for each table at which somebody sits.

140x100 mm, two on a sheet of A4 across; the same on both sides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from planner.documents.print_pack.drawing import Area, Card, words
from planner.documents.print_pack.fitting import Letters, word_pieces
from planner.documents.print_pack.scene import shown
from planner.documents.print_pack.sheet import Sheet
from planner.domain.layouts.labels import read_label
from planner.language import sentence as said
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.documents.print_pack.scene import Scene
    from planner.domain.programme import Meal, Session

TITLE = N_("Table numbers of {sitting}")
TABLE = N_("Table {number}")
AT_TABLE = re.compile(r"table-(\d+)-")


def table_numbers(scene: Scene, sitting: Session | Meal) -> Sheet:
    """The cards of a session's or a meal's tables, in the order of their numbers."""
    numbers = {
        int(found[1])
        for seat in scene.seats.get(sitting.id, ())
        if seat.person and (found := AT_TABLE.match(read_label(seat.seat)))
    }
    return Sheet(
        path=f"print/table-numbers-{scene.file_name(sitting.id)}.pdf",
        title=said(TITLE, scene.language, sitting=shown(sitting.title or sitting.id)),
        size=scene.settings.table_number,
        cards=tuple(_card(scene, sitting, number) for number in sorted(numbers)),
        made=scene.made,
        language=scene.language,
        faces=2,
        slug=scene.slug,
    )


def _card(scene: Scene, sitting: Session | Meal, number: int) -> Card:
    size = scene.settings.table_number
    grown = size.high / 100
    wide = size.wide * 0.9
    figure = Area(size.wide * 0.05, size.high * 0.08, wide, size.high * 0.64)
    below = Area(size.wide * 0.05, size.high * 0.74, wide, size.high * 0.16)
    word = scene.said(TABLE, number=number)
    parts = (
        words(str(number), figure, Letters(190 * grown, 40 * grown)),
        words(word, below, Letters(28 * grown, 9 * grown), pieces=word_pieces),
    )
    return Card(sitting.id, said(TABLE, scene.language, number=number), parts)
