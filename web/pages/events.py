"""All events, and the upload of a workbook."""

from typing import Annotated

from fastapi import APIRouter, File, Request, UploadFile
from starlette.responses import RedirectResponse, Response

from planner.services.import_workbook import import_workbook
from planner.services.list_events import all_events
from web.rendering import page
from web.security import Organiser, Viewer
from web.uploads import uploaded

router = APIRouter()


@router.get("/")
def events(request: Request, account: Viewer) -> Response:
    """The list, with the form to bring another event."""
    return page(request, "events.html", events=all_events(request.app.state.store))


@router.post("/events")
def bring(
    request: Request, account: Organiser, workbook: Annotated[UploadFile, File()]
) -> Response:
    """Import a workbook and show its event; its findings by cell where it cannot be read."""
    with uploaded(request, workbook, usual="workbook.xlsx") as path:
        event = import_workbook(request.app.state.store, path, by=account.name)
    return RedirectResponse(f"/events/{event}", 303)
