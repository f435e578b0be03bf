"""Name a file as an office would: by the event, by whom it is for, and by what it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from planner.documents.change_papers import CHANGE_KINDS
from planner.documents.own_papers import DRIVERS, PEOPLE
from planner.documents.papers import GUEST_KINDS, KINDS
from planner.domain.names import names_of
from planner.language import CHINESE, sentence
from planner.language.text import NAME_LENGTH_MAX, in_one_line
from planner.services.printed import FOLDER
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.services.opened import Opened

WORKBOOK = N_("Workbook of {name}")
CHECK_SHEET = N_("Check sheet of {name}")
CALENDARS = N_("Calendars of {name}")
SEATING = N_("Seating of {name}")
PAPERS = {kind.id: kind.name for kind in (*KINDS, *GUEST_KINDS, *CHANGE_KINDS)}
"""By what a paper is called among the papers."""
EVERY_PAPER = N_("Papers of {name}")
CHANGED = N_("What changed for {name}")
PRINTED = N_("To be printed: {name}")
CALENDAR = N_("Calendar of {name}")
UNFIT = re.compile(r'[\\/:*?"<>|]+')
"""What some system refuses in the name of a file."""


def name_file(opened: Opened, message: str, ending: str, *, language: str, about: str = "") -> str:
    """`秋季会谈日程安排.docx`: what the message says of the event, or of `about` at the event."""
    between = " " if language == CHINESE else ", "
    names = filter(None, map(_fit, (opened.event.name, about)))
    return f"{sentence(message, language, name=between.join(names))}.{ending}"


def name_paper(opened: Opened, path: str, language: str) -> str:
    """The name of a paper, by its path among the papers: of the event, a delegation, a person."""
    *folders, file = path.split("/")
    stem, _, ending = file.rpartition(".")
    if folders == [FOLDER]:
        return name_file(opened, PRINTED, ending, language=language, about=stem)
    if folders[:1] in ([PEOPLE], [DRIVERS]):
        who, *day = (*folders[1:], stem)
        whose = " ".join((_called(opened, who), *day))
        return name_file(opened, PAPERS["itinerary"], ending, language=language, about=whose)
    about = _called(opened, folders[-1]) if folders else ""
    return name_file(opened, PAPERS[stem], ending, language=language, about=about)


def name_template(opened: Opened, kind: str, language: str) -> str:
    """The name of a template to begin with, for a kind of paper."""
    message = next(one.name for one in (*KINDS, *GUEST_KINDS) if one.template == kind)
    return name_file(opened, message, "docx", language=language)


def name_change(opened: Opened, path: str, language: str) -> str:
    """The name of a paper of changes: of the event, or of whom it concerns."""
    stem, _, ending = path.rpartition("/")[2].rpartition(".")
    known = {kind.id: kind.name for kind in CHANGE_KINDS}
    about = "" if stem in known else _called(opened, stem)
    return name_file(opened, known.get(stem, CHANGED), ending, language=language, about=about)


def name_calendar(opened: Opened, path: str, language: str) -> str:
    """The name of a calendar, by its path among the calendars: of a person, a car, a delegation."""
    stem = path.rpartition("/")[2].removesuffix(".ics")
    return name_file(opened, CALENDAR, "ics", language=language, about=_called(opened, stem))


def _fit(name: str) -> str:
    """A name as every system takes it in the name of a file."""
    return " ".join(UNFIT.sub(" ", in_one_line(name[:NAME_LENGTH_MAX])).split()).strip(".")


def _called(opened: Opened, identifier: str) -> str:
    return names_of(opened.register, opened.event).get(identifier, identifier)
