"""Hand out an event as files: the workbook, the papers, the calendars."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from planner.calendars.feed import calendars
from planner.documents.own_papers import DRIVERS, PEOPLE, own_makers
from planner.documents.papers import paper_makers, papers
from planner.documents.workbook import workbook_bytes
from planner.domain.errors import NotFound
from planner.domain.sentence import sentence
from planner.services.desks import desk_of, plan_of
from planner.services.printed import FOLDER, PrintPack
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planner.services.opened import Opened


def workbook(opened: Opened, language: str) -> bytes:
    """The event and its plan as a workbook (.xlsx), which can be imported again."""
    return workbook_bytes(opened.register, opened.event, opened.plan, language)


def paper(
    opened: Opened, path: str, language: str, *, templates: Mapping[tuple[str, str], bytes]
) -> bytes:
    """One paper, by its path among the papers; NotFound where there is none.

    Word files are made with the office's own templates, where it has one of the kind.
    """
    desk = replace(desk_of(opened, language), templates=templates)
    if path.startswith(f"{FOLDER}/"):
        made = {one.path: one.made for one in PrintPack(desk).files()}.get(path)
    elif path.startswith((f"{PEOPLE}/", f"{DRIVERS}/")):
        made = dict(own_makers(desk)).get(path)
    else:
        made = dict(paper_makers(desk)).get(path)
    if made is None or not (content := made()):
        raise missing(path)
    return content


def calendar(opened: Opened, path: str, language: str) -> bytes:
    """One calendar (.ics), by its path among the calendars; NotFound where there is none."""
    return _one(calendars(opened.register, opened.event, plan_of(opened), language), path)


def every_calendar(opened: Opened, language: str) -> bytes:
    """All calendars of the event as one .zip; the same revision gives the same bytes."""
    return _zipped(calendars(opened.register, opened.event, plan_of(opened), language))


def every_paper(
    opened: Opened, form: str, language: str, *, templates: Mapping[tuple[str, str], bytes]
) -> bytes:
    """All papers as files of one form in one .zip, with each delegation's pictures and texts."""
    desk = replace(desk_of(opened, language), templates=templates)
    return _zipped(papers(desk, forms=(form,)))


def _zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as folder:
        for path, content in files:
            entry = ZipInfo(path)  # its time is a constant, never the clock's
            entry.compress_type = ZIP_DEFLATED
            folder.writestr(entry, content)
    return stream.getvalue()


def _one(files: Iterable[tuple[str, bytes]], path: str) -> bytes:
    for name, content in files:
        if name == path:
            return content
    raise missing(path)


def missing(path: str) -> NotFound:
    """The refusal where an event has no such file."""
    return NotFound(path, sentence(N_("Nothing here is called {id}."), id=path))
