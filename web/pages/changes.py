"""What moved between two plans of an event, by person."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from planner.services.issue_papers import Wanted, issue_changes
from planner.services.name_file import name_change
from planner.services.stored_events import open_event
from planner.services.tell_changes import tell_changes
from planner.services.write_changes import change_names, changed_paper, own_changes, stored_changes
from web.attached import attached
from web.forms import Number
from web.language import current
from web.rendering import page
from web.security import Organiser, Viewer

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
    store, role, spoken = request.app.state.store, account.role, current()
    told = tell_changes(store, event, spoken, role=role, before=before, after=after)
    between = {"before": told.before, "after": told.after}
    moving = role.edits and len(told.revisions) > 1 and told.before != told.after
    own = (
        own_changes(stored_changes(store, event, role, **between, language=spoken))
        if moving
        else ()
    )
    papers = change_names(told.event, spoken)
    return page(
        request, "changes.html", told=told, event=told.event, papers=papers, own_changes=own
    )


@router.post("/events/{event}/changes/{before}/{after}")
def issue(
    request: Request,
    account: Organiser,
    event: str,
    before: Number,
    after: Number,
    paper: Annotated[str, Form()],
    to: Annotated[str, Form(max_length=200)] = "",
) -> Response:
    """Keep a paper of what changed between two plans as it stands now, numbered."""
    store, spoken = request.app.state.store, current()
    told = stored_changes(store, event, account.role, before=before, after=after, language=spoken)
    issue_changes(store, told, Wanted(paper, to.strip()), by=account.name)
    return RedirectResponse(f"/events/{quote(event)}/issues", 303)


@router.get("/events/{event}/changes/{before}/{after}/{path:path}")
def changed(
    request: Request, account: Organiser, event: str, before: Number, after: Number, path: str
) -> Response:
    """A paper of what changed between two plans: corrections, calls to make, messages to send."""
    store, spoken = request.app.state.store, current()
    told = stored_changes(store, event, account.role, before=before, after=after, language=spoken)
    name = name_change(open_event(store, event), path, spoken)
    return attached(name, changed_paper(told, path))
