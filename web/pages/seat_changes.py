"""Late changes of seats: who leaves, comes or exchanges, who moves because of it, and back."""

from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import RedirectResponse, Response

from planner.services.change_seat import Done, change_seat, take_back
from planner.services.show_seat_changes import Wanted, Wish, seat_changes
from planner.services.show_seating import View, seating
from planner.services.stored_events import open_event
from web.forms import Number
from web.language import current
from web.rendering import page
from web.security import Organiser

router = APIRouter(prefix="/events/{event}/seating/changes")
Word = Annotated[str, Form()]


@dataclass
class Asked:
    """What an address asks about, and the change that was made last, where one was."""

    wish: Wish | None = None
    person: str = ""
    other: str = ""
    rank: str = ""
    edit: Number = 0
    plan: Number = 0

    def wanted(self) -> Wanted | None:
        """What is wanted; None where nobody is chosen yet."""
        return _wanted(self.wish, self.person, other=self.other, rank=self.rank)


def _wanted(wish: Wish | None, person: str, *, other: str, rank: str) -> Wanted | None:
    if wish is None or not person:
        return None
    # As many digits as any order of honour has: others are no rank.
    place = int(rank) if rank.isdecimal() and len(rank) < 6 else 0
    return Wanted(wish, person, other, place or None)


@router.get("/{subject:path}")
def changing(
    request: Request,
    account: Organiser,
    event: str,
    subject: str,
    asked: Annotated[Asked, Depends()],
) -> Response:
    """The forms, what comes of what is asked, and the room as it is."""
    store, language = request.app.state.store, current()
    opened = open_event(store, event)
    shown = seat_changes(opened, subject, asked.wanted(), language)
    drawn = seating(store, opened, subject, language, view=View.HALL)
    told: dict[str, Any] = {"asked": asked, "changes": shown, "seating": drawn}
    return page(request, "seat_changes.html", event=opened.event, **told)


@dataclass
class Chosen:
    """The way that was chosen of those shown."""

    wish: Annotated[Wish, Form()]
    person: Annotated[str, Form(min_length=1)]
    way: Word
    seen: Word
    other: Word = ""
    rank: Word = ""


@router.post("/{subject:path}/back")
def back(
    request: Request,
    account: Organiser,
    event: str,
    subject: str,
    edit: Annotated[Number, Form()],
    plan: Annotated[Number, Form()],
) -> RedirectResponse:
    """Take back the change that was made last."""
    store = request.app.state.store
    take_back(store, event, Done(edit, plan), by=account.name, language=current())
    return RedirectResponse(_address(event, subject), 303)


@router.post("/{subject:path}")
def change(
    request: Request,
    account: Organiser,
    event: str,
    subject: str,
    sent: Annotated[Chosen, Depends()],
) -> RedirectResponse:
    """Make the change in the way that was chosen."""
    store = request.app.state.store
    wanted = _wanted(sent.wish, sent.person, other=sent.other, rank=sent.rank)
    assert wanted is not None
    chosen = {"way": sent.way, "seen": sent.seen}
    done = change_seat(store, event, subject, wanted, by=account.name, **chosen)
    return RedirectResponse(f"{_address(event, subject)}?edit={done.edit}&plan={done.plan}", 303)


def _address(event: str, subject: str) -> str:
    return f"/events/{quote(event)}/seating/changes/{quote(subject)}"
