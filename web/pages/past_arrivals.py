"""The upload of a list of what came to stations before."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, File, Request, UploadFile
from starlette.responses import RedirectResponse, Response

from planner.services.keep_past_arrivals import keep_past_arrivals
from web.language import current
from web.security import Organiser
from web.uploads import uploaded

router = APIRouter(prefix="/events/{event}")


@router.post("/new/past-arrivals")
def bring(
    request: Request, account: Organiser, event: str, came: Annotated[UploadFile, File()]
) -> Response:
    """Keep a list and show the table; its findings by cell where it cannot be read."""
    with uploaded(request, came, usual="list.csv") as path:
        store = request.app.state.store
        keep_past_arrivals(store, event, path, by=account.name, language=current())
    return RedirectResponse(f"/events/{quote(event)}/past-arrivals", 303)
