"""The office as `planner serve` runs it: web, worker and child, each of which can be killed."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx2

from tests.house.sources import ROOT

VICTIMS = ("web", "worker", "child")
"""Each is started by the one before it."""
PATIENCE_SECONDS = 90
FIRST_PORT = 8700
OWN = {"Sec-Fetch-Site": "same-origin", "Accept-Language": "en"}


@dataclass
class Office:
    """A served store; its log is kept in a file."""

    url: str
    log: Path
    address: str = ""
    web: "subprocess.Popen[str] | None" = field(default=None, repr=False)

    def start(self) -> None:
        """Serve, and come back when the address answers."""
        told = ["--port", str(FIRST_PORT), "--database", self.url]
        with self.log.open("ab") as log:
            self.web = subprocess.Popen(
                [sys.executable, "-m", "planner", "serve", *told],
                cwd=ROOT,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert self.web.stdout is not None
        self.address = self.web.stdout.readline().strip()
        assert httpx2.get(f"{self.address}/readyz", timeout=PATIENCE_SECONDS).text == "ok"

    def process(self, victim: str) -> int:
        """The number of a process of the office, as soon as it is there."""
        assert self.web is not None
        number = self.web.pid
        for _ in range(VICTIMS.index(victim)):
            number = _only_child(number)
        return number

    def kill(self, victim: str) -> None:
        """End one of the three at once."""
        os.kill(self.process(victim), signal.SIGKILL)
        if victim == "web":
            self._gone()

    def close(self) -> None:
        """End as Ctrl-C does."""
        if self.web is not None:
            self.web.send_signal(signal.SIGINT)
            self._gone()

    def _gone(self) -> None:
        assert self.web is not None
        assert self.web.stdout is not None
        self.web.wait(PATIENCE_SECONDS)
        self.web.stdout.close()
        self.web = None


def gone(process: int) -> bool:
    """Whether a process has ended; one that nobody has waited for yet has, too."""
    try:
        status = Path(f"/proc/{process}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return True
    return status.rpartition(")")[2].split()[0] == "Z"


def _only_child(process: int) -> int:
    last = time.monotonic() + PATIENCE_SECONDS
    while True:
        found = [
            int(child)
            for thread in Path(f"/proc/{process}/task").iterdir()
            for child in (thread / "children").read_text().split()
            if not gone(int(child))
        ]
        if found:
            return found[0]
        assert time.monotonic() < last, f"{process} has no child"
        time.sleep(0.02)
