"""Who sits where: every session, meal and car, each drawn and as a list in order of honour."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from planner.services.show_seating import View, one_chart, seating, sittings
from planner.services.stored_events import open_event
from planner.services.told_to import told_to
from web.language import current
from web.rendering import page
from web.security import Viewer

router = APIRouter(prefix="/events/{event}")


@router.get("/seating")
def every_sitting(request: Request, account: Viewer, event: str) -> Response:
    """Everything that is seated, by day."""
    store = request.app.state.store
    opened = told_to(store, open_event(store, event), account.role)
    days = sittings(store, opened, current())
    return page(request, "sittings.html", event=opened.event, days=days)


@router.get("/seating/{subject:path}")
def one_sitting(
    request: Request,
    account: Viewer,
    event: str,
    subject: str,
    view: View = View.HALL,
    person: str = "",
    whole: bool = False,
) -> Response:
    """One sitting from one side, with whoever is looked for marked in the list."""
    store = request.app.state.store
    opened = told_to(store, open_event(store, event), account.role)
    shown = seating(store, opened, subject, current(), view=view, of=person)
    return page(
        request,
        "seating.html",
        event=opened.event,
        seating=shown,
        view=view.value,
        person=person,
        whole=whole,
    )


@router.get("/charts/{subject:path}")
def drawing(
    request: Request,
    account: Viewer,
    event: str,
    subject: str,
    view: View = View.HALL,
    number: int = 1,
) -> Response:
    """The drawing alone, to be kept or printed."""
    store = request.app.state.store
    opened = told_to(store, open_event(store, event), account.role)
    drawn = one_chart(store, opened, subject, current(), view=view, number=number)
    return Response(drawn, media_type="image/svg+xml")
