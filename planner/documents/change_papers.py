"""The papers of what changed: for the office to issue, and for each one concerned to be sent."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from planner.documents.call_list import CALL_LIST, call_list
from planner.documents.change_set import ChangeSet, Concerned
from planner.documents.change_texts import change_page
from planner.documents.corrections import CORRECTIONS, corrections
from planner.documents.long_picture import Painter
from planner.documents.paper import Paper
from planner.documents.paper_file import EXCEL, PDF, WORD, paper_file
from planner.documents.pdf import Press
from planner.documents.plain_text import page_text
from planner.documents.sms_sheet import SHORT_MESSAGES, sms_sheet
from planner.language.text import file_names

TEXT, PICTURE = "txt", "png"


@dataclass(frozen=True)
class ChangeKind:
    """A paper of what changed: its id names its file."""

    id: str
    name: str
    make: Callable[[ChangeSet], Paper]
    forms: tuple[str, ...] = (WORD, PDF, EXCEL)


CHANGE_KINDS = (
    ChangeKind("corrections", CORRECTIONS, corrections),
    ChangeKind("call-list", CALL_LIST, call_list),
    ChangeKind("short-messages", SHORT_MESSAGES, sms_sheet, (EXCEL,)),
)


FOLDERS = {"people": False, "drivers": True}
"""Whose files stand in which folder: of those who drive, or not."""
CHANGE_FILES = (*(f"{kind.id}.{form}" for kind in CHANGE_KINDS for form in kind.forms), *FOLDERS)
"""All that is ours in a folder of changes."""


def told_apart(changes: ChangeSet) -> Iterator[tuple[str, Concerned]]:
    """For each one concerned the path of their own files, without an ending."""
    for folder, drives in FOLDERS.items():
        own = {one.id: one for one in changes.concerned if one.drives is drives}
        for identifier, name in file_names(own).items():
            yield f"{folder}/{name}", own[identifier]


def change_makers(changes: ChangeSet) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Each paper's path and what makes it when it is asked for; none where nothing changed.

    For each one concerned a text to paste and a long picture, in `people` and `drivers`.
    """
    if not changes.concerned:
        return
    press, painter = Press(), Painter()
    for kind in CHANGE_KINDS:
        for form in kind.forms:
            yield f"{kind.id}.{form}", partial(_file, press, kind, changes, form)
    for stem, one in told_apart(changes):
        yield f"{stem}.{TEXT}", partial(_text, changes, one)
        yield f"{stem}.{PICTURE}", partial(_picture, painter, changes, one)


def _file(press: Press, kind: ChangeKind, changes: ChangeSet, form: str) -> bytes:
    return paper_file(kind.make(changes), form, press)


def _text(changes: ChangeSet, one: Concerned) -> bytes:
    return page_text(change_page(changes, one)).encode()


def _picture(painter: Painter, changes: ChangeSet, one: Concerned) -> bytes:
    return painter.page(change_page(changes, one))
