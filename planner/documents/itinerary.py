"""日程安排: the whole event's for the office, each delegation's for its guests."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from planner.documents.lists import sign
from planner.documents.paper import ACROSS, ROOMY, Column, Paper
from planner.documents.sayings import Sayings
from planner.documents.schedule import Row
from planner.documents.told_once import joined, together
from planner.language import sentence, times, translator
from solver.constraint import N_

Cell = Callable[[Sayings, Row], str]


@dataclass(frozen=True)
class Entry:
    """A column of the itinerary: its head, its width and what stands in it."""

    head: str
    millimetres: float
    cell: Cell
    centred: bool = False


TIME = N_("Time")
WHAT = N_("Programme")
PLACE = N_("Place")
HOSTS = N_("Hosts present")
GUESTS = N_("Guests")
CAR = N_("Car and departure")
LEAD = N_("Contact")
REMARK = N_("Remarks")

FOR_THE_OFFICE = (
    Entry(TIME, 25, Sayings.time, centred=True),
    Entry(WHAT, 38, Sayings.what),
    Entry(PLACE, 30, Sayings.place),
    Entry(HOSTS, 37, Sayings.hosts),
    Entry(GUESTS, 34, Sayings.guests),
    Entry(CAR, 36, Sayings.rides),
    Entry(LEAD, 26, Sayings.lead, centred=True),
    Entry(REMARK, 27, Sayings.remark),
)
FOR_GUESTS = (
    Entry(TIME, 26, Sayings.time, centred=True),
    Entry(WHAT, 40, Sayings.what),
    Entry(PLACE, 30, Sayings.place),
    Entry(HOSTS, 23, Sayings.hosts, centred=True),
    Entry(CAR, 34, Sayings.rides),
    Entry(REMARK, 27, Sayings.remark),
)


def itinerary(sayings: Sayings) -> Paper:
    """The paper of a schedule: the delegation's on A4 upright, the office's on A4 across."""
    schedule, language = sayings.schedule, sayings.language
    event = schedule.event
    of_office = schedule.delegation is None
    subject = event.name if of_office else event.delegation(schedule.delegation or "").name
    title = sentence(N_("Programme of {name}"), language, name=subject)
    if not of_office:
        title = f"{event.name}\n{title}"
    sheet = ACROSS if of_office else ROOMY
    paper = Paper(title, event.revised_at or event.start, sheet=sheet, about=subject)
    for line in (sayings.liaison(), sayings.zone()):
        paper.line(line)
    entries = FOR_THE_OFFICE if of_office else FOR_GUESTS
    say = translator(language)
    columns = [Column(say(one.head), one.millimetres, one.centred) for one in entries]
    own = schedule.delegation
    told = together(schedule.rows) if own is None else joined(schedule.rows, own)
    for day, rows in replace(schedule, rows=tuple(told)).days():
        paper.heading(times.day(day, language))
        paper.table(columns, ([one.cell(sayings, row) for one in entries] for row in rows))
    sign(paper, sayings)
    return paper
