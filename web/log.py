"""One line a request, as JSON: what was asked, by whom, what came of it, how long it took."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = logging.getLogger("web.requests")
SECRET = "/card/"
"""What follows opens a leader's page: it is not written down."""


class RequestLog:
    """Middleware: writes the line when the answer is complete; `clock` counts seconds."""

    def __init__(self, app: ASGIApp, clock: Callable[[], float]) -> None:
        self.app = app
        self.clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, then write. The query is left out: it may carry names."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status = self.clock(), 500
        state = scope.setdefault("state", {})

        async def heard(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, heard)
        finally:
            line = {
                "method": scope["method"],
                "path": SECRET if scope["path"].startswith(SECRET) else scope["path"],
                "status": status,
                "ms": round((self.clock() - began) * 1000, 1),
                "account": getattr(state.get("account"), "name", None),
            }
            log.info(json.dumps(line, ensure_ascii=False))
