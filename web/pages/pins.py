"""What the office holds of the last plan: pinned from any line, listed and let go here."""

from dataclasses import dataclass
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import RedirectResponse, Response

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
    mine = account.role.edits
    return page(request, "pins.html", event=opened.event, lines=lines, changes=mine)


@dataclass
class Meant:
    """What a form is about, and where to go afterwards."""

    kind: Word
    subject: Word
    part: Word = ""
    back: Word = ""

    def leads_to(self, event: str) -> RedirectResponse:
        """Back to where it was asked for, or to the list of pins."""
        return RedirectResponse(
            within(self.back) if self.back else f"/events/{quote(event)}/pins", 303
        )


Sent = Annotated[Meant, Depends()]


@router.post("")
def set_pin(request: Request, account: Organiser, event: str, sent: Sent) -> RedirectResponse:
    """Hold something as the last plan has it."""
    store = request.app.state.store
    pin(store, event, sent.kind, sent.subject, part=sent.part, by=account.name)
    return sent.leads_to(event)


@router.post("/remove")
def remove_pin(request: Request, account: Organiser, event: str, sent: Sent) -> RedirectResponse:
    """Let planning decide again."""
    store = request.app.state.store
    unpin(store, event, sent.kind, sent.subject, part=sent.part, by=account.name)
    return sent.leads_to(event)
