"""What each delegation must, may and must not see: the matrix of sites and delegations."""

from typing import Annotated
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from planner.domain.account import Account
from planner.domain.sentence import Sentence
from planner.services.set_wishes import allow_site, forbid_site, set_wishes
from planner.services.stored_events import open_event
from planner.services.wish_cells import matrix
from web.forms import Sent
from web.language import current
from web.rendering import page
from web.security import Organiser, Viewer

router = APIRouter(prefix="/events/{event}/wishes")
Word = Annotated[str, Form()]


@router.get("")
def wishes(
    request: Request, account: Viewer, event: str, of: str = "", saved: str = ""
) -> Response:
    """The whole matrix, or one delegation with value and minutes."""
    return _shown(request, account, event, of=of, faults={}, sent={}, saved=saved)


@router.post("")
def save(request: Request, account: Organiser, event: str, sent: Sent) -> Response:
    """Save what was changed; the form again, with its faults, where that cannot be read."""
    return _saved(request, account, event, sent) or _again(event, sent, saved="yes")


@router.post("/forbid")
def forbid(request: Request, account: Organiser, event: str, site: Word, sent: Sent) -> Response:
    """Let nobody see a site; what else was changed in the form is saved too."""
    unsaved = _saved(request, account, event, sent)
    if unsaved is None:
        forbid_site(request.app.state.store, event, site, by=account.name)
    return unsaved or _again(event, sent, site=site)


@router.post("/allow")
def allow(request: Request, account: Organiser, event: str, site: Word, sent: Sent) -> Response:
    """Let those see a site who must not; what else was changed in the form is saved too."""
    unsaved = _saved(request, account, event, sent)
    if unsaved is None:
        allow_site(request.app.state.store, event, site, by=account.name)
    return unsaved or _again(event, sent, site=site)


def _saved(request: Request, account: Account, event: str, sent: dict[str, str]) -> Response | None:
    """None where the form is saved; else the form with its faults."""
    store = request.app.state.store
    faults = set_wishes(store, event, sent, by=account.name, language=current())
    if not faults:
        return None
    of = sent.get("of", "")
    return _shown(request, account, event, of=of, faults=faults, sent=sent)


def _shown(
    request: Request,
    account: Account,
    event: str,
    *,
    of: str,
    faults: dict[str, Sentence],
    sent: dict[str, str],
    saved: str = "",
) -> Response:
    opened = open_event(request.app.state.store, event)
    return page(
        request,
        "wishes.html",
        status=422 if faults else 200,
        event=opened.event,
        matrix=matrix(opened.register, opened.event, current(), of=of),
        changes=account.role.edits,
        faults=faults,
        sent=sent,
        saved=saved,
    )


def _again(
    event: str, sent: dict[str, str], *, saved: str = "", site: str = ""
) -> RedirectResponse:
    """The page as it was narrowed, at the row of a site."""
    asked = {name: text for name, text in (("of", sent.get("of", "")), ("saved", saved)) if text}
    path = f"/events/{quote(event)}/wishes" + (f"?{urlencode(asked)}" if asked else "")
    return RedirectResponse(path + (f"#site-{quote(site)}" if site else ""), 303)
