"""The lines of a title that is too long for one: broken beside what it names, else between words.

As official papers have it: no word is cut, and the lines are much of a length.
"""

import re
from collections.abc import Iterator

import icu

from planner.documents.paper import Paper

TITLE_POINTS = 22
"""二号."""
POINTS_A_MM = 72 / 25.4
LATIN = 0.58
"""How wide a Latin letter is on the average, where a Chinese character is one."""
LEAST = 3.0
"""What stands alone on a line is at least so wide: 关于 does not."""
CLOSING = "、，。；：）》〕 ,;:)"
"""A line ends after these rather than before."""
WITHIN_NUMBER = re.compile("(?<=[0-9][,:，：])(?=[0-9])")
"""Where a line does not end: 20:30."""
CLINGING = "的之和及与"


def title_lines(paper: Paper) -> list[str]:
    """Each line of the title as it is printed."""
    most = paper.sheet.text_mm * POINTS_A_MM / TITLE_POINTS
    return [
        line.strip() for own in paper.title.split("\n") for line in _broken(own, paper.about, most)
    ]


def _broken(title: str, about: str, most: float) -> tuple[str, ...]:
    """The title in one line or two; in one as well where no two can hold it."""
    if _wide(title) <= most:
        return (title,)
    for places in (_beside(title, about), _after_marks(title), _between_words(title)):
        pairs = [(title[:at], title[at:]) for at in places if not WITHIN_NUMBER.match(title, at)]
        fit = [pair for pair in pairs if all(LEAST < _wide(line) <= most for line in pair)]
        if fit:
            return min(fit, key=lambda pair: abs(_wide(pair[0]) - _wide(pair[1])))
    return (title,)


def _beside(title: str, about: str) -> Iterator[int]:
    """Before and after what the title names."""
    place = title.find(about) if about else -1
    if place >= 0:
        yield from (place, place + len(about))


def _after_marks(title: str) -> Iterator[int]:
    yield from (place for place in range(1, len(title)) if title[place - 1] in CLOSING)


def _between_words(title: str) -> Iterator[int]:
    words = icu.BreakIterator.createWordInstance(icu.Locale("zh"))
    words.setText(title)
    # ICU counts in UTF-16, where a rare character is two.
    units = title.encode("utf-16-le", "surrogatepass")
    for unit in words:
        place = len(units[: 2 * unit].decode("utf-16-le", "surrogatepass"))
        if title[place:] and title[place] not in CLOSING + CLINGING:
            yield place


def _wide(line: str) -> float:
    return sum(1.0 if sign >= "\u2e80" else LATIN for sign in line.strip())
