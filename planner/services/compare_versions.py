"""Compare what is saved with what someone tried to save instead: one line a difference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from enum import Enum
from typing import Any

UNCOUNTED = ("revision", "revised_at")
"""What every save moves."""


@dataclass(frozen=True)
class Difference:
    """Where two versions differ, and what each says there."""

    where: str
    saved: str
    tried: str


def compare(saved: object, tried: object) -> tuple[Difference, ...]:
    """Everything in which two versions of a thing differ, in its own order."""
    return tuple(_differences(saved, tried, ""))


def _differences(saved: Any, tried: Any, where: str) -> Iterator[Difference]:
    mine, theirs = _parts(saved), _parts(tried)
    if mine is None or theirs is None:
        if saved != tried:
            yield Difference(where, _said(saved), _said(tried))
        return
    for name in dict.fromkeys((*mine, *theirs)):
        if name not in UNCOUNTED:
            path = f"{where} · {name}" if where else str(name)
            yield from _differences(mine.get(name), theirs.get(name), path)


def _parts(value: Any) -> Mapping[Any, Any] | None:
    """What a value is made of: fields, or members by id; None where it is told as a whole."""
    if isinstance(value, Mapping):
        return value
    if is_dataclass(value):
        return {entry.name: getattr(value, entry.name) for entry in fields(value)}
    if isinstance(value, tuple) and all(hasattr(member, "id") for member in value):
        return {member.id: member for member in value}
    return None


def _said(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, tuple | list):
        return ", ".join(_said(member) for member in value)
    name = getattr(value, "title", None) or getattr(value, "name", None)
    return str(name if isinstance(name, str) else value)
