"""The commands about the web: serve it with a worker beside it, give passwords."""

import logging
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from threading import Event, Thread
from typing import Annotated
from uuid import uuid4

import typer

from planner.domain.account import Role
from planner.door import refusals, refusals_spoken
from planner.language import translator
from planner.store_commands import DATABASE, OFFICE, USUAL, Database, Language
from solver.constraint import N_

PORTS = 100
"""How many ports are tried, from the one asked for on."""
PAUSE_SECONDS = 1.0
"""Before a worker that died is followed by another."""
LOOK_SECONDS = 0.1
"""Between two looks whether the web is there."""

FIRST = N_("Sign in as {name}, password {password}")
AGAIN = N_("Sign in as {name}; where the password is lost: planner password {name}")

Port = Annotated[int, typer.Option("--port", help="The next free one where it is taken.")]
Host = Annotated[str, typer.Option("--host", help="0.0.0.0: every network of this machine.")]

logger = logging.getLogger(__name__)
web_commands = typer.Typer()


@web_commands.command()
def password(
    name: str,
    *,
    role: Annotated[Role | None, typer.Option(help="Makes the account, or changes it.")] = None,
    database: Database = DATABASE,
    language: Language = USUAL,
) -> None:
    """Give NAME a new password, and end what is open in their name."""
    from planner.services.accounts import new_password
    from planner.services.stores import open_store

    with refusals(language):
        store = open_store(database, clock=lambda: datetime.now(UTC))
        typer.echo(new_password(store, name, role))


@web_commands.command()
@refusals_spoken
def serve(
    *,
    port: Port = 8000,
    host: Host = "127.0.0.1",
    database: Database = DATABASE,
    language: Language = USUAL,
) -> None:
    """Serve the web and carry out its runs, until Ctrl-C; the address stands alone on a line."""
    serve_store(database, host=host, port=port, language=language)


@web_commands.command(hidden=True)
def work(name: str, *, database: Database = DATABASE) -> None:
    """Carry out the runs of a store until standard input ends: who started this is gone then."""
    from planner.services.stores import open_store
    from planner.services.take_up_runs import take_up_runs

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    until = Event()
    Thread(target=_listen, args=(until,), daemon=True).start()
    store = open_store(database, clock=lambda: datetime.now(UTC))
    take_up_runs(store, database, name=name, clock=time.monotonic, until=until)


def _listen(until: Event) -> None:
    sys.stdin.read()
    until.set()


def bring_world(name: str, database: str) -> bool:
    """Whether the world of that name, which is its event's id, is still to be planned.

    It is imported the first time alone: what was edited since is not written over.
    """
    from fixtures import event_path
    from planner.services.import_workbook import import_workbook
    from planner.services.list_events import listed_event
    from planner.services.stores import open_store

    store = open_store(database, clock=lambda: datetime.now(UTC))
    stands = listed_event(store, name)
    if stands is None:
        import_workbook(store, event_path(name), by=OFFICE)
    return stands is None or stands.state is None


def serve_store(database: str, *, host: str, port: int, language: str) -> None:
    """Serve the web of a store, with a worker beside it that is started anew where it dies."""
    import uvicorn

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    logging.getLogger("alembic").setLevel(logging.WARNING)
    listening = _listening(host, port)
    _greet(database, f"http://{host}:{listening.getsockname()[1]}", language)
    os.environ["DATABASE_URL"] = database
    # By its name alone: nothing of ours looks up at the web.
    config = uvicorn.Config("web.app:create_app", factory=True, log_config=None, access_log=False)
    server, ended = uvicorn.Server(config), Event()
    beside = Thread(target=_keep_worker, args=(database, lambda: server.started, ended))
    beside.start()
    try:
        with suppress(KeyboardInterrupt):  # uvicorn tells it on, once all answers are out
            server.run(sockets=[listening])
    finally:
        ended.set()
        beside.join()


def _greet(database: str, address: str, language: str) -> None:
    """The address alone on a line, and the first time the office's password."""
    from planner.services.accounts import first_password
    from planner.services.stores import open_store

    store = open_store(database, clock=lambda: datetime.now(UTC))
    password = first_password(store)
    store.engine.dispose()
    typer.echo(address)
    told = FIRST if password is not None else AGAIN
    typer.echo(translator(language)(told).format(name=OFFICE, password=password))


def _listening(host: str, port: int) -> socket.socket:
    """A socket on the port, or on the next free one."""
    for tried in range(port, port + PORTS):
        found = socket.socket()
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            found.bind((host, tried))
            found.listen()  # from here on who asks waits, and is answered
        except OSError:
            found.close()
            continue
        return found
    raise typer.BadParameter(f"no free port from {port} to {port + PORTS - 1}")


def _keep_worker(database: str, serving: Callable[[], bool], ended: Event) -> None:
    """One worker after another, each in a process of its own that ends with its standard input.

    All have one name: what a dead one held is at once its successor's. The first waits until the
    web is there: who opens a page sees it sooner when nothing else is loaded meanwhile.
    """
    name = uuid4().hex
    while not serving() and not ended.wait(LOOK_SECONDS):
        pass
    while not ended.is_set():
        worker = subprocess.Popen(
            [sys.executable, "-m", "planner", "work", name, "--database", database],
            stdin=subprocess.PIPE,
            # Ctrl-C is for this process: it ends its worker itself.
            start_new_session=True,
        )
        while not ended.wait(PAUSE_SECONDS):
            if worker.poll() is not None:
                logger.warning("worker %d ended with %s", worker.pid, worker.returncode)
                break
        worker.communicate()
