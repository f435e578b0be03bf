"""What changed, for one person: a page to paste or to draw, and the text of a short message."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.documents.changed_page import Became, Change
from planner.documents.corrections import now_is, when
from planner.documents.phone_page import NOW, WAS, PhonePage, PhoneRow
from planner.language import sentence
from planner.language.text import in_one_line
from planner.language.wording import listed, remarks
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.documents.change_set import ChangeSet, Concerned

TO_ONESELF = N_("{event}: {name}, your programme has changed. {changes}. {contact}")
TO_OTHERS = N_("{event}: please tell {name}: the programme has changed. {changes}. {contact}")


def change_page(changes: ChangeSet, one: Concerned) -> PhonePage:
    """What changed for one person, day by day, as a page of theirs; `plain_text.page_text` and
    `long_picture.Painter.page` make text and picture of it."""
    page, language = one.own.page, one.own.page.language
    whole = (line for each in one.own.changes if each.day is None for line in _both(each, language))
    return replace(
        page,
        subtitle=sentence(N_("What changed for {name}"), language, name=one.name),
        rows=tuple(row for each in one.own.changes for row in _rows(each, language)),
        foot=(*whole, *page.foot),
        version=changes.versions(language),
    )


def short_message(people: Sequence[Concerned]) -> str:
    """One line to be sent by SMS to people with the same changes; to who tells it on, it says
    whom, in the office's words."""
    first = people[0]
    read = first.read
    language = read.page.language
    message = TO_OTHERS if first.through else TO_ONESELF
    told = remarks([said_in_one_line(own, language) for own in read.changes], language)
    said = sentence(
        message,
        language,
        event=read.page.title,
        name=listed([one.name for one in people], language),
        changes=told,
        contact=" ".join(read.page.foot),
    )
    return in_one_line(said).strip()


def said_in_one_line(change: Change, language: str) -> str:
    """When and what; what was and what is."""
    about = " ".join(filter(None, (when(change, language), change.what)))
    was, now = (listed(list(words), language) for words in (change.was, now_is(change, language)))
    if change.became is not Became.OTHER:
        return sentence(N_("{about}: {now}"), language, about=about, now=now)
    if not was:
        return sentence(N_("{about}: now {now}"), language, about=about, now=now)
    return sentence(N_("{about}: was {was}; now {now}"), language, about=about, was=was, now=now)


def _rows(change: Change, language: str) -> tuple[PhoneRow, ...]:
    if change.day is None:
        return ()
    start, _, end = change.time.partition("–")
    lines = ((WAS, change.was), (NOW, now_is(change, language)))
    told = tuple((message, words) for message, words in lines if words)
    return (PhoneRow(change.day, start, end, change.what, lines=told),)


def _both(change: Change, language: str) -> tuple[str, ...]:
    """What changed of a whole page: its title, or whom to call."""
    lines = ((WAS, change.was), (NOW, change.now))
    return tuple(
        sentence(message, language, words=remarks(list(words), language))
        for message, words in lines
        if words
    )
