"""Every edit of an event in words, and the button that undoes it."""

from urllib.parse import quote

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from planner.domain.errors import Refused
from planner.services.tell_edits import tell_edits
from planner.services.undo_edit import undo_edit
from web.forms import Number
from web.language import current
from web.rendering import page
from web.security import Organiser

router = APIRouter(prefix="/events/{event}/edits")
# For those who edit alone: what was changed may be a phone number.


@router.get("")
def edits(
    request: Request, account: Organiser, event: str, before: Number | None = None
) -> Response:
    """The last edits, or those before one."""
    told = tell_edits(request.app.state.store, event, current(), before=before)
    return page(request, "edits.html", told=told, event=told.event, refusal=None)


@router.post("/{number}/undo")
def undo(request: Request, account: Organiser, event: str, number: Number) -> Response:
    """Undo one; where it cannot be, the page again with the reason."""
    store = request.app.state.store
    try:
        undo_edit(store, event, number, by=account.name, language=current())
    except Refused as refusal:
        told = tell_edits(store, event, current())
        shown = {"told": told, "event": told.event, "refusal": refusal}
        return page(request, "edits.html", status=409, **shown)
    return RedirectResponse(f"/events/{quote(event)}/edits", 303)
