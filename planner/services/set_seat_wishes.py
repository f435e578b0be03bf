"""Who is to sit near whom, near the door or in sight of the stage: shown, added, taken out.

The office's own: told to those who edit, and to nobody else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner.domain.errors import Fault, Stale, Unreadable
from planner.domain.event import Event
from planner.domain.seating import SeatWish
from planner.domain.sentence import sentence
from planner.persistence.entries import fingerprint
from planner.persistence.events import change_event
from planner.services.add_entry import require_filled
from planner.services.editing.asked import AskedGroup, asked
from planner.services.editing.forms import EDITS, SEAT_WISH
from planner.services.editing.scene import load_scene
from planner.services.editing.sent import read_sent
from planner.services.editing.spoken import said
from planner.services.show_entries import open_scene, usual_texts
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planner.domain.account import Account
    from planner.persistence.store import Store
    from planner.services.editing.scene import Scene


@dataclass(frozen=True)
class Row:
    """One wish in words; `mark` is what it is taken out by."""

    mark: str
    cells: tuple[tuple[str, str], ...]
    """Header and words of each."""


@dataclass(frozen=True)
class SeatWishes:
    """All wishes for seats of an event, and the form of one more."""

    event: Event
    title: str
    headers: tuple[str, ...]
    rows: tuple[Row, ...]
    groups: tuple[AskedGroup, ...]
    faults: tuple[Fault, ...] = ()
    """Those of no field of the form."""
    id: str = ""
    made_from: str = ""


def show_seat_wishes(
    store: Store,
    event: str,
    language: str,
    *,
    sent: Mapping[str, str] | None = None,
    faults: Iterable[Fault] = (),
) -> SeatWishes:
    """The wishes, with the form as it was sent and its faults where it could not be read."""
    scene = open_scene(store, event, language)
    texts = usual_texts(SEAT_WISH, scene) | dict(sent or {})
    names = {field.name for field in SEAT_WISH.fields}
    beside = [one for one in faults if one.cell in names]
    headers = tuple(field.column.header(language) for field in SEAT_WISH.fields)
    return SeatWishes(
        event=scene.world.event,
        title=SEAT_WISH.sheet.title(language),
        headers=headers,
        rows=tuple(_row(one, scene) for one in scene.world.event.seat_wishes),
        groups=asked(SEAT_WISH, texts, scene=scene, role=EDITS, faults=beside),
        faults=tuple(one for one in faults if one not in beside),
    )


def _row(wish: SeatWish, scene: Scene) -> Row:
    cells = (
        (field.column.header(scene.language), said(field, getattr(wish, field.name), scene))
        for field in SEAT_WISH.fields
    )
    return Row(fingerprint(wish), tuple(cells))


def add_seat_wish(
    store: Store, event: str, *, sent: Mapping[str, str], by: Account, language: str
) -> None:
    """Add the wish that a form sent, once; Unreadable with every fault where it cannot be."""
    with store.writing(by.name, about=event) as session:
        scene = load_scene(session, event, language)
        values = read_sent(SEAT_WISH, sent, scene=scene, role=by.role)
        require_filled(SEAT_WISH, values, scene=scene)
        wish, found = SeatWish(**values), scene.world.event
        if wish in found.seat_wishes:
            return
        wishes = (*found.seat_wishes, wish)
        _refuse_faults(scene, wishes)
        change_event(session, found, {"seat_wishes": wishes})


def _refuse_faults(scene: Scene, wishes: tuple[SeatWish, ...]) -> None:
    """Unreadable where the last of the wishes is one that cannot be."""
    event = replace(scene.world.event, seat_wishes=wishes)
    tried = replace(scene, world=replace(scene.world, event=event))
    before = scene.faults(SEAT_WISH, "")
    new = [one for one in tried.faults(SEAT_WISH, "") if one not in before]
    if new:
        # What is amiss between the fields of a wish is the other person, named or left out.
        raise Unreadable(SEAT_WISH.noun, tuple(replace(one, cell="other") for one in new))


def remove_seat_wish(store: Store, event: str, mark: str, *, by: str, language: str) -> None:
    """Take a wish out; Stale where it is not there any more."""
    with store.writing(by, about=event) as session:
        found = load_scene(session, event, language).world.event
        left = tuple(one for one in found.seat_wishes if fingerprint(one) != mark)
        if left == found.seat_wishes:
            what = sentence(N_("This wish for a seat has been taken out by someone else."))
            remedy = sentence(N_("Look at the wishes as they are now."))
            raise Stale(mark, what, remedy, saved=None, tried=None)
        change_event(session, found, {"seat_wishes": left})
