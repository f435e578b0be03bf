"""更正单: what changed from one version to the next, what was and what is, and for whom."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from planner.documents.changed_page import Became, Change
from planner.documents.lists import columns_of, list_paper, sign
from planner.domain.people import Side
from planner.language import sentence, times, translator
from planner.language.wording import listed
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.documents.change_set import ChangeSet, Concerned
    from planner.documents.paper import Paper

COLUMNS = (
    (N_("Time"), 33.0, True),
    (N_("Programme"), 48.0, False),
    (N_("As it was"), 54.0, False),
    (N_("As it is"), 54.0, False),
    (N_("For whom"), 64.0, False),
)
CORRECTIONS = N_("Corrections to {name}")
DRIVERS = N_("Drivers: {names}")
NOTHING = "–"
WORDS = {Became.NEW: N_("New"), Became.DROPPED: N_("Dropped")}


def corrections(changes: ChangeSet) -> Paper:
    """The paper: each change once, with everyone whom it concerns alike."""
    desk = changes.after
    paper = list_paper(desk.office, CORRECTIONS)
    paper.line(changes.versions(desk.language))
    paper.table(columns_of(desk.office, COLUMNS), _rows(changes))
    sign(paper, desk.office)
    return paper


def when(change: Change, language: str) -> str:
    """The date and time of a change; nothing where it is of a whole page."""
    if change.day is None:
        return ""
    return f"{times.short_day(change.day, language)} {change.time}".strip()


def now_is(change: Change, language: str) -> tuple[str, ...]:
    """How it is now, line by line: what is new or dropped begins with that word."""
    # Who only read what was would not know whether it still is so.
    word = WORDS.get(change.became, "" if change.now else WORDS[Became.DROPPED])
    return (translator(language)(word), *change.now) if word else change.now


def _rows(changes: ChangeSet) -> Iterator[list[str]]:
    language = changes.after.language
    together: dict[Change, list[Concerned]] = defaultdict(list)
    for one in changes.concerned:
        for change in one.office.changes:
            together[change].append(one)
    _hand_over(together, language)
    for change in sorted(together, key=lambda one: one.order):
        yield [
            when(change, language),
            change.what,
            "\n".join(change.was) or NOTHING,
            "\n".join(now_is(change, language)),
            "\n".join(_named(changes, together[change])),
        ]


def _hand_over(together: dict[Change, list[Concerned]], language: str) -> None:
    """What one driver no longer drives and another does becomes one change: who, and what differs
    besides."""
    driven = [one for one, people in together.items() if all(each.drives for each in people)]
    pairs = [
        (dropped, new)
        for dropped in driven
        for new in driven
        if (dropped.became, new.became) == (Became.DROPPED, Became.NEW)
        if dropped.order == new.order
    ]
    # The cars of a convoy go one way at one hour: who takes over a car shares its line.
    pairs.sort(key=lambda pair: -len({*pair[0].was} & {*pair[1].now}))
    for dropped, new in pairs:
        if dropped in together and new in together:
            people = [together.pop(one) for one in (dropped, new)]
            was, now = (_driven_by(one, language) for one in people)
            change = replace(
                new,
                became=Became.OTHER,
                was=(was, *(line for line in dropped.was if line not in new.now)),
                now=(now, *(line for line in new.now if line not in dropped.was)),
            )
            together[change] += [one for each in people for one in each]


def _driven_by(drivers: list[Concerned], language: str) -> str:
    return sentence(DRIVERS, language, names=listed([one.name for one in drivers], language))


def _named(changes: ChangeSet, people: list[Concerned]) -> Iterator[str]:
    """Whole delegations by their name, others by their own; drivers as such."""
    language, event = changes.after.language, changes.after.event
    left = [one for one in people if not one.drives]
    for delegation in event.delegations:
        own = [one for one in left if one.delegation == delegation.id]
        if len(own) > 1 and len(own) == _members(changes, delegation.id):
            message = N_("all of {name} ({people})")
            yield sentence(message, language, name=delegation.name, people=len(own))
            left = [one for one in left if one not in own]
    if left:
        yield listed([one.name for one in left], language)
    if drivers := [one for one in people if one.drives]:
        yield _driven_by(drivers, language)


def _members(changes: ChangeSet, delegation: str) -> int:
    people = changes.after.register.people
    return sum(1 for one in people if one.delegation == delegation and one.side is Side.GUEST)
