"""出车单, a page a driver: what differs from the guests' paper is what drivers need.

To the minute, with the door, the parking, what is too high or too long, the guide and a second
contact, and where there is time to rest.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from planner.documents.car_words import CarWords
from planner.documents.desk import Desk
from planner.documents.lists import columns_of, list_paper, sign
from planner.documents.paper import Paper
from planner.documents.used_columns import used
from planner.domain.engagement import Engagement
from planner.domain.interval import Interval
from planner.domain.people import Person
from planner.domain.transfer import Leg
from planner.domain.venue import Place, Site
from planner.language import sentence, times
from planner.language.text import aligned
from planner.language.wording import listed
from solver.constraint import N_

COLUMNS = (
    (N_("In place"), 15.0, True),
    (N_("Leaves"), 15.0, True),
    (N_("From, door"), 38.0, False),
    (N_("Arrives"), 15.0, True),
    (N_("To, door"), 38.0, False),
    (N_("Parking, limits"), 34.0, False),
    (N_("Car and passengers"), 54.0, False),
    (N_("Contacts"), 44.0, True),
)
PARKING = 5
IN_PLACE = timedelta(minutes=15)
"""A car stands at the door so long before it leaves: practice of the field."""
NAMED_MAX = 3
"""A driver is told so many names; the rest is a number."""
REST_MINUTES = 20
"""A pause that counts as a rest after hours at the wheel."""


def driver_sheets(desk: Desk) -> Paper:
    """All drivers' sheets, each on a page of its own; drivers in the register's order."""
    sayings = desk.office
    paper = list_paper(sayings, N_("Drivers' sheets of {name}"))
    words = CarWords(sayings, desk.plan)
    trips = driven_by(words, desk.held)
    sheets = [
        (driver, day, list(rows))
        for driver in desk.register.drivers
        if driver.id in trips
        for day, rows in driver_days(words, trips[driver.id])
    ]
    every = [rows for *_, rows in sheets]
    columns, tables = used(columns_of(sayings, COLUMNS), every, optional=(PARKING,))
    before = ""
    for (driver, day, _), table in zip(sheets, tables, strict=True):
        if driver.id != before:
            if before:
                paper.new_page()
            paper.heading(f"{driver.name}  {driver.phone}".strip())
        paper.heading(times.day(day, desk.language))
        paper.table(columns, table)
        before = driver.id
    sign(paper, sayings)
    return paper


def driven_by(words: CarWords, held: Iterable[Engagement]) -> dict[str, list[Engagement]]:
    """By driver, the trips, in the order in which they are driven."""
    found: dict[str, list[Engagement]] = defaultdict(list)
    for trip in words.every(held):
        found[trip.driver or ""].append(trip)
    return found


def driver_days(
    words: CarWords, trips: list[Engagement]
) -> Iterator[tuple[date, Iterator[list[str]]]]:
    """The dates of a driver's trips, each with the rows of its table."""
    for day, own in groupby(trips, key=lambda trip: _day(words, trip)):
        yield day, _rows(words, list(own))


def _day(words: CarWords, trip: Engagement) -> date:
    return trip.interval.start.astimezone(words.sayings.schedule.event.tzinfo).date()


def _rows(words: CarWords, trips: list[Engagement]) -> Iterator[list[str]]:
    """The legs of a day, with the rests between."""
    legs = {trip.id: trip.legs for trip in words.plan.trips}
    before: Engagement | None = None
    for trip in trips:
        if before is not None:
            yield from _rest(words, before, trip)
        own = legs[trip.subject]
        for leg, after in zip(own, (*own[1:], None), strict=True):
            yield _leg(words, trip, leg, after=after, waits=leg is own[0])
        before = trip


def _rest(words: CarWords, before: Engagement, trip: Engagement) -> Iterator[list[str]]:
    """The time between two trips, where it is a rest: what it takes to drive over is left out."""
    register, zone = words.sayings.schedule.register, words.sayings.schedule.event.tzinfo
    last = next(one for one in words.plan.trips if one.id == before.subject).legs[-1]
    over = register.travel_table.times.get((last.destination, trip.origin))
    drive = timedelta(minutes=over.minutes if over and last.destination != trip.origin else 0)
    until = trip.interval.start - IN_PLACE - drive
    if until - before.interval.end < timedelta(minutes=REST_MINUTES):
        return
    told = sentence(
        N_("Rest {span}"),
        words.sayings.language,
        span=times.span(Interval(before.interval.end, until).astimezone(zone)),
    )
    place = register.place(last.destination)
    yield ["", "", told, "", "", _parking(words, place), "", ""]


def _leg(
    words: CarWords, trip: Engagement, leg: Leg, *, after: Leg | None, waits: bool
) -> list[str]:
    schedule, language = words.sayings.schedule, words.sayings.language
    zone, place = schedule.event.tzinfo, schedule.register.place
    leave = leg.leave.astimezone(zone) if leg.leave else None
    count = sentence(
        N_("{car}, {people} aboard"), language, car=words.vehicle(trip)[0], people=leg.people
    )
    aboard = _called_first(words, leg.persons)
    return [
        times.clock(leave - IN_PLACE) if leave and waits else "",
        times.clock(leave) if leave else "",
        _door(place(leg.origin)),
        times.clock(leg.arrive.astimezone(zone)) if leg.arrive else "",
        _door(place(leg.destination)),
        _parking(words, place(leg.destination)),
        "\n".join(
            filter(None, (words.part(trip), count, aboard, *_getting_out(words, leg, after)))
        ),
        "\n".join(_called(one) for one in _contacts(words, trip, place(leg.destination))),
    ]


def _getting_out(words: CarWords, leg: Leg, after: Leg | None) -> Iterator[str]:
    """Who leaves the car where others go on, or where it goes on for others."""
    persons = [one for one in leg.persons if after is not None and one not in after.persons]
    if persons:
        yield sentence(
            N_("{people} get out: {names}"),
            words.sayings.language,
            people=sum(words.person(one).people for one in persons),
            names=_called_first(words, persons),
        )


def _called_first(words: CarWords, persons: Sequence[str]) -> str:
    """Whom to look out for: the first of them, by name."""
    language = words.sayings.language
    named = listed([words.called(person) for person in persons[:NAMED_MAX]], language)
    more = len(persons) > NAMED_MAX
    return sentence(N_("{names} and others"), language, names=named) if more else named


def _door(place: Place) -> str:
    return f"{place.name}\n{place.door}".strip()


def _parking(words: CarWords, place: Place) -> str:
    """Where to wait, and what passes there."""
    language = words.sayings.language
    said = [place.parking]
    for limit, message in (
        (place.vehicle_height_metres_max, N_("Height limit {metres} m")),
        (place.vehicle_length_metres_max, N_("Length limit {metres} m")),
    ):
        if limit is not None:
            said.append(sentence(message, language, metres=f"{limit:g}"))
    return "\n".join(filter(None, said))


def _contacts(words: CarWords, trip: Engagement, goal: Place) -> list[Person]:
    """The car leader, and a second one: who receives there, else another of ours."""
    register, event = words.sayings.schedule.register, words.sayings.schedule.event
    there = [goal.contact, goal.host] if isinstance(goal, Site) else []
    ours = [one.secretary for one in event.delegations if one.id in trip.delegations]
    officers = words.officers(trip)
    second = [register.person(one) for one in (*there, *ours) if one]
    every = [*officers[:1], *second, *officers[1:]]
    return list({person.id: person for person in every}.values())[:2]


def _called(person: Person) -> str:
    return f"{aligned(person.name)} {person.phone}".strip()
