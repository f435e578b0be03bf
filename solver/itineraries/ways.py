"""How long a way takes by the hour at which it begins: at a peak longer, unless that is waited out.

A party may leave a stop from its end on, and is at the next one by its start. If it could leave
within a peak only, the way is slow; where there is time, it waits until the peak is over. So who
leaves later is never there sooner.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solver.itineraries.problem import Problem, Window


def peak_at(problem: Problem, moment: int) -> Window | None:
    """The peak in which a moment lies, if any."""
    return next((peak for peak in problem.peaks if peak.start <= moment < peak.end), None)


def reached(problem: Problem, party: str, *, ways: tuple[str, str], leaves: int) -> int:
    """When a party that may leave one place from `leaves` on is at the other at the soonest."""
    there = problem.leg(party, *ways)
    peak = peak_at(problem, leaves) if problem.peaks else None
    if peak is None:
        return leaves + there
    return min(leaves + there + problem.delay(*ways), peak.end + there)


def left_by(problem: Problem, party: str, *, ways: tuple[str, str], until: int) -> int:
    """The last moment at which a party may leave one place so as to be at the other `until`."""
    leaves = until - problem.leg(party, *ways)
    peak = peak_at(problem, leaves) if problem.peaks else None
    if peak is None:
        return leaves
    # Who waits until this peak is over comes too late: it leaves in it early enough, or before.
    return max(peak.start - 1, leaves - problem.delay(*ways))


def is_slow(
    problem: Problem, party: str, *, ways: tuple[str, str], leaves: int, until: int
) -> bool:
    """Whether a way between two moments is made at a peak, which there is no time to wait out."""
    peak = peak_at(problem, leaves)
    return peak is not None and peak.end + problem.leg(party, *ways) > until


def driven(
    problem: Problem, party: str, *, places: Sequence[str], spans: Sequence[tuple[int, int]]
) -> int:
    """Ticks of driving from place to place, each way in its span of time."""
    ticks = 0
    for ways, (leaves, until) in zip(pairwise(places), spans, strict=True):
        ticks += problem.driving(*ways)
        if is_slow(problem, party, ways=ways, leaves=leaves, until=until):
            ticks += problem.delay(*ways)
    return ticks
