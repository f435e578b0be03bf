"""Sheets of cards as PDF, set by typst with the fonts of a wheel."""

import json
from pathlib import Path

from planner.documents.print_pack.sheet import Sheet
from planner.documents.typesetting import Compilers

TEMPLATE = Path(__file__).with_name("sheet.typ")


class Typesetter:
    """Sets sheets; to be kept, since the first one reads the fonts."""

    def __init__(self) -> None:
        self._compilers = Compilers(TEMPLATE)

    def pdf(self, sheet: Sheet) -> bytes:
        """The .pdf; the same for the same content, whenever it is made."""
        told = json.dumps(sheet.content(), ensure_ascii=False)
        # Without the tags for readers by ear: a card is cut out and stood up.
        made = self._compilers.compile(told, format="pdf", pdf_tags=False)
        assert isinstance(made, bytes)
        return made
