"""A leader's own page, opened by a secret link: no sign-in, and only what the leader must know."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from planner.services.leader_links import opened_by
from planner.services.leader_page import leader_page
from planner.services.stored_events import open_event
from web.language import current
from web.rendering import page

router = APIRouter()
UNSEEN = {"X-Robots-Tag": "noindex, nofollow", "Referrer-Policy": "same-origin"}


@router.get("/card/{token}")
def card(request: Request, token: str) -> Response:
    """The page that the link opens; 404 where it opens nothing, or no longer."""
    store = request.app.state.store
    link = opened_by(store, token)
    opened = open_event(store, link.event)
    shown = leader_page(opened, link.person, current(), now=store.clock())
    answer = page(request, "card.html", leader=shown)
    answer.headers.update(UNSEEN)
    return answer
