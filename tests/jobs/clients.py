"""Clients of a served office over HTTP: each asks for one sort of change, and notes what it was
told has been done. What they were told must be found in the store, whatever was killed."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import httpx2
from openpyxl import load_workbook
from sqlalchemy import select

from planner.persistence.events import load_event
from planner.persistence.plans import published_plan
from planner.persistence.runs import latest_run
from planner.persistence.store import Store
from planner.persistence.tables import changes
from tests.jobs.office import OWN, PATIENCE_SECONDS, Office
from tests.journeys.typing_over import type_over

DONE, REFUSED = 303, (404, 409, 422)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass
class Client(ABC):
    """One person of the office, signed in; `sent` and `told` count what came of their asking."""

    office: Office
    event: str
    session: str = ""
    """The cookie of the session, which outlives the web."""
    sent: int = 0
    told: int = 0

    def sign_in(self, password: str) -> None:
        """Come in, once and for all."""
        answer = self._ask("POST", "/sign-in", data={"name": "office", "password": password})
        assert answer is not None
        self.session = answer.cookies["session"]

    def prepare(self) -> None:  # noqa: B027  # most read nothing before
        """Whatever is read before the change is asked for."""

    @abstractmethod
    def act(self) -> None:
        """Ask for the change, and note what came of it."""

    @abstractmethod
    def lost(self, store: Store) -> Iterator[str]:
        """What was told as done, and is not in the store."""

    def change(self, path: str, **given: Any) -> httpx2.Response | None:
        """Ask for a change of the event; None where the web died before it answered."""
        self.sent += 1
        answer = self._ask("POST", path, **given)
        self.told += answer is not None
        if answer is not None:
            assert answer.status_code in (DONE, *REFUSED), answer.text
        return answer

    def read(self, path: str) -> bytes:
        """What a page or file holds."""
        answer = self._ask("GET", path)
        assert answer is not None
        assert answer.status_code == 200, answer.text
        return bytes(answer.content)

    def _ask(self, method: str, path: str, **given: Any) -> httpx2.Response | None:
        cookies = {"session": self.session} if self.session else {}
        address = self.office.address + path
        with httpx2.Client(headers=OWN, cookies=cookies, timeout=PATIENCE_SECONDS) as client:
            try:
                return client.request(method, address, **given)
            except httpx2.TransportError:
                return None


@dataclass
class Editor(Client):
    """Types a new name into the event's workbook, and uploads it."""

    names: list[str] = field(default_factory=list)
    """Those that were told as saved."""
    book: bytes = b""
    name: str = ""

    def prepare(self) -> None:
        """Download the workbook as it is now, and type on it."""
        book = load_workbook(BytesIO(self.read(f"/events/{self.event}/plan.xlsx")))
        self.name = f"{self.event} {self.sent + 1}"
        type_over(book, "Event", "Name", row=2, value=self.name)
        kept = BytesIO()
        book.save(kept)
        self.book = kept.getvalue()

    def act(self) -> None:
        """Upload it."""
        answer = self.change("/events", files={"workbook": ("event.xlsx", self.book, XLSX)})
        if answer is not None:
            assert answer.status_code == DONE, answer.text
            self.names.append(self.name)

    def lost(self, store: Store) -> Iterator[str]:
        """Names that no edit gave; the event bears the last of those given."""
        with store.reading() as session:
            own = select(changes.c.after).where(changes.c.stored_in == "events")
            rows = session.scalars(own.order_by(changes.c.number)).all()
            given = [row["name"] for row in rows if row["id"] == self.event]
            now = load_event(session, self.event).name
        yield from (name for name in self.names if name not in given)
        if now != given[-1]:
            yield given[-1]


@dataclass
class Planner(Client):
    """Asks for the event to be planned."""

    runs: int = 0
    """How many were told as begun."""

    def act(self) -> None:
        """Begin a run, where none is open."""
        answer = self.change(f"/events/{self.event}/run")
        self.runs += answer is not None

    def lost(self, store: Store) -> Iterator[str]:
        """Runs of which there is no row: they are numbered, and none is open by now."""
        last = latest_run(store, self.event)
        if (last.number if last else 0) < self.runs:
            yield f"run {self.runs}"


@dataclass
class Publisher(Client):
    """Publishes the event's plan and withdraws it, by turns."""

    held: set[bool] = field(default_factory=lambda: {False})
    """Whether a plan may be in force, by what was told."""
    refusals: list[str] = field(default_factory=list)

    def act(self) -> None:
        """Ask for the other state."""
        wanted = True not in self.held
        answer = self.change(f"/events/{self.event}/{'publish' if wanted else 'withdraw'}")
        if answer is None:
            self.held |= {wanted}
        elif answer.status_code == DONE:
            self.held = {wanted}
        else:
            self.refusals.append(answer.text)

    def lost(self, store: Store) -> Iterator[str]:
        """A plan that was published and is not in force, or that was withdrawn and still is."""
        with store.reading() as session:
            now = published_plan(session, self.event) is not None
        if now not in self.held:
            yield f"{self.event} in force: {now}"
        self.held = {now}


@dataclass
class Linker(Client):
    """Makes a leader's link anew: the one before opens nothing any more."""

    person: str = ""
    link: str = ""
    """The last that was told of; empty where another may have been made since."""

    def act(self) -> None:
        """Make a link."""
        self.link, path = "", f"/events/{self.event}/leaders/make"
        answer = self.change(path, data={"person": self.person})
        if answer is not None:
            self.link = answer.cookies["new_link"]

    def lost(self, store: Store) -> Iterator[str]:
        """A link that opens nothing."""
        if self.link and b"<main" not in self.read(f"/card/{self.link}"):
            yield self.link
