"""The fonts of pictures, and which characters they have not.

A box instead of a leader's name is the worst misprint: what the fonts lack is shown as 〓, the
printers' sign for a missing type, and reported.
"""

from functools import cache
from pathlib import Path

import manimgx_fonts_cjk
from fontTools.ttLib import TTFont

FOLDER = Path(manimgx_fonts_cjk.__file__).parent
FILE = FOLDER / "NotoSansCJK-VF.otf.ttc"
FACE = 2
"""The place of the simplified Chinese face in the file."""
FAMILY = "Noto Sans CJK SC"
SECOND_FAMILY = "Libertinus Serif"
"""Comes with typst: it has the letters of European names that a Chinese font lacks."""
SECOND_RANGES = (
    range(0xA1, 0x250),
    range(0x400, 0x460),
    range(0x1E00, 0x1E9C),
    (0x1E9E,),
    range(0x1EA0, 0x1EFA),
)
"""Latin with all its marks, Cyrillic: each letter was drawn once, also in bold, and none was a box.
What medieval scribes used (ẜ, ỿ) is a box in bold, and left out."""
MISSING_TYPE = "〓"


@cache
def glyphs() -> dict[int, str]:
    """The names of the Chinese font's glyphs by code point; read once, since it takes a while."""
    with TTFont(FILE, fontNumber=FACE, lazy=True) as font:
        return dict(font.getBestCmap())


@cache
def characters() -> frozenset[int]:
    """The code points that the fonts have."""
    return frozenset(glyphs()).union(*SECOND_RANGES)


def missing_characters(text: str) -> set[str]:
    """The characters of a text that the fonts lack; line ends and spaces are none."""
    return {c for c in set(text) - _shown() if not c.isspace()}


@cache
def _shown() -> frozenset[str]:
    return frozenset(map(chr, characters()))


def legible(text: str) -> str:
    """The text with 〓 for each character that the fonts lack."""
    missing = missing_characters(text)
    return "".join(MISSING_TYPE if c in missing else c for c in text) if missing else text
