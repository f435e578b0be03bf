"""What moved between two plans of an event, by person."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from planner.services.tell_changes import tell_changes
from web.forms import Number
from web.language import current
from web.rendering import page
from web.security import Viewer

router = APIRouter()


@router.get("/events/{event}/changes")
def changes(
    request: Request,
    account: Viewer,
    event: str,
    before: Number | None = None,
    after: Number | None = None,
) -> Response:
    """Between the last two plans, or the two asked for."""
    store = request.app.state.store
    role = account.role
    told = tell_changes(store, event, current(), role=role, before=before, after=after)
    return page(request, "changes.html", told=told, event=told.event)
