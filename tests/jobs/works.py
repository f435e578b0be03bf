"""Works for the tests of workers, named to child processes as `tests.jobs.works:NAME`."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NoReturn

from sqlalchemy.orm import Session

from planner.domain.errors import Refused
from planner.domain.run import RunProgress, StageAnswer
from planner.domain.sentence import sentence
from planner.jobs.queue import Turn
from planner.persistence.claims import finish, keep
from planner.persistence.runs import writing
from planner.persistence.store import Store
from planner.services.carry_out_run import carry_out

HALTS = "PLANNER_TEST_HALTS"
"""In the environment: a folder, then for each attempt where it halts, as `solving:40 saving`."""
STEP_SECONDS = 0.01


def count(turn: Turn) -> None:
    """Find a plan that is better by one each step, until told to stop; the last is the result."""
    score = 1_000_000
    while not turn.stop():
        score -= 1
        keep(turn.store, turn.claim, _answer(score), _told(score))
        time.sleep(STEP_SECONDS)
    with writing(turn.store) as connection:
        finish(connection, turn.claim, plan=score, at=turn.store.clock())


def one(turn: Turn) -> None:
    """End at once, having told the worker's number."""
    keep(turn.store, turn.claim, _answer(turn.claim.attempt), _told(turn.claim.attempt))
    with writing(turn.store) as connection:
        finish(connection, turn.claim, plan=turn.claim.attempt, at=turn.store.clock())


def _answer(score: int) -> StageAnswer:
    return StageAnswer(kind="toy", ended=False, answer={"score": score})


def _told(score: int) -> RunProgress:
    return RunProgress(number=0, kind="toy", seconds=0.0, score={"hard": 0, "soft": score})


def deaf(turn: Turn) -> None:
    """Never end, whatever is asked."""
    keep(turn.store, turn.claim, _answer(1), _told(1))
    _wait_to_be_killed()


def broken(turn: Turn) -> None:
    """A bug."""
    raise KeyError(turn.run.event)


def refused(turn: Turn) -> None:
    """A refusal, with what it speaks of."""
    what = sentence("{subject} cannot be pinned: nothing is planned yet.", subject=turn.run.event)
    raise Refused(turn.run.event, what, sentence("Plan the event first."))


def halting(turn: Turn) -> None:
    """Carry the run out, but halt where the environment says, until killed."""
    folder, *points = os.environ[HALTS].split()
    point = points[turn.claim.attempt - 1] if turn.claim.attempt <= len(points) else ""
    halt = _Halt(Path(folder) / f"attempt-{turn.claim.attempt}", point)
    store = HaltingStore(turn.store.engine, turn.store.clock, halt=halt)
    carry_out(replace(turn, store=store, clock=lambda: halt.ticked(turn.clock())))


@dataclass
class _Halt:
    """Where an attempt halts; a file there tells that it has, and its process."""

    file: Path
    point: str
    ticks: int = 0

    def ticked(self, seconds: float) -> float:
        """Halt when the clock is looked at for so many times as the point names."""
        self.ticks += 1
        self.at(f"solving:{self.ticks}")
        return seconds

    def at(self, point: str) -> None:
        """Halt where this is the point."""
        if point == self.point:
            self.file.with_suffix(".tmp").write_text(str(os.getpid()))
            self.file.with_suffix(".tmp").rename(self.file)
            _wait_to_be_killed()


def _wait_to_be_killed() -> NoReturn:
    while True:
        time.sleep(60)


@dataclass(frozen=True)
class HaltingStore(Store):
    """A store whose savings halt before and after they are."""

    halt: _Halt = field(kw_only=True)

    @contextmanager
    def writing(self, by: str, *, about: str | None = None) -> Iterator[Session]:
        """As the store's."""
        with super().writing(by, about=about) as session:
            yield session
            self.halt.at("saving")
        self.halt.at("saved")
