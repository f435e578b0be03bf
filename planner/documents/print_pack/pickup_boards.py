"""接站牌: a page of A4 across for each arrival, in the largest letters that its name can have.

Strangers read it too: it names whom it is for and what they come by, and nothing else. Where
foreign guests come, the welcome stands in two languages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.documents.pickup_signs import arrivals, called_for, coming_by
from planner.documents.print_pack.drawing import Area, Card, words
from planner.documents.print_pack.fitting import Letters, word_pieces
from planner.documents.print_pack.scene import shown
from planner.documents.print_pack.sheet import Sheet
from planner.domain.print_settings import Size
from planner.language import sentence as said
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.documents.print_pack.scene import Scene
    from planner.domain.transfer import Journey

TITLE = N_("Pick-up boards of {event}")
WHOLE = Size(297, 210)
SIDE = 12.0


def pickup_boards(scene: Scene) -> Sheet:
    """The boards in order of arrival."""
    return Sheet(
        path="print/pickup-boards.pdf",
        title=said(TITLE, scene.language, event=shown(scene.event.name)),
        size=WHOLE,
        cards=tuple(_board(scene, arrival) for arrival in arrivals(scene.event)),
        made=scene.made,
        language=scene.language,
        whole_page=True,
    )


def _board(scene: Scene, arrival: Journey) -> Card:
    name = shown(called_for(scene.office, arrival))
    by = shown(coming_by(scene.event, arrival))
    parts = (
        words(scene.said(N_("Welcome")), _across(14, 28), Letters(60, 20), pieces=word_pieces),
        words(name, _across(48, 118), Letters(170, 40, lines=3, whole=90), pieces=word_pieces),
        words(by, _across(174, 22), Letters(44, 16), pieces=word_pieces),
    )
    return Card(arrival.id, name, parts)


def _across(top: float, high: float) -> Area:
    return Area(SIDE, top, WHOLE.wide - 2 * SIDE, high)
