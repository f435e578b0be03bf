"""One day of an event as timelines: its halls, or its vehicles with those who drive them."""

from datetime import date

from fastapi import APIRouter, Request
from starlette.responses import Response

from planner.services.show_timelines import room_timelines, vehicle_timelines
from planner.services.stored_events import open_event
from web.language import current
from web.rendering import nothing_new, page
from web.security import Viewer

router = APIRouter(prefix="/events/{event}/timelines")
TIMELINES = {"rooms": room_timelines, "vehicles": vehicle_timelines}


@router.get("/rooms")
def rooms(request: Request, account: Viewer, event: str, day: date | None = None) -> Response:
    """The halls on a day, the event's first where none is asked for."""
    return _page(request, event, day, of="rooms")


@router.get("/vehicles")
def vehicles(request: Request, account: Viewer, event: str, day: date | None = None) -> Response:
    """The vehicles and drivers on a day."""
    return _page(request, event, day, of="vehicles")


def _page(request: Request, event: str, day: date | None, *, of: str) -> Response:
    store = request.app.state.store
    opened = open_event(store, event)
    shown = TIMELINES[of](store, opened, current(), day=day)
    return nothing_new(request, pending=shown.pending) or page(
        request, "timelines.html", event=opened.event, shown=shown, of=of
    )
