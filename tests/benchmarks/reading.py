"""Reading lines of numbers, so that a fault is told with its file and line."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Unreadable(Exception):  # named as it is said
    """A file of an instance is not as its format says."""

    def __init__(self, path: Path, line: int, fault: str) -> None:
        super().__init__(f"{path}:{line}: {fault}")


@dataclass(frozen=True)
class Line:
    """The numbers of one line of a file."""

    path: Path
    number: int
    fields: tuple[Decimal, ...]

    def whole(self, place: int) -> int:
        """The field at that place, which has to be a whole number."""
        found = self.at(place)
        if found != int(found):
            raise self.fault(f"column {place + 1} is {found}, not a whole number")
        return int(found)

    def at(self, place: int) -> Decimal:
        """The field at that place."""
        return self.fields[place]

    def needs(self, least: int) -> None:
        """Refuse a line with fewer fields."""
        if len(self.fields) < least:
            raise self.fault(f"{len(self.fields)} columns, not {least} at least")

    def fault(self, said: str) -> Unreadable:
        """What is wrong with this line, to be raised."""
        return Unreadable(self.path, self.number, said)


def lines(path: Path, *, after: int = 0) -> Iterator[Line]:
    """Every line that is not blank, beyond the first so many, as numbers."""
    for number, text in enumerate(path.read_text().splitlines(), start=1):
        if number > after and text.strip():
            yield Line(path, number, tuple(_number(path, number, word) for word in text.split()))


def _number(path: Path, line: int, word: str) -> Decimal:
    try:
        found = Decimal(word)
    except InvalidOperation:
        raise Unreadable(path, line, f"{word!r} is not a number") from None
    if not found.is_finite():
        raise Unreadable(path, line, f"{word!r} is not a number")
    return found
