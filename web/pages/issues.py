"""Papers as they were issued: issue one, have it again, see what two issues differ in."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from planner.domain.audience import Audience
from planner.services.issue_papers import Wanted, issue_paper, issued_file
from planner.services.name_file import name_paper
from planner.services.show_issues import audiences, compared, shown_issues
from planner.services.show_papers import shelves
from planner.services.stored_events import open_event
from web.attached import attached
from web.forms import Number
from web.language import current
from web.rendering import page
from web.security import Organiser

router = APIRouter(prefix="/events/{event}")


@router.get("/issues")
def every_issue(
    request: Request,
    account: Organiser,
    event: str,
    paper: str = "",
    before: Number = 0,
    after: Number = 0,
) -> Response:
    """All that was issued, the last first; with a paper what two of its issues differ in."""
    store = request.app.state.store
    opened = open_event(store, event)
    return page(
        request,
        "issues.html",
        event=opened.event,
        issues=shown_issues(store, opened.event, current()),
        shelves=shelves(store, opened, current()),
        audiences=audiences(current()),
        compared=compared(store, opened.event, paper, before=before, after=after)
        if paper
        else None,
    )


@router.post("/new/issues")
def issue(
    request: Request,
    account: Organiser,
    event: str,
    paper: Annotated[str, Form()],
    to: Annotated[str, Form(max_length=200)] = "",
    audience: Annotated[Audience | None, Form()] = None,
) -> Response:
    """Keep a paper as it stands now, numbered."""
    wanted = Wanted(paper, to.strip(), audience, language=current())
    issue_paper(request.app.state.store, event, wanted, by=account.name)
    return RedirectResponse(f"/events/{quote(event)}/issues", 303)


@router.get("/issued/{number}/{form}/{paper:path}")
def issued(
    request: Request, account: Organiser, event: str, number: Number, form: str, paper: str
) -> Response:
    """The very file that was issued."""
    store = request.app.state.store
    content = issued_file(store, event, paper, issue=number, form=form)
    return attached(name_paper(open_event(store, event), f"{paper}.{form}", current()), content)
