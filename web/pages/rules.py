"""The rules of an event as a form: must, wish or off, with the figures behind them."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from planner.domain.account import Account
from planner.domain.sentence import Sentence
from planner.services.rule_forms import rule_groups
from planner.services.set_rules import as_written, set_rules
from planner.services.stored_events import open_event
from web.forms import Sent
from web.language import current
from web.rendering import page
from web.security import Organiser, Viewer

router = APIRouter(prefix="/events/{event}/rules")


@router.get("")
def rules(request: Request, account: Viewer, event: str, saved: str = "") -> Response:
    """Every rule, by what it is about."""
    return _shown(request, account, event, faults={}, sent={}, saved=saved)


@router.post("")
def save(request: Request, account: Organiser, event: str, sent: Sent) -> Response:
    """Save what was changed; the form again, with its faults, where that cannot be read."""
    store = request.app.state.store
    faults = set_rules(store, event, sent, by=account.name, language=current())
    if faults:
        return _shown(request, account, event, faults=faults, sent=sent)
    return RedirectResponse(f"/events/{quote(event)}/rules?saved=yes", 303)


@router.post("/as-written")
def put_back(
    request: Request, account: Organiser, event: str, rule: Annotated[str, Form()]
) -> RedirectResponse:
    """Put one rule back as it is written."""
    as_written(request.app.state.store, event, rule, by=account.name)
    return RedirectResponse(f"/events/{quote(event)}/rules#{quote(rule)}", 303)


def _shown(
    request: Request,
    account: Account,
    event: str,
    *,
    faults: dict[str, Sentence],
    sent: dict[str, str],
    saved: str = "",
) -> Response:
    opened = open_event(request.app.state.store, event)
    return page(
        request,
        "rules.html",
        status=422 if faults else 200,
        event=opened.event,
        groups=rule_groups(opened.event, current()),
        changes=account.role.edits,
        faults=faults,
        sent=sent,
        saved=saved,
    )
