"""The application, put together: nothing happens at import."""

from __future__ import annotations

import os
import time
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.staticfiles import StaticFiles

from planner.services.checks_aside import ChecksAside
from planner.services.look_ahead import look_ahead
from planner.services.stores import open_store
from web.failures import answer_failures
from web.language import Languages
from web.log import RequestLog
from web.pages import ROUTERS
from web.security import OwnForms, SafeHeaders
from web.settings import Settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

STATIC = Path(__file__).parent / "static"


def create_app(settings: Settings | None = None) -> FastAPI:
    """The web of one store; without settings, as the environment says."""
    chosen = settings or Settings.from_environment(os.environ)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        aside = ChecksAside(chosen.database_url) if chosen.aside else None
        store = open_store(chosen.database_url, clock=lambda: datetime.now(UTC), aside=aside)
        app.state.store = store
        if aside is not None:
            Thread(target=look_ahead, args=(store,), daemon=True).start()
        yield
        if aside is not None:
            aside.close()
        store.engine.dispose()

    app = FastAPI(
        title="Reception Planner",
        lifespan=lifespan,
        # Their pages would load scripts from outside.
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        middleware=[
            Middleware(RequestLog, clock=time.perf_counter),
            Middleware(SafeHeaders),
            Middleware(Languages),
            Middleware(OwnForms),
        ],
    )
    app.state.settings = chosen
    answer_failures(app)
    app.mount("/static", StaticFiles(directory=STATIC))
    app.mount("/vendor", StaticFiles(directory=_htmx()))
    for router in ROUTERS:
        app.include_router(router)
    return app


def _htmx() -> Path:
    """The folder of htmx in the wheel that brings it, found without importing Django."""
    spec = find_spec("django_htmx")
    assert spec is not None
    assert spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0]) / "static" / "django_htmx"
