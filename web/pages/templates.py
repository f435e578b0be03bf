"""The office's own Word templates: bring one, take one to begin with, go back to none."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, File, Form, Request, UploadFile
from starlette.responses import RedirectResponse, Response

from planner.services.name_file import name_template
from planner.services.own_templates import (
    drop_template,
    keep_template,
    template_to_begin_with,
)
from planner.services.stored_events import open_event
from web.attached import attached
from web.language import current
from web.security import Organiser
from web.uploads import uploaded

router = APIRouter(prefix="/events/{event}")


@router.get("/templates/start")
def begin(request: Request, account: Organiser, event: str, kind: str = "itinerary") -> Response:
    """A template that makes what we make, to be changed in Word."""
    opened = open_event(request.app.state.store, event)
    content = template_to_begin_with(opened, kind, current())
    return attached(name_template(opened, kind, current()), content)


@router.post("/new/templates")
def bring(
    request: Request,
    account: Organiser,
    event: str,
    kind: Annotated[str, Form()],
    template: Annotated[UploadFile, File()],
) -> Response:
    """Make papers of a kind with it from now on; every fault where it does not fit."""
    store = request.app.state.store
    asked = {"by": account.name, "language": current()}
    with uploaded(request, template, usual="template.docx") as path:
        keep_template(store, open_event(store, event), kind, path=path, **asked)
    return _papers(event)


@router.post("/templates/{kind}/drop")
def go_back(
    request: Request, account: Organiser, event: str, kind: str, language: Annotated[str, Form()]
) -> Response:
    """Make papers of a kind as they are made without a template."""
    drop_template(request.app.state.store, kind, by=account.name, language=language)
    return _papers(event)


def _papers(event: str) -> Response:
    return RedirectResponse(f"/events/{quote(event)}/papers", 303)
