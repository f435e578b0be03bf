"""The language of each request: the cookie of the switch, else what the browser asks for."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING

from starlette.requests import HTTPConnection

from planner.language import CHINESE, ENGLISH, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.types import ASGIApp, Receive, Scope, Send

COOKIE = "language"
TAGS = {CHINESE: "zh-CN"}
"""How a language is called in HTML, where not by its own name."""
SPEAKS = {"zh": CHINESE, "en": ENGLISH}
"""By the first part of what a browser asks for: zh-Hans-SG is read as zh."""

_current: ContextVar[str] = ContextVar("language", default=CHINESE)


def current() -> str:
    """The language of the request being answered."""
    return _current.get()


def tag(language: str) -> str:
    """The language as HTML and HTTP call it."""
    return TAGS.get(language, language)


class Languages:
    """Middleware: finds the language of a request before anything answers it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer in the language asked for."""
        if scope["type"] == "http":
            _current.set(_asked(HTTPConnection(scope)))
        await self.app(scope, receive, send)


def _asked(connection: HTTPConnection) -> str:
    chosen = connection.cookies.get(COOKIE)
    if chosen in LANGUAGES:
        return chosen
    wanted = sorted(_accepted(connection), key=lambda each: -each[1])
    spoken = [SPEAKS[name] for name, _ in wanted if name in SPEAKS]
    # Who reads neither is more likely to read English.
    return next(iter(spoken), ENGLISH if wanted else CHINESE)


def _accepted(connection: HTTPConnection) -> Iterator[tuple[str, float]]:
    """The languages that the browser asks for, each with its weight."""
    for part in connection.headers.get("accept-language", "").lower().split(","):
        name, _, weight = part.strip().partition(";q=")
        if name:
            known = weight.replace(".", "", 1).isdigit()
            yield name.partition("-")[0], float(weight) if known else 1.0
