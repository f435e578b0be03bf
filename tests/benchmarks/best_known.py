"""Reads the best values that others published, from the table beside the instances."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def rows(folder: Path) -> Iterator[dict[str, str]]:
    """The rows of `best_known.csv`; none where the folder has no such table."""
    path = folder / "best_known.csv"
    if path.exists():
        with path.open(newline="") as stream:
            yield from csv.DictReader(stream)


def number(text: str | None) -> float | None:
    """A number of the table; None where it is blank."""
    return float(text) if text and text.strip() else None
