"""The papers that an event has, shelf by shelf, and how their first pages look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from planner.documents.masked_desk import Desks
from planner.documents.own_papers import PICTURE, TEXT, own_makers
from planner.documents.paper import beginning
from planner.documents.paper_file import PDF
from planner.documents.papers import FORMS, ITINERARY, drafts
from planner.documents.pdf import Press
from planner.domain.names import names_of
from planner.language import translator
from planner.services.desks import desk_of
from planner.services.hand_out import missing
from planner.services.printed import PrintPack
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.documents.desk import Desk
    from planner.documents.paper import Paper
    from planner.persistence.store import Store
    from planner.services.opened import Opened

TOLD = (PICTURE, TEXT)
"""What a delegation's programme can be had as besides: a picture, and a text to paste."""
PREVIEW_ROWS = 30
"""So many rows are shown before a paper is had as a whole: about three pages."""


@dataclass(frozen=True)
class Shelved:
    """One paper: its path without an ending, its name, and the endings it can be had with."""

    stem: str
    name: str
    forms: tuple[str, ...]
    previewed: bool = True


@dataclass(frozen=True)
class Shelf:
    """The papers of the office, or of one delegation."""

    name: str
    papers: tuple[Shelved, ...]


def shelves(store: Store, opened: Opened, language: str) -> tuple[Shelf, ...]:
    """The office's papers, then each delegation's; blank ones are left out."""
    say, event = translator(language), opened.event
    written = _written(store, opened, language)
    told: dict[str | None, list[Shelved]] = {}
    for draft in drafts(event):
        if draft.stem in written:
            guests = TOLD if draft.delegation and draft.kind == ITINERARY else ()
            one = Shelved(draft.stem, written[draft.stem].title, FORMS + guests)
            told.setdefault(draft.delegation, []).append(one)
    office = Shelf(say(N_("Office")), tuple(told.pop(None, ())))
    own = (Shelf(event.delegation(one or "").name, tuple(have)) for one, have in told.items())
    cut = tuple(
        Shelved(path.removesuffix(f".{PDF}"), f"{title} × {cards}", (PDF,), previewed=False)
        for path, title, cards in _printed(store, opened, language).files
    )
    every = (office, *own, Shelf(say(N_("To be cut and handed out")), cut))
    return tuple(shelf for shelf in every if shelf.papers)


def own_papers(store: Store, opened: Opened, language: str) -> tuple[Shelved, ...]:
    """Everyone's own, and each day of a driver: a text to paste, and a picture for a phone."""
    names = names_of(opened.register, opened.event)

    def listed() -> tuple[Shelved, ...]:
        paths = (path for path, _ in own_makers(_desk(store, opened, language)))
        stems = dict.fromkeys(path.rpartition(".")[0] for path in paths)
        return tuple(
            Shelved(stem, " ".join((names.get(who, who), *day)), (TEXT, PICTURE), previewed=False)
            for stem in stems
            for _, who, *day in [stem.split("/")]
        )

    return store.memory.recall(("own papers", opened.event.id, language), opened, listed)


def preview(store: Store, opened: Opened, stem: str, language: str) -> tuple[bytes, ...]:
    """The first pages of a paper as PNG; NotFound where there is no such paper."""
    paper = _written(store, opened, language).get(stem)
    if paper is None:
        raise missing(stem)

    def pages() -> tuple[bytes, ...]:
        return tuple(Press().pages(beginning(paper, PREVIEW_ROWS)))

    return store.memory.recall(("preview", opened.event.id, stem, language), opened, pages)


def preview_page(store: Store, opened: Opened, stem: str, language: str, *, number: int) -> bytes:
    """One of the first pages, counted from 1; NotFound where there is none of that number."""
    pages = preview(store, opened, stem, language)
    if not 1 <= number <= len(pages):
        raise missing(f"{stem}/{number}")
    return pages[number - 1]


def misprinted(store: Store, opened: Opened, language: str) -> tuple[str, ...]:
    """What would be printed wrong, told before anything is printed."""
    return _printed(store, opened, language).misprints


class _Cut(NamedTuple):
    """What the print pack has: path, title and number of cards of each file; what goes wrong."""

    files: tuple[tuple[str, str, int], ...]
    misprints: tuple[str, ...]


def _printed(store: Store, opened: Opened, language: str) -> _Cut:
    def listed() -> _Cut:
        pack = PrintPack(_desk(store, opened, language))
        return _Cut(tuple(one[:3] for one in pack.files()), pack.misprint_lines())

    return store.memory.recall(("printed", opened.event.id, language), opened, listed)


def _desk(store: Store, opened: Opened, language: str) -> Desk:
    """Kept, since papers and print pack ask it for the same."""

    def laid() -> Desk:
        return desk_of(opened, language)

    return store.memory.recall(("desk", opened.event.id, language), opened, laid)


def _written(store: Store, opened: Opened, language: str) -> Mapping[str, Paper]:
    def written() -> dict[str, Paper]:
        desks = Desks(_desk(store, opened, language))
        made = ((one.stem, one.make(desks.of(one.delegation))) for one in drafts(opened.event))
        return {stem: paper for stem, paper in made if not paper.blank}

    return store.memory.recall(("papers", opened.event.id, language), opened, written)
