"""The days in a reception plan: sessions, visits and meals, what many do at once told once."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from planner.documents.desk import Desk
from planner.documents.itinerary import PLACE, TIME, WHAT
from planner.documents.lists import Head, columns_of
from planner.documents.paper import Paper
from planner.documents.sayings import NAMES_MAX
from planner.documents.schedule import Row
from planner.domain.engagement import Engagement, EngagementKind
from planner.language import times
from solver.constraint import N_

GUESTS = N_("Guests")
WITH_ESCORTS: tuple[Head, ...] = (
    (TIME, 27.0, True),
    (WHAT, 34.0, False),
    (PLACE, 30.0, False),
    (N_("Escorts"), 37.0, False),
    (GUESTS, 38.0, False),
)
WITHOUT: tuple[Head, ...] = (
    (TIME, 27.0, True),
    (WHAT, 48.0, False),
    (PLACE, 51.0, False),
    (GUESTS, 40.0, False),
)
"""Where nobody of ours goes along, as at a conference."""
HELD = (EngagementKind.SESSION, EngagementKind.VISIT, EngagementKind.MEAL)


def days(paper: Paper, desk: Desk) -> None:
    """A table for each date: when, what, where, who goes along, for whom."""
    office = desk.office
    rows = together(row for row in office.schedule.rows if row.engagement.kind in HELD)
    escorted = any(map(office.hosts, rows))
    cells = [office.time, office.what, office.place, office.hosts, office.guests]
    if not escorted:
        cells.remove(office.hosts)
    columns = columns_of(office, WITH_ESCORTS if escorted else WITHOUT)
    for day, own in groupby(rows, key=lambda row: row.day):
        paper.heading(times.day(day, desk.language))
        paper.table(columns, ([cell(row) for cell in cells] for row in own))


def together(rows: Iterable[Row]) -> list[Row]:
    """The rows, in order; parties that do the same at the same time and place are one."""
    alike: dict[tuple[object, ...], list[Row]] = {}
    for row in rows:
        one = row.engagement
        alike.setdefault((row.times, one.what, one.place, one.room), []).append(row)
    return [_one(own) for own in alike.values()]


def _one(rows: list[Row]) -> Row:
    first, *others = [row.engagement for row in rows]
    if not others and len(first.delegations) <= NAMES_MAX:
        return rows[0]
    held = [first, *others]
    whole = replace(
        first,
        delegations=tuple(dict.fromkeys(_each(held, "delegations"))),
        persons=tuple(dict.fromkeys(_each(held, "persons"))),
        people=sum(one.people for one in held),
        # So many are there that nobody's own party is worth a word.
        parties=(),
    )
    return replace(rows[0], engagement=whole)


def _each(held: Iterable[Engagement], field: str) -> Iterator[str]:
    for one in held:
        yield from getattr(one, field)
