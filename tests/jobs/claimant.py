"""Claims runs until there is none: `python -m tests.jobs.claimant NAME`, the address, then `go`."""

import sys
from datetime import UTC, datetime, timedelta

from planner.persistence.claims import Claim, claim, fail
from planner.persistence.store import open_store

LEASE = timedelta(minutes=10)


def main() -> None:
    """Say which were claimed; each is ended before the next."""
    store = open_store(sys.stdin.readline().strip(), clock=lambda: datetime.now(UTC))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    while (run := claim(store, sys.argv[1], LEASE)) is not None:
        fail(store, Claim(run.number, sys.argv[1], run.attempt), "claimed")
        sys.stdout.write(f"{run.number}\n")


if __name__ == "__main__":
    main()
