"""Whom to call about what changed, in order of rank, with a box to tick and the time to note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.documents.change_texts import said_in_one_line
from planner.documents.lists import columns_of, list_paper, sign
from planner.language import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.documents.change_set import ChangeSet, Concerned
    from planner.documents.changed_page import Change
    from planner.documents.paper import Paper

COLUMNS = (
    (N_("No."), 12.0, True),
    (N_("For"), 28.0, True),
    (N_("Unit and post"), 42.0, False),
    (N_("Phone"), 38.0, True),
    (N_("What changed"), 88.0, False),
    (N_("Told"), 18.0, True),
    (N_("At"), 26.0, True),
)
CALL_LIST = N_("Call list of {name}")
AS_ABOVE = N_("As no. {number}")
BOX = "□"


def call_list(changes: ChangeSet) -> Paper:
    """The list: leaders first, drivers last."""
    office = changes.after.office
    paper = list_paper(office, CALL_LIST)
    paper.line(changes.versions(changes.after.language))
    paper.table(columns_of(office, COLUMNS), _rows(changes))
    sign(paper, office)
    return paper


def _rows(changes: ChangeSet) -> Iterator[list[str]]:
    """A row each; what was said to someone above is not said again."""
    language = changes.after.language
    told: dict[tuple[Change, ...], str] = {}
    for place, one in enumerate(changes.concerned, 1):
        number = told.setdefault(one.office.changes, str(place))
        same = sentence(AS_ABOVE, language, number=number)
        what = _changed(one, language) if number == str(place) else same
        yield [str(place), one.name, _post(one, language), _phone(one, language), what, BOX, ""]


def _post(one: Concerned, language: str) -> str:
    return sentence(N_("Driver"), language) if one.drives else one.post


def _phone(one: Concerned, language: str) -> str:
    if not one.number:
        return sentence(N_("no number known"), language)
    if not one.through:
        return one.number
    return f"{one.number}\n{sentence(N_('through {name}'), language, name=one.through)}"


def _changed(one: Concerned, language: str) -> str:
    return "\n".join(_lines(one, language))


def _lines(one: Concerned, language: str) -> Iterator[str]:
    for change in one.office.changes:
        yield said_in_one_line(change, language)
