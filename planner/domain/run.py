"""A run: one planning of one event, asked for by someone, carried out by a worker."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from planner.domain.interval import require_aware


class RunState(StrEnum):
    """How far a run is: waiting, at work, or ended in one of three ways."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    """Before it began: a run cancelled at work is done, with the best it had."""

    @property
    def open(self) -> bool:
        """Whether it waits or is at work; an event has one open run at most."""
        return self in (RunState.QUEUED, RunState.RUNNING)


class Keep(StrEnum):
    """What of the last plan a run leaves as it is."""

    HELD = "held"
    """What is typed or pinned; all else is planned again."""
    PLANNED = "planned"
    """Everything that is planned: only the blanks are filled."""
    NEAR = "near"
    """What is typed or pinned; visits and rides move only where much is won by it."""


@dataclass(frozen=True)
class RunLimits:
    """How long and how hard a run plans, and what it leaves as it is; with `effort`, work is
    counted instead of time."""

    seconds: float = 30.0
    workers: int = 2
    seed: int = 0
    effort: float | None = None
    keep: Keep = Keep.HELD


@dataclass(frozen=True, kw_only=True)
class Run:
    """One planning of an event, as its row says."""

    number: int
    event: str
    revision: int
    """The event's revision that is planned."""
    limits: RunLimits
    asked_by: str
    asked_at: datetime
    state: RunState = RunState.QUEUED
    cancel: bool = False
    """Someone asked it to stop and keep the best plan."""
    worker: str | None = None
    attempt: int = 0
    """Counts every start; with the worker, it tells whose run it is."""
    deaths: int = 0
    """How often its worker or child died."""
    lease_until: datetime | None = None
    ended_at: datetime | None = None
    plan: int | None = None
    """The revision of the plan that it saved; None where it has none, or a stale one."""
    stale: bool = False
    """The event had been changed meanwhile: its answers are kept, but are not the event's plan."""
    failure: str = ""
    """Why it failed: a message id, or sentences as `persistence/failures.py` keeps them."""

    def __post_init__(self) -> None:
        require_aware(self, "asked_at", "lease_until", "ended_at")


@dataclass(frozen=True, kw_only=True)
class RunProgress:
    """A better plan of one stage, or its end: then with status and bound."""

    number: int
    """Counts up over all runs: what a listener has seen last."""
    kind: str
    seconds: float
    score: Mapping[str, int] | None = None
    bound: Mapping[str, int | None] = field(default_factory=dict)
    status: str | None = None
    """None while the stage is at work."""


@dataclass(frozen=True, kw_only=True)
class StageAnswer:
    """What a run holds of one stage, in the solver's JSON form: the best so far, or the end."""

    kind: str
    ended: bool
    answer: Mapping[str, Any]
