"""Write the papers of an event into a folder: documents, seating charts, what is to be printed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from planner.documents.chart_pages import ChartPress
from planner.documents.paper_file import PDF
from planner.documents.papers import (
    FORMS,
    GUEST_KINDS,
    KINDS,
    Made,
    asked_makers,
    made_in_turn,
)
from planner.domain.errors import Refused
from planner.domain.sentence import sentence
from planner.language import sentence as say
from planner.language.wording import listed
from planner.services.desks import desk_of
from planner.services.printed import FOLDER, PrintPack
from planner.services.seating_charts import drawn_sittings
from planner.services.written_folder import drop_stale, write_whole
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from planner.documents.desk import Desk
    from planner.services.opened import Opened

CHARTS = "seating"
"""The kind of the seating charts."""
NO_PAPER = N_("There is no paper called {name}.")
NO_FORM = N_("There are no papers in the form {name}.")
CARS = N_("Seats in cars of {name}")
PAPER_KINDS = (*dict.fromkeys(kind.id for kind in (*KINDS, *GUEST_KINDS)), CHARTS, FOLDER)
"""What can be asked for by name."""
OURS = (
    *(f"{kind.id}.{form}" for kind in KINDS for form in FORMS),
    *(f"delegations/*/{kind.id}.{form}" for kind in GUEST_KINDS for form in (*FORMS, "png", "txt")),
    f"{CHARTS}/*.{PDF}",
    f"{FOLDER}/*.{PDF}",
)
"""What papers are called: a file of such a name that is no longer written is an old one."""


def write_papers(
    opened: Opened,
    folder: Path,
    *,
    language: str,
    kinds: Collection[str] = (),
    forms: Collection[str] = (),
    templates: Path | None = None,
) -> tuple[int, tuple[str, ...]]:
    """Every paper, or those of `kinds`, as files of `forms` (all where none are named).

    Word files are made with the templates of that folder, each called by its kind of paper.
    Returns how many were written, and what is printed wrong, a line each. Refused where a kind is
    unknown, or nothing can be written.
    """
    _require_known(NO_PAPER, kinds, known=PAPER_KINDS, language=language)
    _require_known(NO_FORM, forms, known=FORMS, language=language)
    desk = desk_of(opened, language)
    if templates is not None:
        # Here, since it brings the store along, which files alone never need.
        from planner.services.own_templates import templates_of_folder

        desk = replace(desk, templates=templates_of_folder(templates, opened, language))
    asked, pack = kinds or PAPER_KINDS, PrintPack(desk)
    written = write_whole(made_in_turn(_makers(pack, asked, forms or FORMS)), folder)
    if not kinds and not forms:
        drop_stale(folder, OURS, kept=written)
    printed = FOLDER in asked and PDF in (forms or FORMS)
    return len(written), pack.misprint_lines() if printed else ()


def _makers(
    pack: PrintPack, kinds: Collection[str], forms: Collection[str]
) -> Iterator[tuple[str, Made]]:
    """All in one row: what is slow to set goes on while the next is laid out."""
    yield from asked_makers(pack.desk, forms=forms, kinds=kinds)
    if CHARTS in kinds and PDF in forms:
        yield from _charts(pack.desk)
    if FOLDER in kinds and PDF in forms:
        yield from ((one.path, one.made) for one in pack.files())


def _charts(desk: Desk) -> Iterator[tuple[str, Made]]:
    """Of each room one PDF: from both ends, with each batch of awards; of all cars one."""
    press, cars = ChartPress(desk.event, desk.language), list[str]()
    for drawn in drawn_sittings(desk.register, desk.event, desk.plan, language=desk.language):
        seen = [drawing for _, drawing in drawn.drawings]
        if drawn.car:
            cars += seen
        elif drawn.sitting not in desk.secret:
            yield f"seating/{drawn.name}.pdf", partial(press.pdf, drawn.title, seen)
    if cars:
        title = say(CARS, desk.language, name=desk.event.name)
        yield "seating/cars.pdf", partial(press.together, title, cars)


def _require_known(
    message: str, asked: Collection[str], *, known: Sequence[str], language: str
) -> None:
    """Refused where what was asked for is none of what there is."""
    for one in asked:
        if one not in known:
            raise Refused(
                one,
                sentence(message, name=one),
                sentence(N_("Choose among: {kinds}."), kinds=listed(list(known), language)),
            )
