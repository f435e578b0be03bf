"""A delegation's itinerary as one long picture (长图) that reads on a phone."""

from pathlib import Path
from typing import Any

from planner.documents.sayings import Sayings
from planner.documents.schedule import Row
from planner.documents.typesetting import Typesetter, drawn
from planner.language import sentence, times, translator
from planner.language.wording import remarks
from solver.constraint import N_

TEMPLATE = Path(__file__).with_suffix(".typ")
PIXELS_PER_INCH = 216
"""Three pixels a point: 360 pt are the 1080 pixels of a phone."""


class Painter:
    """Draws pictures; to be kept, since the first one reads the fonts."""

    def __init__(self, language: str) -> None:
        self._typesetter = Typesetter(TEMPLATE, language)

    def picture(self, sayings: Sayings) -> bytes:
        """The itinerary as PNG, 1080 pixels wide and as high as it comes."""
        (page,) = self._typesetter.pages(_content(sayings), "png", ppi=PIXELS_PER_INCH)
        return page


def _content(sayings: Sayings) -> dict[str, Any]:
    schedule, language = sayings.schedule, sayings.language
    whose = schedule.delegation
    subtitle = (
        sentence(N_("Programme of {name}"), language, name=schedule.event.delegation(whose).name)
        if whose
        else ""
    )
    return {
        "title": drawn(schedule.event.name),
        "subtitle": drawn(subtitle),
        "days": [
            {"name": times.day(day, language), "rows": [_row(sayings, row) for row in rows]}
            for day, rows in schedule.days()
        ],
        "foot": [drawn(said) for said in (sayings.liaison(), sayings.zone()) if said],
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
        "what": drawn(what),
        "doubt": sayings.doubt(row),
        "lines": [
            {"label": say(message).replace("{words}", ""), "words": drawn(words)}
            for message, words in told
            if words
        ],
    }
