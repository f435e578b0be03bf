"""The leaders of an event, and the secret links to their own pages."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from planner.services.leader_links import leaders, make_link, opened_by, revoke_link
from web.rendering import page
from web.security import Office

router = APIRouter(prefix="/events/{event}/leaders")
ONCE = "new_link"
"""The cookie that carries a new secret over the redirect to where it is shown, once."""
ONCE_SECONDS = 60


@router.get("")
def table(request: Request, account: Office, event: str) -> Response:
    """Who has a link; one that was just made is shown, and never again."""
    store = request.app.state.store
    found, rows = leaders(store, event)
    token = request.cookies.get(ONCE)
    link = opened_by(store, token) if token else None
    made = {"person": link.person, "address": f"{request.base_url}card/{token}"} if link else None
    answer = page(request, "leaders.html", event=found, rows=rows, made=made)
    answer.delete_cookie(ONCE, path=_path(event))
    return answer


@router.post("/make")
def make(
    request: Request, account: Office, event: str, person: Annotated[str, Form()]
) -> RedirectResponse:
    """Make a link; the one before opens nothing any more."""
    token = make_link(request.app.state.store, event, person, by=account.name)
    answer = RedirectResponse(_path(event), 303)
    answer.set_cookie(
        ONCE,
        token,
        max_age=ONCE_SECONDS,
        path=_path(event),
        httponly=True,
        samesite="strict",
        secure=request.app.state.settings.https,
    )
    return answer


@router.post("/revoke")
def revoke(
    request: Request, account: Office, event: str, person: Annotated[str, Form()]
) -> RedirectResponse:
    """Take a link back."""
    revoke_link(request.app.state.store, event, person, by=account.name)
    return RedirectResponse(_path(event), 303)


def _path(event: str) -> str:
    return f"/events/{quote(event)}/leaders"
