"""A sheet of short messages to be sent at once: number and text, one row a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.documents.change_texts import short_message
from planner.documents.lists import columns_of, list_paper, sign
from planner.language import sentence
from planner.language.wording import listed
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.documents.change_set import ChangeSet
    from planner.documents.paper import Paper

COLUMNS = (
    (N_("Number"), 38.0, True),
    (N_("Message"), 130.0, False),
    (N_("For"), 28.0, True),
    (N_("Sent to"), 28.0, True),
    (N_("Characters"), 20.0, True),
)
SHORT_MESSAGES = N_("Short messages of {name}")


def sms_sheet(changes: ChangeSet) -> Paper:
    """Everyone concerned who can be reached by a number; the others are named above the table."""
    office, language = changes.after.office, changes.after.language
    paper = list_paper(office, SHORT_MESSAGES)
    paper.line(changes.versions)
    unreached = [one.name for one in changes.concerned if not one.number]
    if unreached:
        message = N_("No number known, to be told in person: {names}")
        paper.line(sentence(message, language, names=listed(unreached, language)))
    rows = []
    for one in changes.concerned:
        if one.number:
            text = short_message(changes, one)
            rows.append([one.number, text, one.name, one.through or one.name, str(len(text))])
    paper.table(columns_of(office, COLUMNS), rows)
    sign(paper, office)
    return paper
