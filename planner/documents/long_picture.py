"""Someone's days as one long picture (长图) that reads on a phone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from planner.documents.phone_page import CAR, PhonePage, PhoneRow, phone_page
from planner.documents.sayings import Sayings
from planner.documents.typesetting import Typesetter, drawn
from planner.language import times, translator
from planner.language.wording import remarks

TEMPLATE = Path(__file__).with_suffix(".typ")
PIXELS_PER_INCH = 216
"""Three pixels a point: 360 pt are the 1080 pixels of a phone."""


class Painter:
    """Draws pictures; to be kept, since the first one reads the fonts."""

    def __init__(self) -> None:
        self._typesetter = Typesetter(TEMPLATE)

    def picture(self, sayings: Sayings) -> bytes:
        """A delegation's itinerary as PNG."""
        return self.page(phone_page(sayings))

    def page(self, page: PhonePage) -> bytes:
        """A page as PNG, 1080 pixels wide and as high as it comes."""
        (made,) = self._typesetter.pages(
            _content(page), "png", language=page.language, ppi=PIXELS_PER_INCH
        )
        return made


def _content(page: PhonePage) -> dict[str, Any]:
    return {
        "title": drawn(page.title),
        "subtitle": drawn(page.subtitle),
        "days": [
            {
                "name": times.day(day, page.language),
                "rows": [_row(row, page.language) for row in rows],
            }
            for day, rows in page.days()
        ],
        "foot": [drawn(said) for said in (*page.foot, page.zone) if said],
        "version": page.version,
    }


def _row(row: PhoneRow, language: str) -> dict[str, Any]:
    return {
        "start": row.start,
        "end": f"–{row.end}" if row.end else "",
        "what": drawn(row.what),
        "doubt": row.doubt,
        "lines": [
            {"label": label, "words": drawn(words)} for label, words in _lines(row, language)
        ],
    }


def _lines(row: PhoneRow, language: str) -> Iterator[tuple[str, str]]:
    """Each line's label and words; each car that one may ride in has a line of its own."""
    for message, words in row.lines:
        label = translator(language)(message).replace("{words}", "")
        together = words if message == CAR else [remarks(list(words), language)]
        yield from ((label, line) for line in together)
