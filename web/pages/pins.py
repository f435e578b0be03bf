"""What the office holds of the last plan: pinned from any line, listed and let go here."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from planner.domain.account import Role
from planner.services.pins import pin, pin_lines, unpin
from planner.services.stored_events import open_event
from planner.services.told_to import told_to
from web.language import current
from web.rendering import page
from web.security import Organiser, Viewer, within

router = APIRouter(prefix="/events/{event}/pins")
Word = Annotated[str, Form()]


@router.get("")
def pins(request: Request, account: Viewer, event: str) -> Response:
    """Every pin in a sentence, and whether the last plan has it."""
    store = request.app.state.store
    opened = told_to(store, open_event(store, event), account.role)
    lines = pin_lines(opened, current())
    mine = account.role.covers(Role.ORGANISER)
    return page(request, "pins.html", event=opened.event, lines=lines, changes=mine)


@router.post("")
def set_pin(
    request: Request,
    account: Organiser,
    event: str,
    kind: Word,
    subject: Word,
    part: Word = "",
    back: Word = "",
) -> RedirectResponse:
    """Hold something as the last plan has it."""
    pin(request.app.state.store, event, kind, subject, part=part, by=account.name)
    return RedirectResponse(_back(event, back), 303)


@router.post("/remove")
def remove_pin(
    request: Request,
    account: Organiser,
    event: str,
    kind: Word,
    subject: Word,
    part: Word = "",
    back: Word = "",
) -> RedirectResponse:
    """Let planning decide again."""
    unpin(request.app.state.store, event, kind, subject, part=part, by=account.name)
    return RedirectResponse(_back(event, back), 303)


def _back(event: str, to: str) -> str:
    return within(to) if to else f"/events/{quote(event)}/pins"
