"""A delegation's itinerary as one long picture (长图) that reads on a phone."""

import json
from pathlib import Path
from typing import Any

import typst

from planner.documents.sayings import Sayings
from planner.documents.schedule import Row
from planner.documents.typeface import FAMILY, FOLDER, SECOND_FAMILY, legible
from planner.language import CHINESE, sentence, times, translator
from planner.language.text import printable
from planner.language.wording import remarks
from solver.constraint import N_

TEMPLATE = Path(__file__).with_suffix(".typ")
PIXELS_PER_INCH = 216
"""Three pixels a point: 360 pt are the 1080 pixels of a phone."""


class Painter:
    """Draws pictures; to be kept, since the first one reads the fonts."""

    def __init__(self) -> None:
        self._compiler = typst.Compiler(TEMPLATE, font_paths=[FOLDER], ignore_system_fonts=True)

    def picture(self, sayings: Sayings) -> bytes:
        """The itinerary as PNG, 1080 pixels wide and as high as it comes."""
        told = json.dumps(_content(sayings), ensure_ascii=False)
        drawn = self._compiler.compile(format="png", ppi=PIXELS_PER_INCH, sys_inputs={"data": told})
        assert isinstance(drawn, bytes)
        return drawn


def _content(sayings: Sayings) -> dict[str, Any]:
    schedule, language = sayings.schedule, sayings.language
    whose = schedule.delegation
    subtitle = (
        sentence(N_("Programme of {name}"), language, name=schedule.event.delegation(whose).name)
        if whose
        else ""
    )
    return {
        "fonts": [FAMILY, SECOND_FAMILY],
        "lang": "zh" if language == CHINESE else "en",
        "title": _drawn(schedule.event.name),
        "subtitle": _drawn(subtitle),
        "days": [
            {"name": times.day(day, language), "rows": [_row(sayings, row) for row in rows]}
            for day, rows in schedule.days()
        ],
        "foot": [_drawn(said) for said in (sayings.liaison(), sayings.zone()) if said],
        "version": sayings.version(),
    }


def _row(sayings: Sayings, row: Row) -> dict[str, Any]:
    start, _, end = sayings.time(row).partition("–")
    what, place = sayings.what(row), sayings.place(row)
    say = translator(sayings.language)
    told = [
        (N_("Place: {words}"), "" if place in what else place),
        *((N_("Car: {words}"), line) for line in sayings.rides(row).splitlines()),
        (N_("Note: {words}"), remarks(sayings.notes(row), sayings.language)),
    ]
    return {
        "start": start,
        "end": f"–{end}" if end else "",
        "what": _drawn(what),
        "doubt": sayings.doubt(row),
        "lines": [
            {"label": say(message).replace("{words}", ""), "words": _drawn(words)}
            for message, words in told
            if words
        ],
    }


def _drawn(text: str) -> str:
    return legible(printable(text))
