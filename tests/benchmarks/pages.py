"""How fast the pages of a large event are, with several users at once, as the server counts it.

`python -m tests.benchmarks.pages --store FOLDER` plans the conference into FOLDER the first time,
serves it as `./run` does, lets ten users go through all pages without a pause, and prints of each
page how long the server took by its own log: the middle, the slowest of twenty, the slowest.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

import httpx2

from fixtures import event_path
from planner.domain.account import Role
from planner.services.accounts import new_password
from planner.services.import_workbook import import_workbook
from planner.services.leader_links import leaders, make_link
from planner.services.list_events import state_of
from planner.services.publish_plan import publish
from planner.services.stores import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

EVENT = "conference"
PAGES = (
    "/",
    "/events/{event}",
    "/events/{event}?of={delegation}",
    "/events/{event}/timelines/rooms",
    "/events/{event}/run",
    "/events/{event}/sessions",
    "/events/{event}/people",
    "/events/{event}/sites",
    "/events/{event}/rooms",
    "/events/{event}/vehicles",
    "/events/{event}/seating",
    "/events/{event}/changes",
    "/events/{event}/edits",
    "/events/{event}/leaders",
    "/card/{token}",
)
OWN = {"sec-fetch-site": "same-origin", "accept-language": "zh-CN"}
SLOWEST_MS = 300


def main(typed: Sequence[str] | None = None) -> int:
    """Measure, print, and tell by the code whether every page keeps to the limit."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--store", type=Path, required=True, help="Where the conference is kept.")
    asked.add_argument("--users", type=int, default=10)
    asked.add_argument("--rounds", type=int, default=8)
    asked.add_argument("--plan-seconds", type=float, default=60.0)
    given = asked.parse_args(typed)
    words = _prepare(given.store, seconds=given.plan_seconds)
    with _served(given.store) as (address, log), ThreadPoolExecutor(given.users) as crowd:
        for done in [
            crowd.submit(_visit, address, words, rounds=given.rounds, first=number)
            for number in range(given.users)
        ]:
            done.result()
    return _report(log, words, after=given.users)


def _prepare(folder: Path, *, seconds: float) -> dict[str, str]:
    """The conference, planned and published, with an account and a leader's link of its own."""
    url = f"sqlite:///{folder / 'planner.db'}"
    store = open_store(url, clock=lambda: datetime.now(UTC))
    if state_of(store, EVENT) is None:
        import_workbook(store, event_path(EVENT), by="office")
        _plan(folder, url, seconds)
        publish(store, EVENT, by="office")
        _plan(folder, url, seconds)
    event, rows = leaders(store, EVENT)
    words = {
        "event": EVENT,
        "delegation": f"delegation:{event.delegations[0].id}",
        "token": make_link(store, EVENT, rows[0].id, by="office"),
        "password": new_password(store, "office", Role.OFFICE),
    }
    store.engine.dispose()
    return words


def _plan(folder: Path, url: str, seconds: float) -> None:
    words = ["plan", EVENT, "--out", str(folder / "out"), "--time-limit", str(seconds)]
    subprocess.run(
        [sys.executable, "-m", "planner", *words, "--database", url],
        check=True,
        stdout=subprocess.DEVNULL,
    )


@contextmanager
def _served(folder: Path) -> Iterator[tuple[str, Path]]:
    """The address of a server as `./run` starts it, and the file of its log."""
    log = folder / "serve.log"
    url = f"sqlite:///{folder / 'planner.db'}"
    with log.open("w") as written:
        server = subprocess.Popen(
            [sys.executable, "-m", "planner", "serve", "--port", "8600", "--database", url],
            stdout=subprocess.PIPE,
            stderr=written,
            text=True,
        )
        assert server.stdout is not None
        address = server.stdout.readline().strip()
        try:
            _wait(address)
            yield address, log
        finally:
            server.terminate()
            server.wait()


def _wait(address: str) -> None:
    for _ in range(200):
        try:
            httpx2.get(f"{address}/healthz", timeout=60)
        except httpx2.ConnectError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit(f"nothing answers at {address}")


def _visit(address: str, words: dict[str, str], *, rounds: int, first: int) -> None:
    """One user: signs in, then goes through all pages, each user from another one on."""
    with httpx2.Client(base_url=address, headers=OWN, timeout=60) as browser:
        browser.post("/sign-in", data={"name": "office", "password": words["password"]})
        paths = [page.format(**words) for page in PAGES]
        for _ in range(rounds):
            for path in paths[first:] + paths[:first]:
                answer = browser.get(path)
                if answer.status_code not in (200, 404):
                    raise SystemExit(f"{path}: {answer.status_code}")


def _report(log: Path, words: dict[str, str], *, after: int) -> int:
    """Print what each page took; 1 where one of them is too slow."""
    taken: dict[str, list[float]] = defaultdict(list)
    for line in log.read_text().splitlines():
        if "web.requests" in line:
            told = json.loads(line[line.index("{") :])
            if told["method"] == "GET" and told["status"] == 200:
                taken[told["path"]].append(told["ms"])
    slow = 0
    sys.stdout.write(f"{'page':<40}{'n':>6}{'median':>9}{'p95':>9}{'max':>9}  ms\n")
    for path, ms in sorted(taken.items()):
        if len(ms) < after:
            continue
        late = quantiles(ms, n=20)[-1]
        slow += late > SLOWEST_MS
        figures = f"{len(ms):>6}{median(ms):>9.1f}{late:>9.1f}{max(ms):>9.1f}"
        sys.stdout.write(f"{path:<40}{figures}\n")
    return int(slow > 0)


if __name__ == "__main__":
    raise SystemExit(main())
