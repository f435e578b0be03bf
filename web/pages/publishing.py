"""Publish the last plan of an event, or take back the one in force."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse

from planner.services import publish_plan
from web.security import Office

router = APIRouter(prefix="/events/{event}")
LONGEST_NOTE = 80


@router.post("/publish")
def publish(
    request: Request, account: Office, event: str, note: Annotated[str, Form()] = ""
) -> RedirectResponse:
    """Make the last plan the one in force; refused where it breaks a rule or another's booking."""
    publish_plan.publish(
        request.app.state.store, event, by=account.name, note=note.strip()[:LONGEST_NOTE]
    )
    return RedirectResponse(f"/events/{quote(event)}/run", 303)


@router.post("/withdraw")
def withdraw(request: Request, account: Office, event: str) -> RedirectResponse:
    """Take back the plan in force, and free what it held."""
    publish_plan.withdraw(request.app.state.store, event, by=account.name)
    return RedirectResponse(f"/events/{quote(event)}/run", 303)
