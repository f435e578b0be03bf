"""Processes that begin at one word, and fight for one store: both ends of how they are told."""

import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime

from planner.persistence.store import Store, open_store
from tests.house.sources import ROOT

PATIENCE_SECONDS = 600


def told_at_once(module: str, arguments: Sequence[Sequence[str]], url: str) -> list[str]:
    """What processes of a module say until their ends, one for each of the arguments."""
    rivals = [
        subprocess.Popen(
            [sys.executable, "-m", module, *given],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for given in arguments
    ]
    for rival in rivals:
        assert rival.stdout is not None
        _tell(rival, url)
        assert rival.stdout.readline() == "ready\n"
    for rival in rivals:
        _tell(rival, "go")
    return [rival.communicate(timeout=PATIENCE_SECONDS)[0] for rival in rivals]


def _tell(rival: subprocess.Popen[str], word: str) -> None:
    assert rival.stdin is not None
    rival.stdin.write(word + "\n")
    rival.stdin.flush()


def opened_and_ready() -> Store:
    """In such a process: the store at the address it is told, open when all may begin."""
    store = open_store(sys.stdin.readline().strip(), clock=lambda: datetime.now(UTC))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    return store
