"""typst at work: one template, the fonts of a wheel, and content as JSON that is never markup."""

import json
from pathlib import Path
from typing import Any, Literal

import typst

from planner.documents.typeface import FAMILY, FOLDER, SECOND_FAMILY, legible
from planner.language import CHINESE
from planner.language.text import printable


class Compilers:
    """Compile a template, one for each thread that asks at the same time; to be kept."""

    def __init__(self, template: Path) -> None:
        self._template = template
        self._idle: list[typst.Compiler] = []

    def compile(self, told: str, **how: Any) -> bytes | list[bytes]:
        """What the template makes of the data told."""
        try:
            compiler = self._idle.pop()
        except IndexError:  # all are at work
            compiler = typst.Compiler(self._template, font_paths=[FOLDER], ignore_system_fonts=True)
        try:
            made = compiler.compile(sys_inputs={"data": told}, **how)
        finally:
            self._idle.append(compiler)
        assert made is not None
        return made


class Typesetter:
    """Sets content by a template; to be kept, since the first use reads the fonts.

    It may be asked by several threads, which set beside one another.
    """

    def __init__(self, template: Path) -> None:
        self._compilers = Compilers(template)

    def pages(
        self,
        content: dict[str, Any],
        form: Literal["pdf", "png"],
        *,
        language: str,
        ppi: float | None = None,
    ) -> list[bytes]:
        """The file, or the picture of each page; the template reads fonts and language, too."""
        named = {
            "fonts": [FAMILY, SECOND_FAMILY],
            "lang": "zh" if language == CHINESE else "en",
        }
        told = json.dumps(named | content, ensure_ascii=False)
        made = self._compilers.compile(told, format=form, ppi=ppi)
        return made if isinstance(made, list) else [made]


def drawn(text: str) -> str:
    """A text as pictures show it: without what does harm, 〓 for what the fonts lack."""
    return legible(printable(text))
