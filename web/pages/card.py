"""A leader's own page, opened by a secret link: no sign-in, and only what the leader must know."""

from urllib.parse import quote

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from planner.services.leader_links import opened_by
from planner.services.leader_news import acknowledge, leader_news
from planner.services.leader_page import leader_page
from planner.services.leader_text import leader_text
from planner.services.stored_checks import engaged
from planner.services.stored_events import open_in_force
from web.language import current
from web.rendering import page

router = APIRouter()
UNSEEN = {"X-Robots-Tag": "noindex, nofollow", "Referrer-Policy": "same-origin"}


@router.get("/card/{token}")
def card(request: Request, token: str) -> Response:
    """The page that the link opens; 404 where it opens nothing, or no longer."""
    store = request.app.state.store
    link = opened_by(store, token)
    opened = open_in_force(store, link.event)
    shown = leader_page(
        opened, link.person, current(), now=store.clock(), held=engaged(store, opened)
    )
    news = leader_news(store, link.event, link.person, current())
    text = leader_text(shown, current())
    answer = page(request, "card.html", leader=shown, news=news, text=text, token=token)
    answer.headers.update(UNSEEN)
    return answer


@router.post("/card/{token}/seen")
def seen(request: Request, token: str) -> RedirectResponse:
    """Take note of the plan in force, for whom the link was made."""
    acknowledge(request.app.state.store, token)
    return RedirectResponse(f"/card/{quote(token)}", 303, headers=UNSEEN)
