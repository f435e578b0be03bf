"""typst at work: one template, the fonts of a wheel, and content as JSON that is never markup."""

import json
from pathlib import Path
from threading import Lock
from typing import Any, Literal

import typst

from planner.documents.typeface import FAMILY, FOLDER, SECOND_FAMILY, legible
from planner.language import CHINESE
from planner.language.text import printable


class Typesetter:
    """Sets content by a template; to be kept, since the first use reads the fonts.

    It may be asked by several threads: one sets at a time, and others go on meanwhile.
    """

    def __init__(self, template: Path, language: str) -> None:
        self._language, self._lock = language, Lock()
        self._compiler = typst.Compiler(template, font_paths=[FOLDER], ignore_system_fonts=True)

    def pages(
        self, content: dict[str, Any], form: Literal["pdf", "png"], *, ppi: float | None = None
    ) -> list[bytes]:
        """The file, or the picture of each page; the template reads fonts and language, too."""
        named = {
            "fonts": [FAMILY, SECOND_FAMILY],
            "lang": "zh" if self._language == CHINESE else "en",
        }
        told = json.dumps(named | content, ensure_ascii=False)
        with self._lock:
            made = self._compiler.compile(format=form, ppi=ppi, sys_inputs={"data": told})
        assert made is not None
        return made if isinstance(made, list) else [made]


def drawn(text: str) -> str:
    """A text as pictures show it: without what does harm, 〓 for what the fonts lack."""
    return legible(printable(text))
