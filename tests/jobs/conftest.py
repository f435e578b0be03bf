"""A store in real time on both databases, and workers in processes of their own."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from typing import Protocol

import pytest

from planner.persistence.store import Store, open_store
from tests.house.sources import ROOT
from tests.persistence.conftest import postgres, url

__all__ = ["postgres", "url"]

PATIENCE_SECONDS = 90
"""Far more than anything here takes: on a loaded machine, too, a test waits for what it awaits."""

Worker = subprocess.Popen[str]


class Hire(Protocol):
    """Starts a worker of some name at some work."""

    def __call__(self, name: str, work: str, *, grace_seconds: float = 60.0) -> Worker:
        """Its process."""


def eventually(condition: Callable[[], bool]) -> None:
    """Wait until something is so; fail where it never is."""
    last = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < last, "waited in vain"
        time.sleep(0.02)


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """An open store whose clock goes."""
    opened = open_store(url, clock=lambda: datetime.now(UTC))
    yield opened
    opened.engine.dispose()


@pytest.fixture
def hire(url: str) -> Iterator[Hire]:
    """Starts workers on the store; those alive at the end are killed."""
    with ExitStack() as ends:

        def start(name: str, work: str, *, grace_seconds: float = 60.0) -> Worker:
            told = [name, f"tests.jobs.works:{work}", str(grace_seconds)]
            command = [sys.executable, "-m", "tests.jobs.worker", *told]
            worker = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, text=True)
            ends.enter_context(worker)
            ends.callback(worker.kill)
            assert worker.stdin is not None
            worker.stdin.write(url + "\n")
            worker.stdin.flush()
            return worker

        yield start
