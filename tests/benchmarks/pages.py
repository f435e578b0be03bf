"""How fast the pages of a large event are, with several users at once, as the server counts it.

`python -m tests.benchmarks.pages --store FOLDER` plans the conference into FOLDER the first time,
twice, so that there is something to compare; it serves it as `./run` does and measures three times:
right after the start, warm, and while one of the users saves an edit every few seconds. Ten users
go through all pages, each with a pause in between (0: without any). Of each page it prints how long
the server took by its own log and the user waited: the middle, the slowest of twenty.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from threading import Event
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
MADE_FROM = re.compile(r'name="made_from" value="([^"]+)"')


def main(typed: Sequence[str] | None = None) -> int:
    """Measure, print, and tell by the code whether every page keeps to the limit."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--store", type=Path, required=True, help="Where the conference is kept.")
    asked.add_argument("--users", type=int, default=10)
    asked.add_argument("--rounds", type=int, default=20, help="Of each user, by measurement.")
    asked.add_argument("--pause", type=float, default=0.0, help="Seconds between two pages.")
    asked.add_argument("--edit-every", type=float, default=3.0, help="Seconds between two edits.")
    asked.add_argument("--plan-seconds", type=float, default=60.0)
    given = asked.parse_args(typed)
    words = _prepare(given.store, seconds=given.plan_seconds)
    slow = 0
    with _served(given.store) as (server, address, log):
        for name, rounds, every in (
            ("cold", 1, None),
            ("warm", given.rounds, None),
            ("edits", given.rounds, given.edit_every),
        ):
            began, used = log.stat().st_size, _cpu_seconds(server)
            crowd = _Crowd(address, words, rounds=rounds, pause=given.pause)
            crowd.visit(given.users, edit_every=every)
            sys.stdout.write(f"{name}: {_cpu_seconds(server) - used:.1f} s CPU of the server\n")
            found = _report(log.read_text()[began:], crowd.waited)
            slow += found
    return int(slow > 0)


def _cpu_seconds(server: int) -> float:
    """What the process of the server has used so far, its children left out."""
    told = Path(f"/proc/{server}/stat").read_text().rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


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
        "session": event.sessions[0].id,
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
def _served(folder: Path) -> Iterator[tuple[int, str, Path]]:
    """The process and address of a server as `./run` starts it, and the file of its log."""
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
            yield server.pid, address, log
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


@dataclass
class _Crowd:
    """Users who go through all pages, each from another one on."""

    address: str
    words: dict[str, str]
    rounds: int
    pause: float
    waited: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    """By page, how many milliseconds each answer took to come."""

    def visit(self, users: int, *, edit_every: float | None) -> None:
        """All at once, until all have seen all; one more saves an edit every so often."""
        over = Event()
        with ThreadPoolExecutor(users + 1) as crowd:
            visits = [crowd.submit(self._go_through, number) for number in range(users)]
            editing = crowd.submit(self._edit, edit_every, over) if edit_every else None
            try:
                for done in visits:
                    done.result()
            finally:
                over.set()
            if editing is not None:
                sys.stdout.write(f"{editing.result()} edits\n")

    @contextmanager
    def _signed_in(self) -> Iterator[httpx2.Client]:
        with httpx2.Client(base_url=self.address, headers=OWN, timeout=120) as browser:
            browser.post("/sign-in", data={"name": "office", "password": self.words["password"]})
            yield browser

    def _go_through(self, first: int) -> None:
        with self._signed_in() as browser:
            paths = [page.format(**self.words) for page in PAGES]
            for _ in range(self.rounds):
                for path in paths[first:] + paths[:first]:
                    began = time.perf_counter()
                    answer = browser.get(path)
                    self.waited[_called(path)].append((time.perf_counter() - began) * 1000)
                    if answer.status_code != 200:
                        raise SystemExit(f"{path}: {answer.status_code}")
                    time.sleep(self.pause)

    def _edit(self, every: float, over: Event) -> int:
        """Save another remark about one session, as its form would, until it is over."""
        made = 0
        with self._signed_in() as browser:
            while not over.wait(every):
                made += 1
                address = f"/events/{EVENT}/sessions/{self.words['session']}"
                made_from = MADE_FROM.search(browser.get(address).text)
                assert made_from is not None
                sent = {"made_from": made_from[1], "was.note": "", "note": f"Number {made}"}
                answer = browser.post(address, data=sent, follow_redirects=False)
                if answer.status_code != 303:
                    raise SystemExit(f"{address}: {answer.status_code}")
        return made


def _called(path: str) -> str:
    """A page as the log calls it: without a query, and a card without its secret."""
    return "/card/" if path.startswith("/card/") else path.partition("?")[0]


def _report(log: str, waited: dict[str, list[float]]) -> int:
    """Print what each page took the server and its users; how many are too slow."""
    taken: dict[str, list[float]] = defaultdict(list)
    for line in log.splitlines():
        if "web.requests" in line:
            told = json.loads(line[line.index("{") :])
            if told["method"] == "GET" and told["path"] in waited:
                taken[told["path"]].append(told["ms"])
    slow = 0
    head = ("p50", "p95", "max", "user p50", "user p95")
    sys.stdout.write(f"{'page':<38}{'n':>6}{''.join(f'{one:>10}' for one in head)}  ms\n")
    for path, ms in sorted(taken.items()):
        late, wait = quantiles(ms, n=20)[-1], waited[path]
        slow += late > SLOWEST_MS
        figures = (median(ms), late, max(ms), median(wait), quantiles(wait, n=20)[-1])
        shown = "".join(f"{one:>10.1f}" for one in figures)
        sys.stdout.write(f"{path:<38}{len(ms):>6}{shown}\n")
    return slow


if __name__ == "__main__":
    raise SystemExit(main())
