"""Text as people type it, made comparable: spaces, full-width forms, hidden characters."""

import re
import unicodedata
from functools import lru_cache

from planner.documents.workbook.misread import Misread
from solver.constraint import N_

SEPARATORS = re.compile(r"[、,;，；\n]")
CJK = "\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
SPACE_IN_NAME = re.compile(rf"(?<=[{CJK}])\s+(?=[{CJK}])")


def narrow(text: str) -> str:
    """Full-width forms made ordinary (NFKC), runs of white space made one space."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text)).strip()


@lru_cache(maxsize=16384)
def key(text: str) -> str:
    """What two ways of typing one name have in common: no spaces, no case, no width."""
    return re.sub(r"[\s_]+", "", unicodedata.normalize("NFKC", text)).casefold()


def name(text: str) -> str:
    """A name without the spaces that align it with longer ones (张　三)."""
    return re.sub(r"\s+", " ", SPACE_IN_NAME.sub("", text.strip()))


def split(text: str) -> tuple[str, ...]:
    """The parts of a list in one cell, blanks left out."""
    return tuple(part.strip() for part in SEPARATORS.split(text) if part.strip())


def is_hidden(sign: str) -> bool:
    """Whether a character cannot be seen: control, zero-width, direction mark, private use."""
    return sign not in "\n\t" and unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cs")


def refuse_hidden(text: str) -> None:
    """Raise Misread where a character cannot be seen."""
    for sign in filter(is_hidden, text):
        raise Misread(
            N_("the text holds a hidden character, U+{code}"),
            N_("delete the cell and type it anew"),
            code=f"{ord(sign):04X}",
        )


def without_hidden(text: str) -> str:
    """The text as it is seen: what refers to it is not a fault in its wake."""
    return "".join(sign for sign in text if not is_hidden(sign))
