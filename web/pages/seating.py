"""Who sits where: every session, meal and car, each drawn and as a list in order of honour."""

from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from planner.domain.account import Account
from planner.services.name_file import SEATING, name_file
from planner.services.opened import Opened
from planner.services.show_seating import Paper, View, one_chart, seating, sittings
from planner.services.stored_events import open_event
from planner.services.told_to import told_to
from web.forms import Number
from web.language import current
from web.rendering import page
from web.security import Viewer

router = APIRouter(prefix="/events/{event}")


@dataclass
class Look:
    """From which side, whom to find, and which of several drawings."""

    view: View = View.HALL
    person: str = ""
    whole: bool = False
    number: Number = 1
    unit: str = ""
    paper: Paper = Paper.SCREEN


Looked = Annotated[Look, Depends()]


@router.get("/seating")
def every_sitting(request: Request, account: Viewer, event: str) -> Response:
    """Everything that is seated, by day."""
    opened = _opened(request, account, event)
    days = sittings(request.app.state.store, opened, current())
    return page(request, "sittings.html", event=opened.event, days=days)


@router.get("/seating/{subject:path}")
def one_sitting(
    request: Request, account: Viewer, event: str, subject: str, look: Looked
) -> Response:
    """One sitting from one side, with whoever is looked for marked in the list."""
    opened, store = _opened(request, account, event), request.app.state.store
    seen: dict[str, Any] = {"view": look.view, "of": look.person, "unit": look.unit}
    shown = seating(store, opened, subject, current(), **seen)
    asked: dict[str, Any] = {"view": look.view.value, "person": look.person, "whole": look.whole}
    asked["unit"] = look.unit if look.unit in shown.units else ""
    asked["changing"] = account.role.edits
    return page(request, "seating.html", event=opened.event, seating=shown, **asked)


@router.get("/charts/{subject:path}")
def drawing(request: Request, account: Viewer, event: str, subject: str, look: Looked) -> Response:
    """The drawing alone, to be kept or printed."""
    opened, store = _opened(request, account, event), request.app.state.store
    seen: dict[str, Any] = {"view": look.view, "unit": look.unit, "paper": look.paper}
    drawn = one_chart(store, opened, subject, current(), number=look.number, **seen)
    shown = seating(store, opened, subject, current(), view=look.view)
    name = name_file(opened, SEATING, "svg", language=current(), about=shown.title)
    told = f"inline; filename*=UTF-8''{quote(name, safe='')}"
    return Response(drawn, headers={"Content-Disposition": told}, media_type="image/svg+xml")


def _opened(request: Request, account: Account, event: str) -> Opened:
    store = request.app.state.store
    return told_to(store, open_event(store, event), account.role)
