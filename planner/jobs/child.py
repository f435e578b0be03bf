"""The process in which one run is carried out: `python -m planner.jobs.child WORK`.

Warm: the work, and OR-Tools with it, is imported before there is a run. Its parent speaks through
standard input, in lines of JSON: the store's address, then the claim, then perhaps a stop. Where
that pipe breaks, the parent is gone, and the process is gone at once with it.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any, NoReturn

from planner.domain.errors import PlannerError
from planner.jobs.queue import Turn, Work, named
from planner.persistence.claims import Claim, Lost, fail
from planner.persistence.failures import kept_failure
from planner.persistence.runs import load_run
from planner.persistence.store import Store, open_store
from solver.constraint import N_

logger = logging.getLogger(__name__)

CARRIED_OUT, LOST, FAILED, ORPHANED = 0, 3, 4, 5
"""Exit codes; only the row says how the run stands."""
BROKE_DOWN = N_("Planning broke down; the log says where.")
STOP = {"stop": True}


@dataclass
class _Listener:
    """Hears the parent, on a thread of its own."""

    orders: SimpleQueue[dict[str, Any]] = field(default_factory=SimpleQueue)
    stop: Event = field(default_factory=Event)

    def listen(self) -> NoReturn:
        """Until the pipe breaks."""
        for line in sys.stdin:
            order = json.loads(line)
            if order == STOP:
                self.stop.set()
            else:
                self.orders.put(order)
        os._exit(ORPHANED)


def main() -> NoReturn:
    """Wait for one run, carry it out, and be gone: what a solver leaves behind goes too."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    listener = _Listener()
    Thread(target=listener.listen, daemon=True).start()
    work = named(sys.argv[1])
    store = open_store(listener.orders.get()["url"], clock=lambda: datetime.now(UTC))
    claim = Claim(**listener.orders.get())
    # No way out through the interpreter: threads may be in the solver, or wait for the parent.
    os._exit(_carry_out(work, store, claim, listener.stop))


def _carry_out(work: Work, store: Store, claim: Claim, stop: Event) -> int:
    """The outer door of a run."""
    try:
        run = load_run(store, claim.run)
        work(Turn(store, run, claim, stop.is_set, time.monotonic))
    except Lost:
        logger.warning("run %d attempt %d is another's now", claim.run, claim.attempt)
        return LOST
    except PlannerError as error:
        return _failed(store, claim, kept_failure(error))
    except Exception:
        logger.exception("run %d attempt %d broke down", claim.run, claim.attempt)
        return _failed(store, claim, BROKE_DOWN)
    return CARRIED_OUT


def _failed(store: Store, claim: Claim, failure: str) -> int:
    try:
        fail(store, claim, failure)
    except Lost:
        return LOST
    return FAILED


if __name__ == "__main__":
    main()
