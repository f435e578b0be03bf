"""Running a peer twice, one process a core, as an office with two cores would."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Answer = TypeVar("Answer")


def each(work: Callable[..., Answer], *arguments: Iterable[object]) -> list[Answer]:
    """What `work` answers to each set of arguments, all at once, each in a fresh process."""
    sets = list(zip(*arguments, strict=True))
    with ProcessPoolExecutor(len(sets), get_context("spawn")) as pool:
        return [waiting.result() for waiting in [pool.submit(work, *one) for one in sets]]
