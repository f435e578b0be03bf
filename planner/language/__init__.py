"""The words of screen, command line and papers, in each language we speak.

English is the message id; the other catalogues are the .po files beside this module (one a
subject: zh_CN.po, zh_CN.workbook.po), read into memory once: nothing has to be compiled.
"""

import re
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.pofile import read_po

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ENGLISH = "en"
CHINESE = "zh_CN"
LANGUAGES = (CHINESE, ENGLISH)
FOLDER = Path(__file__).parent
ONE_OF = {
    "people": "person",
    "leaders": "leader",
    "reporters": "reporter",
    "delegations": "delegation",
    "others": "other",
    "seats": "seat",
    "steps": "step",
}
"""English counts in the plural; of one there is a word of its own."""
COUNT = re.compile(rf"{{(\w+)}} ({'|'.join(ONE_OF)})\b")
"""A blank of a message with what it counts."""


@cache
def catalogue(language: str) -> "Mapping[str, str]":
    """Message id to message of one language; empty for English. ValueError for any other."""
    if language not in LANGUAGES:
        raise ValueError(f"language is {language!r}, not one of {', '.join(LANGUAGES)}")
    if language == ENGLISH:
        return {}
    messages: dict[str, str] = {}
    for path in sorted(FOLDER.glob(f"{language}*.po")):
        with path.open("rb") as stream:
            read = read_po(stream, locale=language)
        messages |= {str(entry.id): str(entry.string) for entry in read if entry.string}
    messages.pop("", None)
    return messages


def translated(message: str, language: str) -> str:
    """The message in a language; itself where the catalogue lacks it."""
    return catalogue(language).get(message, message)


def translator(language: str) -> "Callable[[str], str]":
    """`translated` with its language given: what sentences and violations are said with."""
    return partial(translated, language=language)


def sentence(message: str, language: str, **values: object) -> str:
    """The message in a language, with its values filled in; in English one is one person."""
    own = translated(message, language)
    return (_of_one(own, values) if language == ENGLISH else own).format(**values)


def _of_one(message: str, values: "Mapping[str, object]") -> str:
    """Blanks that are filled with the number 1 count in the singular; names stay as typed."""

    def counted(found: re.Match[str]) -> str:
        blank, many = found.groups()
        return f"{{{blank}}} {ONE_OF[many]}" if values.get(blank) == 1 else found[0]

    return COUNT.sub(counted, message)
