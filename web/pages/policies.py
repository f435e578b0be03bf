"""The policy packs of an event: which are asked, what each says; copies that the office changes."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from planner.domain.account import Account
from planner.domain.errors import Fault
from planner.services.choose_packs import choose_packs, choose_usual
from planner.services.keep_packs import change_pack, copy_pack, drop_pack
from planner.services.pack_forms import pack_form
from planner.services.show_packs import open_pack, show_packs
from web.forms import MADE_FROM, Sent
from web.language import current
from web.rendering import page
from web.security import Office, Organiser, Viewer

router = APIRouter(prefix="/events/{event}/policies")
Was = Annotated[str, Form()]


@router.get("")
def packs(request: Request, account: Viewer, event: str, saved: str = "") -> Response:
    """Every pack, those in use ticked, and what a person is to look at."""
    told = show_packs(request.app.state.store, event, current())
    return page(
        request, "policies.html", event=told.event, told=told, saved=saved,
        edits=account.role.edits, publishes=account.role.publishes,
    )  # fmt: skip


@router.post("")
def choose(request: Request, account: Organiser, event: str, sent: Sent) -> Response:
    """Ask the packs that were ticked."""
    choose_packs(request.app.state.store, event, sent, by=account.name)
    return _back(event, "?saved=yes")


@router.post("/usual")
def usual(request: Request, account: Organiser, event: str, was: Was = "") -> Response:
    """Ask what is usual for the kind of reception."""
    choose_usual(request.app.state.store, event, was=was, by=account.name)
    return _back(event, "?saved=yes")


@router.get("/{pack}")
def pack_page(
    request: Request, account: Viewer, event: str, pack: str, saved: str = ""
) -> Response:
    """One pack: a form where the office made it, else what it says."""
    return _pack(request, account, event, pack, sent={}, faults={}, saved=saved)


@router.post("/{pack}")
def change(request: Request, account: Office, event: str, pack: str, sent: Sent) -> Response:
    """Save an own pack; the form again, with its faults, where that cannot be read."""
    faults = change_pack(
        request.app.state.store, event, pack, sent=sent,
        made_from=sent.get(MADE_FROM, ""), by=account.name, language=current(),
    )  # fmt: skip
    if faults:
        return _pack(request, account, event, pack, sent=sent, faults=faults)
    return _back(event, f"/{quote(pack)}?saved=yes")


@router.post("/{pack}/copy")
def copy(request: Request, account: Office, event: str, pack: str) -> Response:
    """Copy a pack, and open the copy."""
    made = copy_pack(request.app.state.store, event, pack, by=account.name, language=current())
    return _back(event, f"/{quote(made)}")


@router.post("/{pack}/drop")
def drop(request: Request, account: Office, event: str, pack: str) -> Response:
    """Keep an own pack no longer."""
    drop_pack(request.app.state.store, event, pack, by=account.name)
    return _back(event, "")


def _back(event: str, rest: str) -> RedirectResponse:
    return RedirectResponse(f"/events/{quote(event)}/policies{rest}", 303)


def _pack(
    request: Request,
    account: Account,
    event: str,
    pack: str,
    *,
    sent: dict[str, str],
    faults: dict[str, Fault],
    saved: str = "",
) -> Response:
    opened = open_pack(request.app.state.store, event, pack)
    return page(
        request, "policy_pack.html", status=422 if faults else 200,
        event=opened.event, opened=opened, form=pack_form(opened.pack, current()),
        sent=sent, faults=faults, saved=saved,
        changes=opened.own and account.role.publishes, publishes=account.role.publishes,
    )  # fmt: skip
