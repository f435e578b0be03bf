"""The files of an event: workbook, papers, calendars."""

from typing import Literal

from fastapi import APIRouter, Request
from starlette.responses import Response

from planner.domain.account import Account
from planner.services import hand_out
from planner.services.name_file import (
    CALENDARS,
    CHECK_SHEET,
    EVERY_PAPER,
    WORKBOOK,
    name_calendar,
    name_file,
    name_paper,
)
from planner.services.opened import Opened
from planner.services.own_templates import templates
from planner.services.stored_events import open_event
from planner.services.told_to import handed_to
from planner.services.write_check_sheet import write_check_sheet
from web.attached import attached
from web.language import current
from web.security import Organiser, Viewer

router = APIRouter(prefix="/events/{event}")


@router.get("/plan.xlsx")
def workbook(request: Request, account: Organiser, event: str) -> Response:
    """The event and its plan, to be typed on and imported again: all that is known of anyone."""
    opened = open_event(request.app.state.store, event)
    name = name_file(opened, WORKBOOK, "xlsx", language=current())
    return attached(name, hand_out.workbook(opened, current()))


@router.get("/check-sheet.{form}")
def check_sheet(
    request: Request, account: Organiser, event: str, form: Literal["docx", "pdf"]
) -> Response:
    """The check sheet, which names what everyone needs, and secret sessions."""
    opened = open_event(request.app.state.store, event)
    name = name_file(opened, CHECK_SHEET, form, language=current())
    return attached(name, write_check_sheet(opened, form, current()))


@router.get("/calendars.zip")
def calendars(request: Request, account: Viewer, event: str) -> Response:
    """Every calendar."""
    handed = _handed(request, account, event)
    name = name_file(handed, CALENDARS, "zip", language=current())
    return attached(name, hand_out.every_calendar(handed, current()))


@router.get("/papers.zip")
def papers(
    request: Request, account: Viewer, event: str, form: Literal["docx", "pdf", "xlsx"] = "docx"
) -> Response:
    """Every paper as files of one form."""
    handed = _handed(request, account, event)
    kept = templates(request.app.state.store)
    name = name_file(handed, EVERY_PAPER, "zip", language=current())
    return attached(name, hand_out.every_paper(handed, form, current(), templates=kept))


@router.get("/papers/{path:path}")
def paper(request: Request, account: Viewer, event: str, path: str) -> Response:
    """One paper."""
    handed = _handed(request, account, event)
    kept = templates(request.app.state.store)
    content = hand_out.paper(handed, path, current(), templates=kept)
    return attached(name_paper(handed, path, current()), content)


@router.get("/calendars/{path:path}")
def calendar(request: Request, account: Viewer, event: str, path: str) -> Response:
    """One calendar."""
    handed = _handed(request, account, event)
    content = hand_out.calendar(handed, path, current())
    return attached(name_calendar(handed, path, current()), content)


def _handed(request: Request, account: Account, event: str) -> Opened:
    store = request.app.state.store
    return handed_to(store, open_event(store, event), account.role)
