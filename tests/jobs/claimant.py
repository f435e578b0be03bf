"""Claims runs until there is none: `python -m tests.jobs.claimant NAME`, the address, then `go`."""

import sys
from datetime import timedelta

from planner.persistence.claims import Claim, claim, fail
from tests.persistence.at_once import opened_and_ready

LEASE = timedelta(minutes=10)


def main() -> None:
    """Say which were claimed; each is ended before the next."""
    store = opened_and_ready()
    while (run := claim(store, sys.argv[1], LEASE)) is not None:
        fail(store, Claim(run.number, sys.argv[1], run.attempt), "claimed")
        sys.stdout.write(f"{run.number}\n")


if __name__ == "__main__":
    main()
