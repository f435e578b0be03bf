"""What a solve answers: status, plan, score by level, bound, gap, seconds, seed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from solver.constraint import Level, Score

FORM = 1
"""The version of the JSON form of problems, plans and results."""


class Status(StrEnum):
    """How a solve ended; never an exception."""

    OPTIMAL = "OPTIMAL"
    FEASIBLE = "FEASIBLE"
    INFEASIBLE = "INFEASIBLE"
    STOPPED = "STOPPED"


@dataclass(frozen=True)
class Bound:
    """No plan has a lower penalty at a level, given the values above it; None where unproved."""

    hard: int | None = None
    medium: int | None = None
    soft: int | None = None

    def at(self, level: Level) -> int | None:
        """The bound at one level."""
        bound: int | None = getattr(self, level.value)
        return bound

    def given(self, score: Score) -> Bound:
        """This bound with every level blanked below one that `score` does not meet."""
        kept: dict[str, int | None] = {}
        proved = True
        for level in Level:
            bound = self.at(level)
            kept[level.value] = bound if proved else None
            proved = proved and bound == score.at(level)
        return Bound(**kept)

    def tighter(self, other: Bound) -> Bound:
        """The higher of two bounds at each level, from the top.

        A bound given a lower value above says nothing of the plans that reach the higher one:
        once one of the two is passed, its lower levels are no longer heard.
        """
        kept: dict[str, int | None] = {}
        heard = [self, other]
        for level in Level:
            said = (bound.at(level) for bound in heard)
            best = max((value for value in said if value is not None), default=None)
            kept[level.value] = best
            heard = [bound for bound in heard if bound.at(level) == best]
        return Bound(**kept)

    def closes(self, score: Score) -> bool:
        """Whether `score` is proved best at every level."""
        return all(self.at(level) == score.at(level) for level in Level)


@dataclass(frozen=True)
class Gap:
    """How far a value is from its bound: 100 * |value - bound| / max(1, |value|), per cent."""

    hard: float | None = None
    medium: float | None = None
    soft: float | None = None

    @classmethod
    def between(cls, score: Score, bound: Bound) -> Gap:
        """The gap at each level that has a bound."""
        gaps: dict[str, float | None] = {}
        for level in Level:
            low, reached = bound.at(level), score.at(level)
            gaps[level.value] = (
                None if low is None else round(100 * abs(reached - low) / max(1, abs(reached)), 4)
            )
        return cls(**gaps)


@dataclass(frozen=True)
class Subject:
    """A rule and what it is about in one place: what can be assumed, dropped or explained."""

    constraint: str
    subjects: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Conflict:
    """A smallest set of requirements that cannot hold together."""

    members: tuple[Subject, ...]
    given_up: tuple[Subject, ...] = ()
    """Requirements without which there is a plan, none of them for nothing; empty: not found."""


@dataclass(frozen=True)
class Result:
    """What a solve answers; `plan` has passed `verify` whenever the status is a plan's."""

    kind: str
    status: Status
    score: Score | None
    bound: Bound
    gap: Gap
    seconds: float
    seed: int
    plan: Any
    conflict: Conflict | None = None
    form: int = FORM
