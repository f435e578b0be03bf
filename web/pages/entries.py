"""Sessions, people, sites, vehicles and the like of an event: tables that are edited in place."""

from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Depends, Request
from starlette.responses import RedirectResponse, Response

from planner.domain.account import Account
from planner.domain.errors import Refused, Stale, Unreadable
from planner.services.add_entry import add_entry
from planner.services.change_entry import change_entry
from planner.services.compare_versions import compare_entry
from planner.services.remove_entry import remove_entry
from planner.services.show_entries import open_entry, show_entries
from planner.services.show_past_arrivals import show_past_arrivals
from web.forms import MADE_FROM, Sent
from web.language import current
from web.rendering import block, page
from web.security import Organiser, Viewer

router = APIRouter(prefix="/events/{event}")
NOUNS = {
    "sessions": "session",
    "meals": "meal",
    "people": "person",
    "sites": "site",
    "rooms": "room",
    "vehicles": "vehicle",
    "motorcades": "motorcade",
    "past-arrivals": "past_arrival",
    "stays": "stay",
    "tasks": "task",
    "duties": "duty",
}
"""The word of the address to what its table holds."""
BESIDE = {"past-arrivals": show_past_arrivals}
"""What is told beside a table: of what it holds, taken together."""


@dataclass
class Query:
    """What of a table is asked for: what was just saved or taken out, what is to be edited."""

    saved: str = ""
    gone: str = ""
    edit: str = ""
    row: str = ""
    find: str = ""


class Shelf:
    """Which table of which event a request is about."""

    def __init__(self, request: Request, event: str) -> None:
        self.event = event
        words = request.scope["route"].path.split("/")
        self.word = next(word for word in words if word in NOUNS)
        self.store = request.app.state.store
        self.find = request.query_params.get("find", "")
        self.asked: dict[str, Any] = {"noun": NOUNS[self.word], "language": current()}

    def path(self, identifier: str = "", **query: str) -> str:
        """The address of the table, or of one of them; at the row that was saved.

        What was looked for goes along, so that one comes back to the same rows.
        """
        steps = ("/events", self.event, self.word, identifier)
        address = "/".join(quote(step) for step in steps if step)
        query = {**query, "find": self.find} if self.find else query
        asked = f"?{urlencode(query)}" if query else ""
        at = f"#entry-{quote(query['saved'])}" if "saved" in query else ""
        return address + asked + at


Asked = Annotated[Shelf, Depends(Shelf)]


def table(
    request: Request, account: Viewer, shelf: Asked, query: Annotated[Query, Depends()]
) -> Response:
    """The table, with a form in the row to edit; for htmx that row alone, or one without it."""
    role = account.role
    asked = {"find": query.find, "saved": query.saved, **shelf.asked}
    shown = show_entries(shelf.store, shelf.event, role=role, **asked)
    opened = _opened(shelf, account, query.edit) if query.edit and shown.may_edit else None
    about: dict[str, Any] = {"shown": shown, "shelf": shelf, "opened": opened, **vars(query)}
    told = BESIDE.get(shelf.word)
    about["beside"] = told(shelf.store, shelf.event, current()) if told else ()
    if request.headers.get("hx-request"):
        about |= {"row": shown.row(query.edit or query.row), "back": True}
        return block(request, "entries.html", "entry", **about)
    return page(request, "entries.html", event=shown.event, back=False, **about)


def new(request: Request, account: Organiser, shelf: Asked) -> Response:
    """The form of one that is to be added."""
    return _form(request, account, shelf, "")


def entry(request: Request, account: Viewer, shelf: Asked, identifier: str) -> Response:
    """One of them: its form, or for who only looks what it says."""
    return _form(request, account, shelf, identifier)


def change(
    request: Request, account: Organiser, shelf: Asked, identifier: str, sent: Sent
) -> Response:
    """Save the form of one; the form again, or both versions, where that cannot be."""
    given: dict[str, Any] = {"sent": sent, "made_from": sent.pop(MADE_FROM, "")}
    asked = {"identifier": identifier, "by": account, **given, **shelf.asked}
    try:
        change_entry(shelf.store, shelf.event, **asked)
    except Unreadable as refused:
        return _form(request, account, shelf, identifier, faults=refused, **given)
    except Stale as stale:
        return _versions(request, account, shelf, stale=stale, sent=sent)
    return RedirectResponse(shelf.path(saved=identifier), 303)


def add(request: Request, account: Organiser, shelf: Asked, sent: Sent) -> Response:
    """Add one, and show it in the table; the form again where it cannot be read."""
    try:
        added = add_entry(shelf.store, shelf.event, sent=sent, by=account, **shelf.asked)
    except Unreadable as refused:
        return _form(request, account, shelf, "", sent=sent, faults=refused)
    return RedirectResponse(shelf.path(saved=added), 303)


def remove(
    request: Request, account: Organiser, shelf: Asked, identifier: str, sent: Sent
) -> Response:
    """Take one out of the event."""
    given = {"identifier": identifier, "made_from": sent.pop(MADE_FROM, "")}
    try:
        gone = remove_entry(shelf.store, shelf.event, by=account.name, **given, **shelf.asked)
    except Stale as stale:
        return _versions(request, account, shelf, stale=stale, sent={})
    except Refused as refused:
        return _form(request, account, shelf, identifier, refusal=refused)
    return RedirectResponse(shelf.path(gone=gone), 303)


def _opened(shelf: Shelf, account: Account, identifier: str, **given: Any) -> Any:
    role = account.role
    return open_entry(
        shelf.store, shelf.event, identifier=identifier, role=role, **given, **shelf.asked
    )


def _form(
    request: Request,
    account: Account,
    shelf: Shelf,
    identifier: str,
    *,
    faults: Unreadable | None = None,
    refusal: Refused | None = None,
    **given: Any,
) -> Response:
    found = faults.faults if faults else ()
    opened = _opened(shelf, account, identifier, faults=found, **given)
    shown = {"event": opened.event, "opened": opened, "shelf": shelf, "refusal": refusal}
    status = 422 if faults or refusal else 200
    return page(request, "entry.html", status=status, **shown)


def _versions(
    request: Request, account: Account, shelf: Shelf, *, stale: Stale, sent: dict[str, str]
) -> Response:
    """Both versions, with the way to save over the one that was saved, and the way back."""
    compared = compare_entry(
        shelf.store, shelf.event, stale, sent=sent, role=account.role, **shelf.asked
    )
    mine = {
        "action": shelf.path(request.path_params["identifier"]),
        "back": shelf.path(),
        "fields": {**compared.mine, MADE_FROM: compared.made_from},
    }
    lines = compared.lines
    return page(request, "stale.html", status=409, error=stale, versions=lines, mine=mine)


for word in NOUNS:
    router.add_api_route(f"/{word}", table, methods=["GET"])
    router.add_api_route(f"/{word}", add, methods=["POST"])
    router.add_api_route(f"/new/{word}", new, methods=["GET"])
    router.add_api_route(f"/{word}/{{identifier}}", entry, methods=["GET"])
    router.add_api_route(f"/{word}/{{identifier}}", change, methods=["POST"])
    router.add_api_route(f"/{word}/{{identifier}}/remove", remove, methods=["POST"])
