"""Sheets of cards as PDF, set by typst with the fonts of a wheel."""

import json
from pathlib import Path
from threading import Lock

import typst

from planner.documents.print_pack.sheet import Sheet
from planner.documents.typeface import FOLDER

TEMPLATE = Path(__file__).with_name("sheet.typ")


class Typesetter:
    """Sets sheets, one at a time; to be kept, since the first one reads the fonts."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._compiler = typst.Compiler(TEMPLATE, font_paths=[FOLDER], ignore_system_fonts=True)

    def pdf(self, sheet: Sheet) -> bytes:
        """The .pdf; the same for the same content, whenever it is made."""
        told = json.dumps(sheet.content(), ensure_ascii=False)
        # Without the tags for readers by ear: a card is cut out and stood up.
        with self._lock:
            made = self._compiler.compile(format="pdf", sys_inputs={"data": told}, pdf_tags=False)
        assert isinstance(made, bytes)
        return made
