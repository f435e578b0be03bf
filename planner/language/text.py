"""Text as papers, calendars and file names can bear it."""

import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import quote

IDEOGRAPHIC_SPACE = "\u3000"
NAME_LENGTH_MAX = 80
RESERVED = {"con", "prn", "aux", "nul"} | {
    f"{port}{n}" for port in ("com", "lpt") for n in "123456789"
}
"""Names that Windows gives to devices."""


HARMFUL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f"  # what controls
    "\ud800-\udfff"  # halves of characters
    "\u202a-\u202e\u2066-\u2069"  # what turns the direction of what follows
    "\ufffe\uffff]"  # what XML refuses besides
)


def printable(text: str) -> str:
    """The text without what cannot be seen and does harm; line ends become `\\n`.

    Control characters and lone surrogates: XML refuses them, icalendar lets them through, and
    readers then drop the whole file. Marks of direction: they let a name read as another.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return HARMFUL.sub("", lines)


def in_one_line(text: str) -> str:
    """The printable text with its line ends as spaces."""
    return " ".join(printable(text).split("\n"))


BESIDE_LATIN = re.compile(
    "(?<![!-~])[!-~]*[@./][!-~]*[\u4e00-\u9fff]?"  # an address, kept with what follows it
    "|(?<=[\u4e00-\u9fff])(?=[A-Z][a-z]|[a-z][A-Za-z])"
    "|(?<=[A-Za-z][a-z])(?=[\u4e00-\u9fff])"
)


def spaced(text: str) -> str:
    """Latin words stand apart from Chinese ones, as typesetting sets them by itself.

    参观 Silk Museum 结束; letters that number or name something stay: A组, G6517次, e签宝. So do
    addresses: wei@example.cn.
    """
    return BESIDE_LATIN.sub(lambda found: found[0] or " ", text)


def counted(name: str) -> list[tuple[int, str]]:
    """What to sort names with numbers by: Car 2 before Car 10."""
    parts = re.split("([0-9]+)", name)
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]


def safe_name(identifier: str) -> str:
    """An id as a file name on every system: letters and digits kept, the rest as %XX."""
    kept = "".join(c if c.isalnum() or c in "-_." else quote(c, safe="") for c in identifier)
    if kept.startswith(".") or kept.endswith("."):
        kept = kept.replace(".", "%2E")
    if kept.split(".")[0].casefold() in RESERVED or not kept:
        kept = f"_{kept}"
    return kept


def file_names(identifiers: Iterable[str]) -> dict[str, str]:
    """A safe name for each id; two that differ only in case get a number, for systems blind to it.

    Also where a long name had to be cut.
    """
    taken: set[str] = set()
    names: dict[str, str] = {}
    for identifier in identifiers:
        wanted = safe_name(printable(identifier))[:NAME_LENGTH_MAX]
        name, number = wanted, 1
        while name.casefold() in taken:
            number += 1
            name = f"{wanted}~{number}"
        taken.add(name.casefold())
        names[identifier] = name
    return names


def aligned(name: str) -> str:
    """A name of two Chinese characters as wide as one of three: 张　三."""
    if len(name) == 2 and all(is_han(character) for character in name):
        return IDEOGRAPHIC_SPACE.join(name)
    return name


def is_han(character: str) -> bool:
    """Whether it is a Chinese character, rare ones included."""
    return unicodedata.name(character, "").startswith(("CJK UNIFIED", "CJK COMPATIBILITY IDEO"))
