"""When a stop may begin, as a rule sees it: read by the search in steps and the compiled one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.itineraries.problem import Opening

if TYPE_CHECKING:
    from collections.abc import Iterable

FAR = 1 << 50
"""Later than any tick of a problem."""


def first_start(openings: Iterable[Opening] | None, ticks: int, start: int) -> int | None:
    """The earliest start from `start` on of a stop of `ticks`; None where no opening holds it.

    No openings at all (None) leave every start open.
    """
    if openings is None:
        return start
    begins = (max(start, opening.start) for opening in openings if _holds(opening, start, ticks))
    return min(begins, default=None)


def _holds(opening: Opening, start: int, ticks: int) -> bool:
    begin = max(start, opening.start)
    return begin <= opening.last_start and begin + ticks <= opening.end


def at_once(start: int) -> Opening:
    """A beginning at `start` only."""
    return Opening(start=start, end=FAR, last_entry=start)


def over_by(end: int) -> Opening:
    """Any time, if it is over by `end`."""
    return Opening(start=min(-FAR, end - 1), end=end)


def common(one: Opening, other: Opening) -> Opening | None:
    """When both are open; None where they never are."""
    start, end = max(one.start, other.start), min(one.end, other.end)
    last = min(one.last_start, other.last_start)
    return Opening(start=start, end=end, last_entry=last) if start < end and start <= last else None
