"""One event as the table that an office looks at all day (总日程表)."""

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from planner.services.list_events import state_of
from planner.services.show_programme import Asked, known, programme
from planner.services.stored_events import open_event
from web.language import current
from web.rendering import block, page
from web.security import Viewer

router = APIRouter()


@router.get("/events/{event}")
def event_page(
    request: Request, account: Viewer, event: str, of: str = "", by: str = ""
) -> Response:
    """The whole programme or what concerns one member, by date or by the members of a pivot."""
    store = request.app.state.store
    opened = open_event(store, event)
    asked = Asked(current(), store.clock(), account.role, of, by)
    about: dict[str, Any] = {
        "event": opened.event,
        "state": state_of(store, event),
        "programme": programme(known(store, opened, current()), asked),
        "of": of,
        "by": by,
    }
    if request.headers.get("hx-target") == "programme":
        return block(request, "event.html", "table", **about)
    return page(request, "event.html", **about)
