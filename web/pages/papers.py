"""The papers of an event: what there is, how it looks, and in which forms it can be had."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from planner.domain.account import Account
from planner.services.opened import Opened
from planner.services.own_templates import kept_templates, template_names
from planner.services.show_papers import misprinted, own_papers, preview, preview_page, shelves
from planner.services.stored_events import open_event
from planner.services.told_to import handed_to
from web.forms import Number
from web.language import current
from web.rendering import page
from web.security import Viewer

router = APIRouter(prefix="/events/{event}")


@router.get("/papers")
def every_paper(request: Request, account: Viewer, event: str, of: str = "") -> Response:
    """Every paper by shelf; with `of` the first pages of that one, too."""
    handed, store = _handed(request, account, event), request.app.state.store
    shown = shelves(store, handed, current())
    pages = len(preview(store, handed, of, current())) if of else 0
    return page(
        request,
        "papers.html",
        event=handed.event,
        shelves=shown,
        of=of,
        pages=pages,
        own_papers=own_papers(store, handed, current()),
        misprinted=misprinted(store, handed, current()),
        kept=kept_templates(store),
        names=template_names(handed, current()),
    )


@router.get("/preview/{number}/{stem:path}")
def one_page(request: Request, account: Viewer, event: str, number: Number, stem: str) -> Response:
    """One of the first pages of a paper, as a picture."""
    handed = _handed(request, account, event)
    picture = preview_page(request.app.state.store, handed, stem, current(), number=number)
    return Response(picture, media_type="image/png")


def _handed(request: Request, account: Account, event: str) -> Opened:
    store = request.app.state.store
    return handed_to(store, open_event(store, event), account.role)
