"""All events, and the upload of a workbook."""

import shutil
import tempfile
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, File, Request, UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from planner.services.import_workbook import import_workbook
from planner.services.list_events import all_events
from web.rendering import page
from web.security import Organiser, Viewer

router = APIRouter()
MEGABYTE = 1_000_000


@router.get("/")
def events(request: Request, account: Viewer) -> Response:
    """The list, with the form to bring another event."""
    return page(request, "events.html", events=all_events(request.app.state.store))


@router.post("/events")
def bring(
    request: Request, account: Organiser, workbook: Annotated[UploadFile, File()]
) -> Response:
    """Import a workbook and show its event; its findings by cell where it cannot be read."""
    most = request.app.state.settings.upload_megabytes * MEGABYTE
    if workbook.size is None or workbook.size > most:
        raise HTTPException(413)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(workbook.filename or "workbook.xlsx").name
        with path.open("wb") as kept:
            shutil.copyfileobj(workbook.file, kept)
        event = import_workbook(request.app.state.store, path, by=account.name)
    return RedirectResponse(f"/events/{event}", 303)
