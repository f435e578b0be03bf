"""The doors: who is signed in, what each may do, requests forged elsewhere, headers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated
from urllib.parse import quote, urlsplit

from fastapi import Depends, Request
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse

from planner.domain.account import Account, Role
from planner.domain.errors import Forbidden
from planner.domain.sentence import sentence
from planner.services.accounts import account_of

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "session"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
OWN = frozenset({"same-origin", "none"})
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
PRIVATE = {"Cache-Control": "no-store"}
"""What a page shows is for who is signed in: no cache keeps it."""
PUBLIC = ("/static/", "/vendor/")


class SignedOut(Exception):
    """Nobody is signed in: the way is to the door, and back to `wanted` after it."""

    def __init__(self, wanted: str) -> None:
        super().__init__(wanted)
        self.wanted = wanted

    @property
    def door(self) -> str:
        """The address of the door that leads back."""
        return f"/sign-in?to={quote(self.wanted)}"


def visitor(request: Request) -> Account | None:
    """Who is signed in; None where nobody is."""
    token = request.cookies.get(COOKIE)
    return account_of(request.app.state.store, token) if token else None


class At:
    """Lets in who is signed in with `least` or a higher role, and says who that is."""

    def __init__(self, least: Role) -> None:
        self.least = least

    def __call__(
        self, request: Request, account: Annotated[Account | None, Depends(visitor)]
    ) -> Account:
        """The account; SignedOut or Forbidden where it does not reach."""
        if account is None:
            raise SignedOut(_wanted(request))
        if not account.role.covers(self.least):
            raise Forbidden(
                account.name,
                sentence("{name} may not do this.", name=account.name),
                sentence("Ask the office."),
            )
        request.state.account = account
        return account


def _wanted(request: Request) -> str:
    if request.method not in SAFE:
        return "/"
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")


Viewer = Annotated[Account, Depends(At(Role.VIEWER))]
Organiser = Annotated[Account, Depends(At(Role.ORGANISER))]
Office = Annotated[Account, Depends(At(Role.OFFICE))]


def within(address: str) -> str:
    """An address of ours, as it was given; the first page for any that leads elsewhere."""
    read = address.replace("\\", "/")  # as browsers read it
    parts = urlsplit(read)
    own = not parts.scheme and not parts.netloc and parts.path.startswith("/")
    return address if own and not read.startswith("//") and address.isprintable() else "/"


class OwnForms:
    """Middleware: refuses a change that a page of another site asks a browser for."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 403 to what comes from elsewhere."""
        if scope["type"] == "http" and scope["method"] not in SAFE and not _ours(scope):
            refusal = PlainTextResponse("This change was asked for by another site.", 403)
            await refusal(scope, receive, send)
            return
        await self.app(scope, receive, send)


def _ours(scope: Scope) -> bool:
    """By Sec-Fetch-Site; by Origin where a browser is too old to send that."""
    headers = Headers(scope=scope)
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in OWN
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc == headers.get("host")


class SafeHeaders:
    """Middleware: what every answer tells the browser not to do."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the headers to the answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        added = HEADERS if scope["path"].startswith(PUBLIC) else HEADERS | PRIVATE

        async def headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in added.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, headed)
