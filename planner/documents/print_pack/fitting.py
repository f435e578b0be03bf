"""Letters fitted to a box by the font's own widths: made smaller, then broken, never let over.

A name is broken at a space, after a hyphen or a dot, or after the surname; other words also between
Chinese characters. What then is below the size that can be read is reported by who prints it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from planner.documents.print_pack.widths import BOLD, ems
from planner.language.pinyin import COMPOUND_SURNAMES
from planner.language.text import is_han

POINTS_PER_MM = 72 / 25.4
LEADING = 1.2
"""From the foot of a line to that of the next, in its own size."""
TAILS = 0.14
"""What accents above the first line and tails below the last take besides, in ems."""
SLACK = 0.98
"""What kerning may add to a line."""
TINIEST = 4.0
"""In points; what is wider even so is cut."""
ELLIPSIS = "…"
CLOSING, OPENING = "，。、；：！？）》」』”’,.;:!?)]", "（《「『“‘(["
REMEMBERED = 20_000
"""So many fitted texts are kept: the same names lie at every sitting."""
Pieces = Callable[[str], Sequence[str]]
"""How a text may come apart: into pieces that stay whole."""


@dataclass(frozen=True)
class Letters:
    """How large letters may be, in points, and over how many lines."""

    largest: float
    smallest: float
    """What can just be read where it hangs, lies or stands."""
    whole: float = 0.0
    """Down to this size fewer lines are better than larger letters."""
    lines: int = 1
    weight: int = BOLD


class Fault(StrEnum):
    """What had to be done to a text that does not fit as it should."""

    BROKEN = "broken"
    """It comes apart where it should not."""
    TINY = "tiny"
    """It is smaller than can be read."""
    CUT = "cut"
    """Its end is left out."""


@dataclass(frozen=True)
class Fitted:
    """Lines of text, their size in points, and what is wrong with them."""

    lines: tuple[str, ...]
    size: float
    fault: Fault | None = None


@lru_cache(maxsize=REMEMBERED)
def fit(text: str, box: tuple[float, float], letters: Letters, *, pieces: Pieces) -> Fitted:
    """The text in a box of so many points wide and high: in one line where that is large enough,
    else in the fewest lines that are largest."""
    apart = [piece for piece in pieces(text) if piece.strip()]
    if not apart:
        return Fitted((), letters.largest)
    found = [_set(apart, box, letters, number) for number in range(1, letters.lines + 1)]
    enough = max(letters.whole, letters.smallest)
    best = next((one for one in found if one.size >= enough), None)
    best = best or max(found, key=lambda one: one.size)
    if best.size >= letters.smallest:
        return best
    anywhere = [_set(list(text), box, letters, n) for n in range(1, letters.lines + 1)]
    best = max((best, *anywhere), key=lambda one: one.size)
    if best.size >= letters.smallest:
        return replace(best, fault=Fault.BROKEN)
    return replace(best, fault=Fault.TINY) if best.size >= TINIEST else _cut(text, box, letters)


def _set(pieces: list[str], box: tuple[float, float], letters: Letters, lines: int) -> Fitted:
    """The pieces over at most so many lines, in the largest letters that these can have."""
    broken = _balanced(pieces, lines, letters.weight)
    widest = max(ems(line, letters.weight) for line in broken)
    across = box[0] * SLACK / widest if widest else letters.largest
    down = box[1] / (len(broken) * LEADING + TAILS)
    size = int(min(letters.largest, across, down) * 10) / 10
    return Fitted(broken, size)


def _balanced(pieces: list[str], lines: int, weight: int) -> tuple[str, ...]:
    """At most so many lines, the widest of them as narrow as can be."""
    if lines == 1 or len(pieces) == 1:
        return ("".join(pieces).strip(" "),)
    wide = [ems(piece, weight) for piece in pieces]
    narrow, most = max(wide), sum(wide)
    # Halving finds the narrowest column that takes them; 20 steps are a millionth of its width.
    for _ in range(20):
        middle = (narrow + most) / 2
        narrow, most = (narrow, middle) if _rows(wide, middle) <= lines else (middle, most)
    return tuple(_lines(pieces, wide, most + 1e-9))


def _rows(wide: list[float], column: float) -> int:
    return len(list(_starts(wide, column)))


def _starts(wide: list[float], column: float) -> Iterator[int]:
    """Where lines begin when pieces are set one after another into a column."""
    held = column + 1.0
    for place, width in enumerate(wide):
        if place == 0 or held + width > column:
            yield place
            held = 0.0
        held += width


def _lines(pieces: list[str], wide: list[float], column: float) -> Iterator[str]:
    for start, end in pairwise([*_starts(wide, column), len(pieces)]):
        yield "".join(pieces[start:end]).strip(" ")


def _cut(text: str, box: tuple[float, float], letters: Letters) -> Fitted:
    """As much of the text as one line of the tiniest letters takes."""
    room = box[0] * SLACK / TINIEST - ems(ELLIPSIS, letters.weight)
    kept = ""
    for character in text:
        room -= ems(character, letters.weight)
        if room < 0:
            break
        kept += character
    return Fitted((kept.strip() + ELLIPSIS,), TINIEST, Fault.CUT)


def name_pieces(name: str) -> Sequence[str]:
    """A name's parts: words of a foreign one, those between dots, or surname and given name."""
    parts = re.findall(r"[^ \-‐·•・]*[ \-‐·•・]|[^ \-‐·•・]+", name)
    if len(parts) == 1 and len(name) > 2 and all(is_han(character) for character in name):
        surname = 2 if name[:2] in COMPOUND_SURNAMES else 1
        return name[:surname], name[surname:]
    return parts


def word_pieces(text: str) -> Sequence[str]:
    """Words, and single Chinese characters with the marks that may not be parted from them."""
    pieces: list[str] = []
    for character in text:
        if pieces and _clings(pieces[-1], character):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _clings(piece: str, character: str) -> bool:
    last = piece[-1]
    if character in CLOSING or last in OPENING or character == " ":
        return True
    return last not in " -" and not _wide(last) and not _wide(character)


def _wide(character: str) -> bool:
    return character >= "\u2e80"
