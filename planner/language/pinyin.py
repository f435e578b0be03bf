"""Chinese names in Latin letters, as cards for foreign guests bear them: SHAN Zhiqiang."""

import re
import unicodedata

from planner.language.name_orders import TONES, reading
from planner.language.text import is_han

LONGEST = 4
"""Characters of a name: what is longer is spelt from another language."""

_TOLD = (
    "欧阳太史端木上官司马东方独孤南宫万俟闻人夏侯诸葛尉迟公羊赫连澹台皇甫宗政濮阳公冶"
    "太叔申屠公孙慕容仲孙钟离长孙宇文司徒鲜于司空闾丘子车亓官司寇巫马公西颛孙壤驷公良"
    "漆雕乐正宰父谷梁拓跋夹谷轩辕令狐段干百里呼延东郭南门羊舌微生梁丘左丘东门西门"
)
COMPOUND_SURNAMES = frozenset(_TOLD[place : place + 2] for place in range(0, len(_TOLD), 2))
"""Surnames of two characters: of the list of hundred surnames, and a few more that are borne."""


def in_latin(name: str, typed: str = "") -> str:
    """The name with its surname first, in capitals, as passports have it, tones left out; empty
    where it is no Chinese name.

    As the office `typed` its reading; else as ICU reads it, which knows how surnames are read
    (单 Shan, 尉迟 Yuchi), not what a family may hold to.
    """
    if not 1 < len(name) <= LONGEST or not all(map(is_han, name)):
        return ""
    syllables = _without_tones(typed).split() or _read(name)
    if len(syllables) < 2:
        return ""
    return f"{syllables[0].upper()} {_joined(syllables[1:]).capitalize()}"


def _read(name: str) -> list[str]:
    """The surname and the syllables of the given name."""
    syllables = _without_tones(reading(name)).split()
    if len(syllables) != len(name):
        return []
    surname = 2 if len(name) > 2 and name[:2] in COMPOUND_SURNAMES else 1
    return ["".join(syllables[:surname]), *syllables[surname:]]


def _without_tones(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(sign for sign in apart if sign not in TONES))


def _joined(syllables: list[str]) -> str:
    """长安 is Chang'an: an apostrophe where a syllable begins as if it went on."""
    first, *others = syllables
    return first + "".join(f"'{one}" if re.match("[aoe]", one) else one for one in others)
