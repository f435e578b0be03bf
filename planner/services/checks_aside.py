"""How plans stand, worked out in a process of its own: no page waits for a check, or is held up.

`python -m planner.services.checks_aside URL` is that process: it reads the id of an event a line,
and writes how its plan stands, with the stamp of the state it was asked of. Where the pipe breaks,
the web is gone, and the process with it.
"""

from __future__ import annotations

import json
import logging
import pickle
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Condition, Thread
from typing import Any, BinaryIO

from planner.domain.errors import NotFound
from planner.persistence.stamps import Stamp
from planner.persistence.store import open_store
from planner.services.stored_checks import checked
from planner.services.stored_events import open_event

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Answer:
    stamp: Stamp | None
    standing: Any


class ChecksAside:
    """Asks a process beside this one; one question at a time, each state of an event once."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._changed = Condition()
        self._wanted: dict[str, Stamp] = {}
        """By event, the last state that someone asked of and that is not answered yet."""
        self._answers: dict[str, _Answer] = {}
        self._failed: dict[str, Stamp] = {}
        self._ended = False
        self._process: subprocess.Popen[bytes] | None = None
        self._asking = Thread(target=self._ask, daemon=True)
        self._asking.start()

    def answer(self, event: str, stamp: Stamp) -> Any:
        """What is known of an event in just this state; None where that is not known yet.

        It is begun then. LookupError where the process broke down over it.
        """
        with self._changed:
            found = self._answers.get(event)
            if found is not None and found.stamp == stamp:
                return found.standing
            if self._failed.get(event) == stamp:
                raise LookupError(event)
            if self._wanted.get(event) != stamp:
                self._wanted[event] = stamp
                self._changed.notify_all()
            return None

    def close(self) -> None:
        """Let the process end, and ask nothing more."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()
            process = self._process
        if process is not None:
            process.kill()
        self._asking.join()

    def _ask(self) -> None:
        while (wanted := self._next()) is not None:
            event, stamp = wanted
            try:
                answer = self._told(event)
            except (EOFError, BrokenPipeError, pickle.UnpicklingError):
                self._gone(event, stamp)
            else:
                self._keep(event, stamp, answer)
        if self._process is not None:
            self._process.communicate()

    def _next(self) -> tuple[str, Stamp] | None:
        with self._changed:
            while not self._wanted and not self._ended:
                self._changed.wait()
            return None if self._ended else next(iter(self._wanted.items()))

    def _told(self, event: str) -> _Answer:
        process = self._process or self._begun()
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(event).encode() + b"\n")
        process.stdin.flush()
        # Written by our own process alone.
        told: _Answer = pickle.load(process.stdout)
        return told

    def _begun(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-m", "planner.services.checks_aside", self._url],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # Ctrl-C is for the web: it ends this one itself.
            start_new_session=True,
        )
        with self._changed:
            self._process = process
            if self._ended:
                process.kill()
        return process

    def _keep(self, event: str, stamp: Stamp, answer: _Answer) -> None:
        """Keep the answer; where a later state was asked of meanwhile, that is still wanted."""
        with self._changed:
            self._answers[event] = answer
            if self._wanted.get(event) == stamp:
                del self._wanted[event]

    def _gone(self, event: str, stamp: Stamp) -> None:
        """The process is gone: who asks of this state works it out themselves."""
        assert self._process is not None
        self._process.kill()
        self._process.communicate()
        with self._changed:
            self._process = None
            self._failed[event] = stamp
            if self._wanted.get(event) == stamp:
                del self._wanted[event]
            if not self._ended:
                logger.warning("the check of %s broke down", event)


def main(asked: BinaryIO, told: BinaryIO, url: str) -> None:
    """Answer until nothing is asked any more."""
    store = open_store(url, clock=lambda: datetime.now(UTC))
    for line in asked:
        try:
            opened = open_event(store, json.loads(line))
            answer = _Answer(opened.stamp, checked(store, opened))
        except NotFound:
            answer = _Answer(None, None)
        try:
            pickle.dump(answer, told, pickle.HIGHEST_PROTOCOL)
            told.flush()
        except BrokenPipeError:
            return


if __name__ == "__main__":
    # What is pickled here must be known by its name over there.
    from planner.services import checks_aside

    checks_aside.main(sys.stdin.buffer, sys.stdout.buffer, sys.argv[1])
