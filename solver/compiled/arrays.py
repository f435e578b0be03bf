"""Numbers and lists in one flat array, which begins with where each list does.

One array is handed from function to function in a register; a tuple of many was ten times slower
and took minutes to compile.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Whole = NDArray[np.int64]


def whole(numbers: Iterable[int]) -> Whole:
    """Numbers as a list of an array."""
    return np.array(list(numbers), np.int64)


def starts(counts: Iterable[int]) -> Whole:
    """Where each list begins among lists of so many entries, and where the last one ends."""
    return np.array([0, *accumulate(counts)], np.int64)


def packed(numbers: Mapping[int, int], lists: Mapping[int, Whole], head: int) -> Whole:
    """One array of single numbers and lists, each by its place in the head."""
    parts, at = [np.zeros(head, np.int64)], head
    for place, number in numbers.items():
        parts[0][place] = number
    for place, entries in lists.items():
        parts[0][place] = at
        parts.append(entries.ravel().astype(np.int64))
        at += entries.size
    return np.concatenate(parts)
