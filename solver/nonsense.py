"""What no problem may say: a ValueError at its door that names the field and the value.

A leaf: the problems, which do not know one another, all refuse nonsense in these words.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable


def at_least(least: int, who: str, /, **fields: int) -> None:
    """Refuse a number of `who` that is smaller than the least it may be."""
    for field, number in fields.items():
        if number < least:
            raise ValueError(f"{field} of {who} is {number}, not >= {least}")


def unique(what: str, names: Iterable[str]) -> None:
    """Refuse a name given twice."""
    twice = [name for name, times in Counter(names).items() if times > 1]
    if twice:
        raise ValueError(f"{what} {twice[0]!r} stands twice")


def known(what: str, there: Container[str], names: Iterable[str | None]) -> None:
    """Refuse a name of nothing that is `there`; None names nothing."""
    for name in names:
        if name is not None and name not in there:
            raise ValueError(f"{what} names {name!r}, which is not there")
