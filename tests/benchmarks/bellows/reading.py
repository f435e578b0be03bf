"""Reads who knows whom, and the tables, from JSON; a fault is told with its file and key."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.benchmarks.reading import Unreadable

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Tables:
    """One way to lay the tables: how many, for how many, and how many each guest knows at least."""

    number: int
    capacity: int
    min_known: int
    optimum: int | None = None


@dataclass(frozen=True)
class Wedding:
    """How well each knows each other, and the ways to lay the tables."""

    known: tuple[tuple[int, ...], ...]
    variants: tuple[Tables, ...]


def read(path: Path) -> Wedding:
    """The instance in a file."""
    try:
        form = json.loads(path.read_text())
    except json.JSONDecodeError as error:
        raise Unreadable(path, error.lineno, f"not JSON: {error.msg}") from None
    if not isinstance(form, dict):
        raise Unreadable(path, 1, "not an object with C and variants")
    known = _matrix(path, form.get("C"))
    variants = form.get("variants")
    if not isinstance(variants, list) or not variants:
        raise Unreadable(path, 1, "variants: not a list of tables")
    return Wedding(
        known, tuple(_tables(path, n, one, guests=len(known)) for n, one in enumerate(variants))
    )


def _matrix(path: Path, rows: Any) -> tuple[tuple[int, ...], ...]:
    if not isinstance(rows, list) or not rows:
        raise Unreadable(path, 1, "C: not a matrix")
    for n, row in enumerate(rows):
        whole = isinstance(row, list) and all(_is_whole(one) for one in row)
        if not whole or len(row) != len(rows):
            raise Unreadable(path, 1, f"C[{n}]: not {len(rows)} whole numbers, 0 or more")
    for i, row in enumerate(rows):
        for j in range(i):
            if row[j] != rows[j][i]:
                raise Unreadable(path, 1, f"C[{i}][{j}] is {row[j]}, C[{j}][{i}] {rows[j][i]}")
    return tuple(tuple(row) for row in rows)


def _is_whole(one: Any) -> bool:
    return isinstance(one, int) and not isinstance(one, bool) and one >= 0


def _tables(path: Path, place: int, form: Any, *, guests: int) -> Tables:
    where = f"variants[{place}]"
    if not isinstance(form, dict):
        raise Unreadable(path, 1, f"{where}: not an object")
    numbers: dict[str, Any] = {key: form.get(key) for key in ("tables", "capacity", "min_known")}
    for key, found in numbers.items():
        if not _is_whole(found):
            raise Unreadable(path, 1, f"{where}.{key}: {found!r} is not a whole number")
    found = Tables(numbers["tables"], numbers["capacity"], numbers["min_known"])
    if found.number * found.capacity < guests:
        raise Unreadable(path, 1, f"{where}: {guests} guests have no room there")
    optimum = form.get("optimum")
    return Tables(found.number, found.capacity, found.min_known, optimum)
