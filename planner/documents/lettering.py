"""Letters fitted to a box: wrapped and made smaller, never let over its edge.

Widths come from a simple model that errs to the wide side: a Chinese character is one em, any
other 0.6 em.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

WIDE, NARROW = 1.0, 0.6
LEADING = 1.2
SMALLEST = 5.0
"""Below this nobody reads; what still does not fit is cut, with an ellipsis."""
ELLIPSIS = "…"
REMEMBERED = 1 << 14
"""How many texts are fitted but once: the same names stand in chart after chart."""
HAN = "[\u4e00-\u9fff]"
PARTED = re.compile(f"({HAN}{{1,8}}·(?={HAN})|(?<=·){HAN}{{2,8}}(?!{HAN}))")
"""A part of a name of parts: with the dot after it, or the last of all."""


@dataclass(frozen=True)
class Lettering:
    """Lines of text and the size of their letters."""

    lines: tuple[str, ...]
    size: float

    @property
    def width(self) -> float:
        """The width of the longest line."""
        return max((ems(line) for line in self.lines), default=0.0) * self.size

    @property
    def height(self) -> float:
        """The height of all lines."""
        return len(self.lines) * self.size * LEADING


def ems(text: str) -> float:
    """The width of a text in ems."""
    return sum(map(_width, text))


@cache
def _width(character: str) -> float:
    # What is neither wide nor plain Latin (an ellipsis, 〓's neighbours) is taken as wide.
    wide = unicodedata.east_asian_width(character) in "WF" or ord(character) >= 0x2000
    return WIDE if wide else NARROW


@lru_cache(maxsize=REMEMBERED)
def fitted(text: str, *, width: float, height: float, largest: float, lines: int = 1) -> Lettering:
    """The text in the largest letters that fit the box in at most so many lines."""
    size = largest
    while size >= SMALLEST:
        wrapped = _wrapped(text, width / size)
        if len(wrapped) <= lines and len(wrapped) * size * LEADING <= height:
            return Lettering(wrapped, size)
        size = round(size - 0.5, 1)
    return _cut(text, width, height, lines)


def _cut(text: str, width: float, height: float, lines: int) -> Lettering:
    most = max(1, min(lines, int(height / (SMALLEST * LEADING))))
    wrapped = _wrapped(text, width / SMALLEST)
    if len(wrapped) <= most:
        return Lettering(wrapped, SMALLEST)
    last = wrapped[most - 1]
    while last and ems(last + ELLIPSIS) * SMALLEST > width:
        last = last[:-1]
    return Lettering((*wrapped[: most - 1], last + ELLIPSIS), SMALLEST)


def _wrapped(text: str, most: float) -> tuple[str, ...]:
    """Lines of at most so many ems: broken at spaces, between Chinese characters, or where need."""
    lines, line = [], ""
    for word in _words(text):
        if ems((line + word).rstrip()) <= most:
            line += word
            continue
        if line.strip():
            lines.append(line.strip())
        line = ""
        for character in word:
            if line and ems((line + character).rstrip()) > most:
                lines.append(line.strip())
                line = ""
            line += character
    if line.strip():
        lines.append(line.strip())
    return tuple(lines)


@lru_cache(maxsize=REMEMBERED)
def _words(text: str) -> tuple[str, ...]:
    """Pieces that stay whole where they can.

    A Latin word with the space or hyphen after it; one Han; of a name such as 买买提江·吐尔逊 each
    of its parts, the dot with the one before it.
    """
    pieces: list[str] = []
    for number, part in enumerate(PARTED.split(text)):
        if number % 2:
            pieces.append(part)
            continue
        for character in part:
            if pieces and ems(character) < WIDE and _goes_on(pieces[-1]):
                pieces[-1] += character
            else:
                pieces.append(character)
    return tuple(pieces)


def _goes_on(piece: str) -> bool:
    """Whether a piece is a Latin word that has not ended."""
    hyphened = piece.endswith("-") and piece[-2:-1].isalpha()
    return ems(piece[-1]) < WIDE and piece[-1] != " " and not hyphened
