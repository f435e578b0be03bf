"""One event as the table that an office looks at all day (总日程表)."""

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from planner.services.list_events import state_of
from planner.services.show_programme import programme
from planner.services.stored_events import open_event
from web.language import current
from web.rendering import block, page
from web.security import Viewer

router = APIRouter()


@router.get("/events/{event}")
def event_page(request: Request, account: Viewer, event: str, of: str = "") -> Response:
    """The whole programme, or what concerns one delegation, leader, car or hall."""
    store = request.app.state.store
    opened = open_event(store, event)
    shown = programme(opened, current(), now=store.clock(), of=of)
    about: dict[str, Any] = {
        "event": opened.event,
        "state": state_of(store, event),
        "programme": shown,
    }
    if request.headers.get("hx-target") == "programme":
        return block(request, "event.html", "table", **about, of=of)
    return page(request, "event.html", **about, of=of)
