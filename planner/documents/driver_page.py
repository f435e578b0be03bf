"""A driver's days as they read on a phone: the cells of the driver's sheet, leg by leg."""

from collections.abc import Sequence
from datetime import date

from planner.documents.car_words import CarWords
from planner.documents.driver_sheets import COLUMNS, driver_days
from planner.documents.phone_page import PhonePage, PhoneRow, Told
from planner.domain.engagement import Engagement
from planner.domain.fleet import Driver
from planner.language import sentence
from solver.constraint import N_

IN_PLACE, LEAVES, FROM, ARRIVES, TO, PARKING, ABOARD, CONTACTS = range(len(COLUMNS))
LINES = (
    (IN_PLACE, N_("In place: {words}")),
    (PARKING, N_("Parking, limits: {words}")),
    (ABOARD, N_("Car and people: {words}")),
    (CONTACTS, N_("Contacts: {words}")),
)


def driver_page(words: CarWords, driver: Driver, trips: list[Engagement]) -> PhonePage:
    """The page of a driver's own trips, to the minute."""
    sayings = words.sayings
    subtitle = sentence(N_("Driver's sheet of {name}"), sayings.language, name=driver.name)
    return PhonePage(
        language=sayings.language,
        title=sayings.schedule.event.name,
        subtitle=subtitle,
        rows=tuple(_row(day, cells) for day, legs in driver_days(words, trips) for cells in legs),
        foot=(),
        zone="",  # who drives is there
        version=sayings.version(),
    )


def _row(day: date, cells: Sequence[str]) -> PhoneRow:
    """A leg, or a rest, which leads nowhere."""
    (start, *door), (goal, *there) = cells[FROM].split("\n"), cells[TO].split("\n")
    if not goal:  # "Rest 08:31–13:48"
        rest, _, span = start.rpartition(" ")
        begins, _, ends = span.partition("–")
        return PhoneRow(day, begins, ends, rest, lines=_told(cells), rests=True)
    doors = tuple(filter(None, (*door, *there)))
    lines = ((N_("Doors: {words}"), doors),) if doors else ()
    what = f"{start} → {goal}"
    return PhoneRow(day, cells[LEAVES], cells[ARRIVES], what, lines=(*lines, *_told(cells)))


def _told(cells: Sequence[str]) -> tuple[Told, ...]:
    """The cells that stand below the way itself."""
    return tuple(
        (message, tuple(cells[place].split("\n"))) for place, message in LINES if cells[place]
    )
