"""Wishes for seats: who is to sit near whom or is not to, near the door, in sight of the stage."""

from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from planner.domain.errors import Unreadable
from planner.services.set_seat_wishes import (
    add_seat_wish,
    remove_seat_wish,
    show_seat_wishes,
)
from web.forms import Sent
from web.language import current
from web.rendering import page
from web.security import Organiser

router = APIRouter(prefix="/events/{event}/seat-wishes")


@router.get("")
def seat_wishes(request: Request, account: Organiser, event: str) -> Response:
    """Every wish, and the form of one more."""
    del account
    return _shown(request, event)


@router.post("")
def add(request: Request, account: Organiser, event: str, sent: Sent) -> Response:
    """Add a wish; the form again, with its faults, where it cannot be."""
    store = request.app.state.store
    try:
        add_seat_wish(store, event, sent=sent, by=account, language=current())
    except Unreadable as refused:
        return _shown(request, event, sent=sent, faults=refused.faults)
    return _again(event)


@router.post("/remove")
def remove(
    request: Request, account: Organiser, event: str, mark: Annotated[str, Form()]
) -> RedirectResponse:
    """Take a wish out."""
    store = request.app.state.store
    remove_seat_wish(store, event, mark, by=account.name, language=current())
    return _again(event)


def _shown(request: Request, event: str, **given: Any) -> Response:
    shown = show_seat_wishes(request.app.state.store, event, current(), **given)
    status = 422 if given else 200
    return page(request, "seat_wishes.html", status=status, event=shown.event, shown=shown)


def _again(event: str) -> RedirectResponse:
    return RedirectResponse(f"/events/{quote(event)}/seat-wishes", 303)
