"""Reads a dinner party: round tables, and guests with a job, a gender and hobbies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.benchmarks.reading import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HEAD = 4
"""Lines before the first guest."""
COLUMNS = 6
GENDERS = ("F", "M")


@dataclass(frozen=True)
class Diner:
    """A guest, as the file has them."""

    code: int
    job_type: str
    job: str
    gender: str
    hobbies: tuple[str, ...]


@dataclass(frozen=True)
class Party:
    """So many round tables of so many chairs, and their guests."""

    tables: int
    chairs: int
    diners: tuple[Diner, ...]


def read(path: Path) -> Party:
    """The party in a file."""
    lines = path.read_text().splitlines()
    tables, chairs = _number(path, lines, 0, "Tables"), _number(path, lines, 1, "SeatsPerTable")
    diners = tuple(_diners(path, lines))
    if len(diners) != tables * chairs:
        raise Unreadable(path, len(lines), f"{len(diners)} guests on {tables * chairs} chairs")
    return Party(tables, chairs, diners)


def _number(path: Path, lines: list[str], place: int, name: str) -> int:
    words = lines[place].split(":") if place < len(lines) else []
    if len(words) != 2 or words[0].strip() != name or not words[1].strip().isdecimal():
        raise Unreadable(path, place + 1, f"not `{name}: number`")
    return int(words[1])


def _diners(path: Path, lines: list[str]) -> Iterator[Diner]:
    seen: set[int] = set()
    for number, text in enumerate(lines[HEAD:], start=HEAD + 1):
        if text.strip():
            diner = _diner(path, number, [word.strip() for word in text.split(",")])
            if diner.code in seen:
                raise Unreadable(path, number, f"guest {diner.code} is there already")
            seen.add(diner.code)
            yield diner


def _diner(path: Path, number: int, words: list[str]) -> Diner:
    if len(words) < COLUMNS or not words[5]:
        raise Unreadable(path, number, f"{len(words)} columns, not {COLUMNS} at least")
    code, _, job_type, job, gender, *hobbies = words
    if not code.isdecimal():
        raise Unreadable(path, number, f"{code!r} is not a whole number")
    if gender not in GENDERS:
        raise Unreadable(path, number, f"gender {gender!r} is not F or M")
    return Diner(int(code), job_type, job, gender, tuple(one for one in hobbies if one))
