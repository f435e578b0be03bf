"""The one table from what went wrong to status and template, and the last door of a request."""

from __future__ import annotations

import logging
import secrets
from typing import TYPE_CHECKING
from urllib.parse import quote

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from planner.domain.errors import (
    Forbidden,
    NotFound,
    PlannerError,
    Refused,
    Stale,
    Unavailable,
    Unreadable,
)
from planner.domain.sentence import sentence
from planner.services.compare_versions import compare
from web.language import current
from web.rendering import page
from web.security import HEADERS, PRIVATE, SAFE, SignedOut

if TYPE_CHECKING:
    from fastapi import FastAPI, Request

    from planner.domain.sentence import Sentence

log = logging.getLogger("web.failures")

FAILURES: dict[type[PlannerError], tuple[int, str]] = {
    NotFound: (404, "failure.html"),
    Forbidden: (403, "failure.html"),
    Stale: (409, "stale.html"),
    Refused: (422, "failure.html"),
    Unreadable: (422, "unreadable.html"),
    Unavailable: (503, "failure.html"),
}
STATUSES = {
    404: sentence("There is no such page."),
    405: sentence("That cannot be done here."),
    413: sentence("The file is too large."),
    422: sentence("The form was not filled in as it should be."),
}


def answer_failures(app: FastAPI) -> None:
    """Have the application answer every failure by the table."""
    for error in FAILURES:
        app.add_exception_handler(error, _refused)
    app.add_exception_handler(SignedOut, _to_the_door)
    app.add_exception_handler(HTTPException, _without_page)
    app.add_exception_handler(RequestValidationError, _misfilled)
    app.add_exception_handler(Exception, _bug)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, PlannerError)
    status, template = next(FAILURES[kind] for kind in type(error).__mro__ if kind in FAILURES)
    versions = (
        compare(request.app.state.store, error, language=current())
        if isinstance(error, Stale)
        else ()
    )
    shown = {"error": error, "versions": versions, "mine": None, "ways": _ways(request)}
    return page(request, template, status=status, **shown)


async def _to_the_door(request: Request, error: Exception) -> Response:
    """To sign in; what someone typed before their session ended is kept, to be sent again."""
    assert isinstance(error, SignedOut)
    if request.headers.get("hx-request"):
        # A block is no place for a door: htmx is told to leave the page.
        return Response(status_code=401, headers={"HX-Redirect": "/sign-in"})
    form = (await request.form()).multi_items() if request.method not in SAFE else []
    sent = [(name, text) for name, text in form if isinstance(text, str)]
    if sent:
        return page(request, "kept.html", status=401, sent=sent, action=request.url.path)
    return RedirectResponse(error.door, 303)


def _without_page(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return _plain(request, error.status_code)


def _misfilled(request: Request, error: Exception) -> Response:
    del error
    return _plain(request, 422)


def _plain(request: Request, status: int) -> Response:
    what = STATUSES.get(status, sentence("That cannot be done here."))
    return _failed(request, status, PlannerError("", what))


def _failed(request: Request, status: int, error: PlannerError) -> Response:
    return page(request, "failure.html", status=status, error=error, ways=_ways(request))


def _ways(request: Request) -> list[tuple[str, Sentence]]:
    """Where one may go on: from a page of an event back to it; from a leader's page nowhere."""
    _, room, *below = request.url.path.split("/")
    if room == "card":
        return []
    ways = [("/", sentence("To all events"))]
    if room == "events" and len(below) > 1 and getattr(request.state, "account", None):
        ways.insert(0, (f"/events/{quote(below[0])}", sentence("Back to the event")))
    return ways


def _bug(request: Request, error: Exception) -> Response:
    """The outer door: the reference shown is the one in the log, where the server traces it."""
    reference = secrets.token_hex(4)
    log.error("reference %s: %r", reference, error)
    what = sentence("Something went wrong here. Reference: {reference}", reference=reference)
    remedy = sentence("Tell the office this reference; nothing that was saved is lost.")
    answer = _failed(request, 500, PlannerError("", what, remedy))
    # Given outside all middleware, so it brings its headers with it.
    answer.headers.update(HEADERS | PRIVATE)
    return answer
