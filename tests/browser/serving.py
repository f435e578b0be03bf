"""The web, served on a port of its own from a thread; planned worlds for it, and a worker."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from threading import Event, Thread
from typing import Any
from zoneinfo import ZoneInfo

import uvicorn

from fixtures import event_path
from planner.domain.account import Role
from planner.services.accounts import new_password
from planner.services.import_workbook import import_workbook
from planner.services.plan_event import plan_event
from planner.services.stored_events import open_event, save_outcome
from planner.services.stores import Store
from planner.services.take_up_runs import take_up_runs
from solver.limits import Limits
from web.app import create_app
from web.settings import Settings

MORNING = datetime(2026, 11, 24, 8, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
"""The time it is here: the guests of the tea are on their way."""
MEGABYTES = 1
"""The largest upload here."""


@dataclass(frozen=True)
class Served:
    """A web that is up: where, its store, how the office signs in, and what it then holds."""

    address: str
    store: Store
    url: str
    password: str
    keys: list[Any] = field(default_factory=list, compare=False)
    """The cookies of someone who signed in, none before."""


def _fall() -> None:
    raise RuntimeError("a bug")


@contextmanager
def serving(folder: Path) -> Iterator[Served]:
    """The web on an empty store; its page /fall has a bug."""
    url = f"sqlite:///{folder / 'planner.db'}"
    app = create_app(Settings(url, upload_megabytes=MEGABYTES))
    app.add_api_route("/fall", _fall)
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, log_config=None))
        thread = Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        while not server.started:
            time.sleep(0.02)
        store: Store = replace(app.state.store, clock=lambda: MORNING)
        app.state.store = store
        password = new_password(store, "office", Role.OFFICE)
        yield Served(f"http://127.0.0.1:{listening.getsockname()[1]}", store, url, password)
        server.should_exit = True
        thread.join()


@contextmanager
def working(served: Served) -> Iterator[None]:
    """A worker beside it, which carries out what is asked for."""
    until = Event()
    told = {"name": "w", "clock": time.monotonic, "until": until}
    thread = Thread(target=take_up_runs, args=(served.store, served.url), kwargs=told)
    thread.start()
    yield
    until.set()
    thread.join()


def bring(store: Store, world: str) -> str:
    """Import one of the worlds, which has no plan then."""
    return import_workbook(store, event_path(world), by="office")


def plan_again(store: Store, event: str) -> None:
    """Plan an event as it stands."""
    opened = open_event(store, event)
    limits = Limits(
        clock=time.monotonic, began=time.monotonic(), seconds=20.0, effort=1, seed=0, workers=1
    )
    save_outcome(store, plan_event(*opened[:3], limits), by="office")


def bring_planned(store: Store, world: str) -> None:
    """Import one of the worlds, and plan it."""
    plan_again(store, bring(store, world))
