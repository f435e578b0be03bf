"""Lists of honour: who stands where, what a custom proposes, and who signed it off."""

from dataclasses import dataclass
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Form, Query, Request
from starlette.responses import RedirectResponse, Response

from planner.domain.account import Account
from planner.services.begin_precedence import begin_list, groups
from planner.services.opened import Opened
from planner.services.set_precedence import (
    Seen,
    add_person,
    put_person,
    sign_off,
    take_out,
    take_proposal,
)
from planner.services.show_precedence import lists_shown, whole_list
from planner.services.show_proposal import (
    HANDS,
    METHODS,
    PROXIES,
    TIES,
    Chosen,
    Hands,
    Method,
    ProxyRank,
    Ties,
    proposal,
)
from planner.services.stored_events import open_event
from planner.services.told_to import told_to
from web.language import current
from web.rendering import page
from web.security import Office, Organiser, Viewer

router = APIRouter(prefix="/events/{event}/precedence")
Word = Annotated[str, Form()]
Letter = Annotated[str, Query(pattern="^[A-Za-z]?$")]
Place = Annotated[int, Form(ge=-10_000, le=10_000)]


@router.get("")
def lists(request: Request, account: Viewer, event: str) -> Response:
    """Every list of the event, and the form of a new one."""
    opened = _opened(request, account, event)
    return page(
        request,
        "precedence.html",
        event=opened.event,
        lists=lists_shown(opened, current()),
        groups=groups(opened.register, opened.event) if account.role.edits else (),
    )


@router.post("")
def begin(
    request: Request, account: Organiser, event: str, name: Word, group: Word
) -> RedirectResponse:
    """Begin a list."""
    store = request.app.state.store
    return _to(event, begin_list(store, event, name=name, group=group, by=account.name))


@router.get("/{listed}")
def one(request: Request, account: Viewer, event: str, listed: str) -> Response:
    """One list in its order, with what may be done about it."""
    opened = _opened(request, account, event)
    shown = whole_list(opened, listed, account.role, current())
    return page(
        request,
        "precedence_list.html",
        event=opened.event,
        shown=shown,
        changes=account.role.edits,
        signs=account.role.publishes,
    )


@dataclass
class Asked:
    """By what an address asks for a proposal."""

    method: Method | None = None
    proxies: ProxyRank | None = None
    ties: Ties | None = None
    letter: Letter = ""
    hands: Hands = Hands.KEPT

    def chosen(self) -> Chosen:
        """The same to the services."""
        return Chosen(self.method, self.proxies, self.ties, self.letter.upper(), self.hands)


@router.get("/{listed}/proposal")
def proposed(
    request: Request,
    account: Organiser,
    event: str,
    listed: str,
    asked: Annotated[Asked, Depends()],
) -> Response:
    """What a custom proposes, beside the order that stands."""
    opened = _opened(request, account, event)
    return page(
        request,
        "precedence_proposal.html",
        event=opened.event,
        shown=whole_list(opened, listed, account.role, current()),
        proposal=proposal(opened, listed, asked.chosen()),
        choices={"method": METHODS, "proxies": PROXIES, "ties": TIES, "hands": HANDS},
    )


@dataclass
class Taken:
    """The proposal that was shown."""

    method: Annotated[Method, Form()]
    proxies: Annotated[ProxyRank, Form()]
    ties: Annotated[Ties, Form()]
    letter: Annotated[str, Form(pattern="^[A-Z]$")]
    hands: Annotated[Hands, Form()]
    mark: Word


@router.post("/{listed}/take")
def take(
    request: Request,
    account: Organiser,
    event: str,
    listed: str,
    sent: Annotated[Taken, Depends()],
) -> RedirectResponse:
    """Put the list in the order that was proposed."""
    store = request.app.state.store
    chosen = Chosen(sent.method, sent.proxies, sent.ties, sent.letter, sent.hands)
    seen = Seen(event=event, listed=listed, mark=sent.mark)
    take_proposal(store, seen, custom=chosen.custom({}), hands=sent.hands, by=account.name)
    return _to(event, listed)


@dataclass
class Put:
    """Whom to put where, and why; one up or down where a step is sent."""

    person: Word
    reason: Word
    mark: Word
    place: Place
    stands: Place = 0
    step: Place = 0

    @property
    def rank(self) -> int:
        """The place that is meant."""
        return self.stands + self.step if self.step else self.place


@router.post("/{listed}/put")
def put(
    request: Request,
    account: Organiser,
    event: str,
    listed: str,
    sent: Annotated[Put, Depends()],
) -> RedirectResponse:
    """Give somebody a place by hand."""
    seen = Seen(event=event, listed=listed, mark=sent.mark)
    store, rank, reason = request.app.state.store, sent.rank, sent.reason
    put_person(store, seen, sent.person, rank=rank, reason=reason, by=account.name)
    return _to(event, listed, f"place-{sent.rank}")


@router.post("/{listed}/add")
def add(
    request: Request, account: Organiser, event: str, listed: str, person: Word, mark: Word
) -> RedirectResponse:
    """Add somebody at the end."""
    seen = Seen(event=event, listed=listed, mark=mark)
    add_person(request.app.state.store, seen, person, by=account.name)
    return _to(event, listed, "add")


@router.post("/{listed}/out")
def out(
    request: Request, account: Organiser, event: str, listed: str, person: Word, mark: Word
) -> RedirectResponse:
    """Take somebody out."""
    seen = Seen(event=event, listed=listed, mark=mark)
    take_out(request.app.state.store, seen, person, by=account.name)
    return _to(event, listed)


@router.post("/{listed}/sign")
def sign(
    request: Request, account: Office, event: str, listed: str, signer: Word, mark: Word
) -> RedirectResponse:
    """Sign the list off as it was seen."""
    seen = Seen(event=event, listed=listed, mark=mark)
    sign_off(request.app.state.store, seen, signer=signer, by=account.name)
    return _to(event, listed)


def _opened(request: Request, account: Account, event: str) -> Opened:
    store = request.app.state.store
    return told_to(store, open_event(store, event), account.role)


def _to(event: str, listed: str, place: str = "") -> RedirectResponse:
    path = f"/events/{quote(event)}/precedence/{quote(listed)}"
    return RedirectResponse(path + (f"#{place}" if place else ""), 303)
