"""Keep what came to stations before, from a list that an office or an airport has made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.documents.workbook.lists import read_list
from planner.documents.workbook.sheets import sheet
from planner.persistence.entries import bring_past_arrivals
from planner.services.editing.scene import load_scene

if TYPE_CHECKING:
    from pathlib import Path

    from planner.persistence.store import Store


def keep_past_arrivals(store: Store, event: str, path: Path, *, by: str, language: str) -> int:
    """How many rows a list had, all of them kept; Unreadable, with every cell at fault, else none.

    What is known already, by carrier and time, is brought up to date.
    """
    with store.writing(by, about=event) as session:
        scene = load_scene(session, event, language)
        came = read_list(sheet("past_arrival"), path, scene.context)
        bring_past_arrivals(session, came, event=scene.world.event)
        return len(came)
