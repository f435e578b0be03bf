"""One event as the table that an office looks at all day (总日程表)."""

from urllib.parse import urlencode

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, Response

from planner.domain.event import Event
from planner.services.line_saying import Asked
from planner.services.list_events import listed_event
from planner.services.show_programme import Programme, stored_programme
from planner.services.stored_events import open_event
from web.language import current
from web.rendering import block, nothing_new, page
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
    shown = stored_programme(store, opened, asked)
    if waiting := nothing_new(request, pending=shown.pending):
        return waiting
    table = _table(request, opened.event, shown, asked)
    if request.headers.get("hx-target") == "programme":
        return HTMLResponse(table)
    listed = listed_event(store, event)
    return page(
        request, "event.html", event=opened.event, programme=shown, listed=listed, table=table
    )


def _table(request: Request, event: Event, shown: Programme, asked: Asked) -> str:
    """The rows as they are shown, made once for each table: a congress has hundreds of them."""
    question = {"of": asked.of, "by": asked.by}
    back = f"{request.url.path}?{urlencode(question)}"
    changing = asked.reader.edits

    def made() -> str:
        about = {"event": event, "programme": shown, "back": back, "changing": changing}
        drawn = block(request, "programme.html", "table", **about, **question)
        return bytes(drawn.body).decode()

    key = ("table", event.id, asked.language, asked.reader, asked.of, asked.by)
    kept: str = request.app.state.store.memory.recall(key, shown, made)
    return kept
