"""A worker in a process: `python -m tests.jobs.worker NAME WORK GRACE`, then the address."""

import signal
import sys
import time
from datetime import UTC, datetime, timedelta
from threading import Event

from planner.jobs.local import Worker
from planner.persistence.store import open_store

LEASE = timedelta(seconds=2)


def main() -> None:
    """Work until SIGTERM."""
    name, work, grace = sys.argv[1:]
    url = sys.stdin.readline().strip()
    until = Event()
    signal.signal(signal.SIGTERM, lambda *_: until.set())
    worker = Worker(
        store=open_store(url, clock=lambda: datetime.now(UTC)),
        url=url,
        work=work,
        name=name,
        clock=time.monotonic,
        lease=LEASE,
        grace_seconds=float(grace),
    )
    worker.run(until)


if __name__ == "__main__":
    main()
