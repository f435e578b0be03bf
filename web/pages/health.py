"""Whether the web is up, and whether its store answers."""

from fastapi import APIRouter, Request
from starlette.responses import PlainTextResponse

from planner.services.stores import answers

router = APIRouter()


@router.get("/healthz")
def alive() -> PlainTextResponse:
    """The process answers."""
    return PlainTextResponse("ok")


@router.get("/readyz")
def ready(request: Request) -> PlainTextResponse:
    """The store answers too; 503 by `Unavailable` where it does not."""
    answers(request.app.state.store)
    return PlainTextResponse("ok")
