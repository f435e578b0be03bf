"""The days in a reception plan: sessions, visits and meals, what many do at once told once."""

from itertools import groupby

from planner.documents.desk import Desk
from planner.documents.itinerary import PLACE, TIME, WHAT
from planner.documents.lists import Head, columns_of
from planner.documents.paper import Paper
from planner.documents.told_once import together
from planner.domain.engagement import EngagementKind
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
