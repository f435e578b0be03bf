"""A sheet of short messages to be sent at once: number and text, one row a person."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from planner.documents.change_texts import short_message
from planner.documents.lists import columns_of, list_paper, sign
from planner.language import sentence
from planner.language.wording import listed
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.documents.change_set import ChangeSet, Concerned
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
    """Everyone concerned who has a number to be reached by; the others are named above the table.

    Who tells several people the same gets one message for all of them.
    """
    office, language = changes.after.office, changes.after.language
    paper = list_paper(office, SHORT_MESSAGES)
    paper.line(changes.versions(language))
    unreached = [one.name for one in changes.concerned if not one.number]
    if unreached:
        message = N_("No number known, to be told in person: {names}")
        paper.line(sentence(message, language, names=listed(unreached, language)))
    paper.table(columns_of(office, COLUMNS), (_row(one, language) for one in _sent(changes)))
    sign(paper, office)
    return paper


def _sent(changes: ChangeSet) -> list[list[Concerned]]:
    """Who gets a message: by themselves, or all whom one person is to tell the same."""
    together: dict[tuple[object, ...], list[Concerned]] = defaultdict(list)
    for one in changes.concerned:
        if one.number:
            alone = one.id if not one.through else ""
            told = (one.read.changes, one.read.page.foot)
            together[one.number, one.through, told, alone].append(one)
    return list(together.values())


def _row(people: list[Concerned], language: str) -> list[str]:
    first, text = people[0], short_message(people)
    names = listed([one.name for one in people], language)
    return [first.number, text, names, first.through or first.name, str(len(text))]
