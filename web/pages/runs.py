"""Plan an event, see it go by server-sent events, stop it, and read what came of it."""

import asyncio
from collections.abc import AsyncIterable
from functools import partial
from typing import Annotated, Any, Literal
from urllib.parse import quote

from fastapi import APIRouter, Depends, Form, Header, Request
from fastapi.sse import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from planner.domain.run import Keep, RunLimits
from planner.services.cancel_run import cancel_run
from planner.services.start_run import start_run
from planner.services.stored_events import open_event
from planner.services.tell_plan import tell_plan
from planner.services.tell_run import tell_run
from planner.services.watch_run import last_run, run_of
from web.forms import Number
from web.language import current
from web.rendering import block, nothing_new, page
from web.security import Organiser, Viewer

router = APIRouter(prefix="/events/{event}/run")
SECONDS = (10, 30, 60, 120)
"""How long one may let it plan; the second is what is offered."""
PAUSE_SECONDS = 0.4
"""Between two looks at the store."""


def known(request: Request, account: Viewer, event: str, number: Number) -> int:
    """The number of a run of this event; NotFound before any answer is begun."""
    return run_of(request.app.state.store, event, number).number


Known = Annotated[int, Depends(known)]


@router.get("")
def run_page(request: Request, account: Viewer, event: str) -> Response:
    """The run asked for last: how it goes, or what came of it."""
    store = request.app.state.store
    found = open_event(store, event).event
    latest = last_run(store, event)
    role = account.role
    run = tell_run(store, event, latest.number, current(), role=role) if latest else None
    told = tell_plan(store, event, current(), role=role)
    shown: dict[str, Any] = {"event": found, "run": run, "told": told, "choices": SECONDS}
    waiting = nothing_new(request, pending=told is not None and told.pending)
    return waiting or page(request, "run.html", **shown)


@router.post("")
def start(
    request: Request,
    account: Organiser,
    event: str,
    seconds: Annotated[Literal["10", "30", "60", "120"], Form()] = "30",
    keep: Annotated[Keep, Form()] = Keep.HELD,
) -> RedirectResponse:
    """Ask for a plan of the event as it stands."""
    limits = RunLimits(seconds=float(seconds), keep=keep)
    start_run(request.app.state.store, event, limits, by=account.name)
    return RedirectResponse(_path(event), 303)


@router.post("/{number}/stop")
def stop(request: Request, account: Organiser, event: str, run: Known) -> RedirectResponse:
    """Stop, and keep the best plan."""
    cancel_run(request.app.state.store, run)
    return RedirectResponse(_path(event), 303)


@router.get("/{number}/progress", response_class=EventSourceResponse)
async def progress(
    request: Request,
    account: Viewer,
    event: str,
    run: Known,
    after: Number = 0,
    last_event_id: Annotated[Number, Header()] = 0,
) -> AsyncIterable[ServerSentEvent]:
    """The block of the run, anew with each row of progress; `end` when the run has ended."""
    seen, stopping = max(after, last_event_id), False
    asked = (request.app.state.store, event, run, current())
    look = partial(tell_run, *asked, role=account.role)
    while True:
        told = await run_in_threadpool(look)
        if told.last > seen or told.stopping is not stopping:
            seen, stopping = told.last, told.stopping
            shown = bytes(block(request, "run.html", "progress", run=told).body).decode()
            yield ServerSentEvent(raw_data=shown, event="progress", id=str(seen))
        if not told.open:
            yield ServerSentEvent(raw_data="end", event="end", id=str(seen))
            return
        await asyncio.sleep(PAUSE_SECONDS)


def _path(event: str) -> str:
    return f"/events/{quote(event)}/run"
