"""What stands in a room besides chairs, drawn with its name: door, stage, camera, tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.documents import svg
from planner.documents.chart_letters import PALE, lettered
from planner.documents.lettering import fitted
from planner.documents.svg import EDGE, Box, number, visible
from planner.domain.layouts.seat_plan import MarkKind
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.documents.chart_seats import Scale
    from planner.domain.layouts.seat_plan import Mark
    from planner.domain.sentence import Translate

NAMES = {
    MarkKind.DOOR: N_("Door"),
    MarkKind.STAGE: N_("Stage"),
    MarkKind.CAMERA: N_("Camera"),
    MarkKind.LECTERN: N_("Lectern"),
    MarkKind.KEPT_CHAIR: N_("Floor speaker"),
    MarkKind.DRIVER: N_("Driver"),
    MarkKind.BALCONY: N_("Balcony"),
    MarkKind.FLAG: N_("Flag"),
    MarkKind.ASSISTANT: N_("Hands the papers"),
    MarkKind.USHER: N_("Usher"),
}
FILLS = {
    MarkKind.DOOR: "#5c6976",
    MarkKind.STAGE: "#f4f1ea",
    MarkKind.CAMERA: "#44505c",
    MarkKind.LECTERN: "#e0c9a8",
    MarkKind.KEPT_CHAIR: "#ffffff",
    MarkKind.TABLE: "#e9dcc7",
    MarkKind.ROUND_TABLE: "#f3ead9",
    MarkKind.BODY: "#f4f6f8",
    MarkKind.DRIVER: "#c3ccd5",
    MarkKind.BALCONY: "#e3e8ec",
    MarkKind.FLAG: "#ffffff",
    MarkKind.PARTY_FLAG: "#ffffff",
    MarkKind.ASSISTANT: "#ffffff",
    MarkKind.USHER: "#ffffff",
}
DARK = (MarkKind.CAMERA, MarkKind.DOOR)
LEAST = {MarkKind.LECTERN: (50.0, 22.0), MarkKind.DOOR: (70.0, 18.0), MarkKind.CAMERA: (46.0, 24.0)}
"""What a mark measures at least in pixels, so that its name can be read in a small drawing."""


def mark_box(mark: Mark, scale: Scale) -> Box:
    """Where a mark is drawn."""
    wide, high = LEAST.get(mark.kind, (0.0, 16.0 if mark.kind is MarkKind.BALCONY else 0.0))
    width = max(wide, mark.width * scale.across)
    height = max(high, mark.height * scale.down)
    return mark.x * scale.across - width / 2, mark.y * scale.down - height / 2, width, height


def drawn_mark(mark: Mark, *, scale: Scale, translate: Translate) -> Iterator[str]:
    """A mark, with its own text or the name of its kind."""
    x, y, width, height = mark_box(mark, scale)
    fill = FILLS[mark.kind]
    if mark.kind is MarkKind.ROUND_TABLE:
        yield (
            f'<ellipse cx="{number(x + width / 2)}" cy="{number(y + height / 2)}" '
            f'rx="{number(width / 2)}" ry="{number(height / 2)}" fill="{fill}" stroke="{EDGE}"/>'
        )
    else:
        radius = 26 if mark.kind is MarkKind.BODY else 4
        yield svg.rectangle((x, y, width, height), fill=fill, stroke=EDGE, radius=radius)
    name = translate(NAMES[mark.kind]) if mark.kind in NAMES else ""
    text = f"{name} {mark.text}".strip()
    if text:
        on_top = mark.kind is MarkKind.STAGE
        lines = min(2, len(text.split()))
        words = fitted(visible(text), width=width - 4, height=height, largest=16.0, lines=lines)
        yield from lettered(
            words,
            x + width / 2,
            y + 12 if on_top else y + height / 2,
            colour="#ffffff" if mark.kind in DARK else PALE,
        )
