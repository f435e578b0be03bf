"""One machine: a worker with one warm child process at a time.

The worker claims runs, holds them by a heartbeat, hands on the wish to stop, and takes note when
its child dies. It never touches a plan; the child writes its own, fenced by the claim.
"""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy.exc import OperationalError

from planner.jobs.child import STOP
from planner.persistence.claims import Claim, Lost, claim, extend, give_back, record_death
from planner.persistence.store import Store

if TYPE_CHECKING:
    from threading import Event

    from planner.domain.run import Run

logger = logging.getLogger(__name__)

POLL_SECONDS = 0.2
"""How often a worker without a run looks for one."""
OUTAGE_SECONDS = 2.0
"""How long it waits where the store does not answer."""
BEAT_SECONDS = 0.25
"""How often a worker says that it holds its run, and hears whether to stop."""
GRACE_SECONDS = 30.0
"""How long a stopped run may take to save its best; constructing the largest took 9."""
LEASE = timedelta(seconds=10)
"""After so long without a word from its worker, a run is taken up by another."""


class Child:
    """A child process, warm, that carries out one run."""

    def __init__(self, url: str, work: str) -> None:
        # A session of its own: Ctrl-C at a terminal is the worker's to hear, not the child's.
        self._process = subprocess.Popen(
            [sys.executable, "-m", "planner.jobs.child", work],
            stdin=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        self.tell({"url": url})

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    def tell(self, order: dict[str, Any]) -> None:
        """Send a line through the pipe; a child that is dead is noticed by `ended`."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(order) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            logger.warning("child %d is gone", self.pid)

    def ended(self, within: float) -> bool:
        """Whether it ends within so many seconds."""
        try:
            self._process.wait(within)
        except subprocess.TimeoutExpired:
            return False
        return True

    def kill(self) -> None:
        """End it now, and wait until it has ended."""
        self._process.kill()
        self._process.wait()
        assert self._process.stdin is not None
        try:
            self._process.stdin.close()
        except BrokenPipeError:
            logger.debug("child %d had not read all", self.pid)


@dataclass(frozen=True)
class Worker:
    """Takes up runs one after another."""

    store: Store
    url: str
    work: str
    """The dotted name of what carries a run out."""
    name: str
    """Unlike that of any worker that may be alive; one that takes a dead one's place has its
    name, and takes up at once what that one held."""
    clock: Callable[[], float]
    lease: timedelta = LEASE
    grace_seconds: float = GRACE_SECONDS

    def run(self, until: Event) -> None:
        """Work until told; a run at work then is given back."""
        child = Child(self.url, self.work)
        try:
            while not until.is_set():
                if self._take_up(child, until):
                    child.kill()
                    child = Child(self.url, self.work)
                else:
                    until.wait(POLL_SECONDS)
        finally:
            child.kill()

    def _take_up(self, child: Child, until: Event) -> bool:
        """Whether there was a run; a store that does not answer now may do so later."""
        try:
            run = claim(self.store, self.name, self.lease)
            if run is not None:
                self._see_through(child, run, until)
        except OperationalError:
            logger.exception("the store does not answer; what was at work is taken up again")
            until.wait(OUTAGE_SECONDS)
            return True
        return run is not None

    def _see_through(self, child: Child, run: Run, until: Event) -> None:
        held = Claim(run.number, self.name, run.attempt)
        logger.info("run %d attempt %d event %s", run.number, run.attempt, run.event)
        child.tell(asdict(held))
        try:
            if self._watch(child, held, until):
                record_death(self.store, held)
            else:
                give_back(self.store, held)
        except Lost:
            logger.warning("run %d attempt %d is another's now", run.number, run.attempt)

    def _watch(self, child: Child, held: Claim, until: Event) -> bool:
        """Hold the run until its child has ended; False where the worker itself must end."""
        asked: float | None = None
        while not child.ended(within=BEAT_SECONDS):
            if until.is_set():
                child.kill()
                return False
            if extend(self.store, held, self.lease) and asked is None:
                child.tell(STOP)
                asked = self.clock()
            if asked is not None and self.clock() - asked > self.grace_seconds:
                child.kill()
        return True
