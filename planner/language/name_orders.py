"""Names in the order of their strokes and of their reading, by ICU.

Where two characters have as many strokes, ICU goes by the radical; the rule of the offices goes
by the sequence of strokes (横竖撇点折). So 何 comes before 张 before 李 here, and a person has to
move whom that puts wrong.
"""

import re
import unicodedata
from functools import cache

import icu

TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
NO_TONE = 5
DOTS = "\u0308"
_UMLAUT = "\x06"
"""Sorts ü after u in every tone and before all other letters: 路 lù, 吕 lǚ, 栾 luán."""


def by_strokes(words: str) -> bytes:
    """The key that names are sorted by where strokes count; Latin names come after, by letter."""
    return bytes(_stroke_collator().getSortKey(words))


def by_reading(words: str) -> bytes:
    """The key that names are sorted by where their reading counts, syllable by syllable.

    Letters first, then the tone; of names that are read alike the one of fewer strokes comes first.
    """
    syllables = reading(words).casefold().split()
    return b"".join(map(_syllable, syllables)) + b"\0" + by_strokes(words)


def reading(words: str) -> str:
    """How a name is read: 单 shàn, 曾 zēng, 解 xiè at its beginning, as they are read of families.

    What is not Chinese stays as it is.
    """
    return " ".join(str(_reader().transliterate(words)).split())


def strokes(character: str) -> int | None:
    """How many strokes a Chinese character has; None where ICU does not tell."""
    index = _stroke_index()
    label = index[1][index[0].getBucketIndex(character)]
    found = re.fullmatch(r"(\d+)劃", label)
    return int(found[1]) if found else None


def _syllable(spelt: str) -> bytes:
    letters, tone = "", NO_TONE
    for sign in unicodedata.normalize("NFD", spelt):
        if sign in TONES:
            tone = TONES[sign]
        elif sign == DOTS:
            letters += _UMLAUT
        elif not unicodedata.combining(sign):
            letters += sign
    return letters.encode() + bytes([tone])


@cache
def _stroke_collator() -> icu.Collator:
    return icu.Collator.createInstance(icu.Locale("zh-u-co-stroke"))


@cache
def _stroke_index() -> tuple[icu.AlphabeticIndex, tuple[str, ...]]:
    index = icu.AlphabeticIndex(icu.Locale("zh-u-co-stroke"))
    return index, tuple(label for label, _ in index)


@cache
def _reader() -> icu.Transliterator:
    return icu.Transliterator.createInstance("Han-Latin/Names")
