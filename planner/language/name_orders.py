"""Names in the order of their strokes and of their reading, by ICU.

ICU counts strokes as they are written in Taiwan: 陈 has 8 there and 7 by the standard of the
mainland (GF 3002, 1999), as every 阝, 艹, 辶 and 礻 has one more. That is put right here by the
radical; the few that hold such a part elsewhere are listed. Where two characters have as many
strokes, ICU goes by the radical; the rule of the offices goes by the sequence of strokes
(横竖撇点折). So 何 comes before 张 before 李 here, and a person has to move whom that puts wrong.
"""

import re
import unicodedata
from functools import cache

import icu

from planner.language.text import is_han

RADICALS = (
    *(("示", "禸"), ("艸", "虍"), ("辵", "邑"), ("邑", "酉")),
    *(("阜", "隶"), ("骨", "高"), ("鬼", "魚"), ("黃", "黍")),
)
"""Radicals that have one stroke fewer on the mainland, each with the radical that follows it."""
WHOLE = frozenset("示祭票禁禀祟禄邑邕阜艸辵")
"""Of these radicals, and as long as ICU has them."""
SHORTER = {**dict.fromkeys("褚随隗祁印敖慕槐滑蓬警敬", 1), "荆": 2}
"""So many strokes fewer, by a part that is not the radical."""
NO_COUNT = 255
TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
NO_TONE = 5
DOTS = "\u0308"
_UMLAUT = "\x06"
"""Sorts ü after u in every tone and before all other letters: 路 lù, 吕 lǚ, 栾 luán."""


def by_strokes(words: str) -> bytes:
    """The key that names are sorted by where strokes count; Latin names come after, by letter."""
    collator = _collator("stroke")
    if not words or not is_han(words[0]):
        return bytes([NO_COUNT]) + bytes(collator.getSortKey(words))
    return b"".join(
        bytes([strokes(one) or NO_COUNT]) + bytes(collator.getSortKey(one)) for one in words
    )


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
    index, labels = _stroke_index()
    found = re.fullmatch(r"(\d+)劃", labels[index.getBucketIndex(character)])
    if found is None:
        return None
    key = _collator("unihan").getSortKey(character)
    written_shorter = character not in WHOLE and any(
        first <= key < after for first, after in _shorter_radicals()
    )
    return int(found[1]) - written_shorter - SHORTER.get(character, 0)


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
def _collator(kind: str) -> icu.Collator:
    return icu.Collator.createInstance(icu.Locale(f"zh-u-co-{kind}"))


@cache
def _shorter_radicals() -> tuple[tuple[bytes, bytes], ...]:
    """Between which keys the characters of these radicals lie, ordered by radical."""
    key = _collator("unihan").getSortKey
    return tuple((key(radical), key(following)) for radical, following in RADICALS)


@cache
def _stroke_index() -> tuple[icu.AlphabeticIndex, tuple[str, ...]]:
    index = icu.AlphabeticIndex(icu.Locale("zh-u-co-stroke"))
    return index, tuple(label for label, _ in index)


@cache
def _reader() -> icu.Transliterator:
    return icu.Transliterator.createInstance("Han-Latin/Names")
