"""What each delegation must, may and must not see: the matrix of sites and delegations."""

from typing import Annotated
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from planner.domain.account import Account, Role
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
def wishes(request: Request, account: Viewer, event: str, of: str = "") -> Response:
    """The whole matrix, or one delegation with value and minutes."""
    return _shown(request, account, event, of=of, faults={}, sent={})


@router.post("")
def save(request: Request, account: Organiser, event: str, sent: Sent) -> Response:
    """Save what was changed; the form again, with its faults, where that cannot be read."""
    of = sent.pop("of", "")
    store = request.app.state.store
    faults = set_wishes(store, event, sent, by=account.name, language=current())
    if faults:
        return _shown(request, account, event, of=of, faults=faults, sent=sent)
    return RedirectResponse(_path(event, of), 303)


@router.post("/forbid")
def forbid(
    request: Request, account: Organiser, event: str, site: Word, of: Word = ""
) -> RedirectResponse:
    """Let nobody see a site."""
    forbid_site(request.app.state.store, event, site, by=account.name)
    return RedirectResponse(_path(event, of), 303)


@router.post("/allow")
def allow(
    request: Request, account: Organiser, event: str, site: Word, of: Word = ""
) -> RedirectResponse:
    """Let those see a site who must not."""
    allow_site(request.app.state.store, event, site, by=account.name)
    return RedirectResponse(_path(event, of), 303)


def _shown(
    request: Request,
    account: Account,
    event: str,
    *,
    of: str,
    faults: dict[str, Sentence],
    sent: dict[str, str],
) -> Response:
    opened = open_event(request.app.state.store, event)
    found = matrix(opened.register, opened.event, current(), of=of)
    mine = account.role.covers(Role.ORGANISER)
    about = {"event": opened.event, "matrix": found, "changes": mine, "sent": sent}
    return page(request, "wishes.html", status=422 if faults else 200, faults=faults, **about)


def _path(event: str, of: str) -> str:
    return f"/events/{quote(event)}/wishes" + (f"?{urlencode({'of': of})}" if of else "")
