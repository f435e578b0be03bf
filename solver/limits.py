"""How long, how hard, with how many workers, from which seed; and who wants to know."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from solver.constraint import Score

STEPS_PER_EFFORT = 1000
"""One unit of effort is this many steps of a heuristic, or one second of CP-SAT's own clock."""


@dataclass(frozen=True)
class Progress:
    """A better plan, or a better bound, seen on the way."""

    kind: str
    seconds: float
    score: Score
    plan: Any


def _never() -> bool:
    return False


def _silent(progress: Progress) -> None:
    del progress


def _unheard(plan: Any) -> None:
    del plan


@dataclass(frozen=True)
class Limits:
    """The bounds of one solve.

    With `effort` the work is counted, not timed: the same input, seed and one worker then give
    the same plan. Otherwise `seconds` of wall time hold, from `began` on `clock`.
    """

    clock: Callable[[], float]
    began: float
    seconds: float = 30.0
    effort: float | None = None
    workers: int = 2
    seed: int = 0
    stop: Callable[[], bool] = field(default=_never)
    progress: Callable[[Progress], None] = field(default=_silent)
    better: Callable[[Any], None] = field(default=_unheard)
    """Takes each better plan on the way: a watcher sees it, and a stop keeps it."""

    def __post_init__(self) -> None:
        if self.seconds < 0 or (self.effort is not None and self.effort < 0):
            raise ValueError("a limit cannot be negative")
        if self.workers < 1:
            raise ValueError(f"workers is {self.workers}, not >= 1")

    def elapsed(self) -> float:
        """Seconds since the solve began."""
        return self.clock() - self.began

    def remaining(self) -> float:
        """Seconds left; the whole of `seconds` where effort counts instead."""
        return self.seconds if self.effort is not None else max(0.0, self.seconds - self.elapsed())

    def over(self, steps: int) -> bool:
        """Whether a heuristic that has made `steps` steps must stop."""
        if self.stop():
            return True
        if self.effort is not None:
            return steps >= self.effort * STEPS_PER_EFFORT
        return self.elapsed() >= self.seconds

    def part(self, share: float) -> Limits:
        """The limits of a part of the work: `share` of what is left now."""
        effort = None if self.effort is None else self.effort * share
        return replace(self, began=self.clock(), seconds=self.remaining() * share, effort=effort)

    def random(self) -> random.Random:
        """A fresh source of chance from the seed."""
        return random.Random(self.seed)
