"""The commands about the web, in processes of their own."""

import os
import signal
import socket
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from urllib.request import urlopen

from planner.persistence.events import change_event, load_event
from planner.services.stored_events import open_event
from planner.services.stores import open_store
from planner.web_commands import bring_world
from tests.house.sources import ROOT


def _start(*arguments: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "planner", *arguments]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def _said(*arguments: str) -> tuple[int, list[str]]:
    process = _start(*arguments)
    words, _ = process.communicate()
    return process.returncode, words.splitlines()


def test_serving_takes_the_next_free_port_and_ends_with_ctrl_c(tmp_path: Path) -> None:
    """Where the port is taken the next one answers; Ctrl-C ends the web and its worker."""
    database = f"sqlite:///{tmp_path / 'planner.db'}"
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        web = _start("serve", "--port", str(port), "--database", database)
        assert web.stdout is not None
        address, password = web.stdout.readline().strip(), web.stdout.readline()
        assert address != f"http://127.0.0.1:{port}"
        try:
            with urlopen(f"{address}/readyz", timeout=30) as answer:
                assert answer.read() == b"ok"
        finally:
            os.kill(web.pid, signal.SIGINT)
            rest, _ = web.communicate(timeout=30)
    assert "office" in password
    assert (web.returncode, rest) == (0, "")


def test_a_second_start_says_how_to_get_in(tmp_path: Path) -> None:
    """The password is told once; later starts say what to do where it is lost, in the language
    asked for."""
    database = f"sqlite:///{tmp_path / 'planner.db'}"
    told = []
    for language in ("zh_CN", "en"):
        where = ("--port", "8400", "--database", database)
        web = _start("serve", *where, "--language", language)
        assert web.stdout is not None
        told.append([web.stdout.readline(), web.stdout.readline()][1])
        os.kill(web.pid, signal.SIGINT)
        web.communicate(timeout=60)
    assert "planner password office" not in told[0]
    assert told[1] == ("Sign in as office; where the password is lost: planner password office\n")


def test_a_password_is_given_to_who_has_an_account(tmp_path: Path) -> None:
    """A new account needs a role; after that its password can be given anew, and is another."""
    where = ("--database", f"sqlite:///{tmp_path / 'planner.db'}")
    assert _said("password", "lin", *where)[0] == 1
    first = _said("password", "lin", "--role", "organiser", *where)
    second = _said("password", "lin", *where)
    assert (first[0], second[0]) == (0, 0)
    assert len({*first[1], *second[1]}) == 2


def test_a_world_that_is_not_planned_yet_is_not_imported_over(tmp_path: Path) -> None:
    """What was edited before a second start stays; the world is still to be planned."""
    database = f"sqlite:///{tmp_path / 'planner.db'}"
    assert bring_world("tea", database)
    store = open_store(database, clock=lambda: datetime.now(UTC))
    with store.writing("office", about="tea") as session:
        change_event(session, load_event(session, "tea"), {"name": "茶叙改期"})
    assert bring_world("tea", database)
    assert open_event(store, "tea").event.name == "茶叙改期"
