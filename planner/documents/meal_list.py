"""用餐安排: each day's meals, breakfasts too, with tables, needs of diet and who eats besides."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from planner.documents.desk import Desk
from planner.documents.lists import columns_of, list_paper, sign
from planner.documents.paper import Paper
from planner.documents.schedule import Row
from planner.documents.told_once import together
from planner.documents.workbook.labels import label
from planner.domain.engagement import EngagementKind
from planner.domain.lodging import Stay
from planner.domain.people import Person, Side, head_count
from planner.domain.programme import MealForm
from planner.domain.transfer import Leg
from planner.domain.venue import Hotel
from planner.language import sentence, times, translator
from planner.language.wording import listed, remarks
from solver.constraint import N_

COLUMNS = (
    (N_("Hour"), 25.0, True),
    (N_("Meal"), 27.0, False),
    (N_("Place"), 37.0, False),
    (N_("Form"), 15.0, True),
    (N_("Rate (yuan)"), 14.0, True),
    (N_("Diners"), 23.0, True),
    (N_("Companions"), 31.0, False),
    (N_("Tables"), 24.0, False),
    (N_("Diet"), 26.0, False),
    (N_("Remarks"), 31.0, False),
)
ABOUT = timedelta(minutes=60)
"""A driver who brings people so short before a meal, or fetches them so soon after, eats there."""


def meal_list(desk: Desk) -> Paper:
    """A table for each day; what nobody has said it may cost a person is left blank."""
    paper = list_paper(desk.office, N_("Meals of {name}"))
    columns = columns_of(desk.office, COLUMNS)
    rows = sorted((*_breakfasts(desk), *_meals(desk)), key=lambda one: one.start)
    for day, own in groupby(rows, key=lambda one: one.start.date()):
        paper.heading(times.day(day, desk.language))
        paper.table(columns, (one.cells for one in own))
    sign(paper, desk.office)
    return paper


@dataclass(frozen=True)
class _Line:
    start: datetime
    cells: tuple[str, ...]


def _meals(desk: Desk) -> Iterator[_Line]:
    every = [row for row in desk.office.schedule.rows if row.engagement.kind is EngagementKind.MEAL]
    for row in together(every):
        yield _Line(row.times.start, tuple(_meal(desk, row)))


def _meal(desk: Desk, row: Row) -> list[str]:
    one, office = row.engagement, desk.office
    meal = desk.event.meal(one.subject)
    people = [desk.register.person(person) for person in one.persons]
    eating = [person for person in people if person.side is not Side.STAFF]
    return [
        office.time(row),
        office.what(row),
        office.place(row),
        label(meal.form, desk.language),
        "" if meal.rate is None else str(meal.rate),
        _diners(desk, people, one.people - head_count(p for p in people if p.side is Side.STAFF)),
        listed([p.name for p in eating if p.side is Side.HOST], desk.language),
        _tables(desk, meal.id, {person.id for person in people}),
        _diets(desk, people),
        remarks(list(filter(None, (*_besides(desk, row, people), meal.note))), desk.language),
    ]


def _tables(desk: Desk, meal: str, people: set[str]) -> str:
    """Which of them sit at which table, as the plan seats them."""
    seated = Counter(
        int(parts[1])
        for seat in desk.plan.placements
        if seat.subject == meal and seat.person in people
        for parts in (seat.seat.split("-"),)
        if parts[0] == "table" and parts[1:2] and parts[1].isdecimal()
    )
    return "\n".join(
        _table(desk, list(own))
        # Tables in a row with as many each have the same number less their place in the row.
        for _, own in groupby(
            enumerate(sorted(seated.items())), key=lambda one: (one[1][0] - one[0], one[1][1])
        )
    )


def _table(desk: Desk, own: Sequence[tuple[int, tuple[int, int]]]) -> str:
    """A table with how many sit there; those in a row with as many at each are told as one."""
    (_, (first, people)), (_, (last, _)) = own[0], own[-1]
    if first == last:
        return sentence(N_("Table {number}: {people}"), desk.language, number=first, people=people)
    message = N_("Tables {first}–{last}: {people} each")
    return sentence(message, desk.language, first=first, last=last, people=people)


def _diners(desk: Desk, people: Sequence[Person], eating: int) -> str:
    """How many; guests and hosts apart where hosts sit with them, as the tables count both."""
    hosts = head_count(person for person in people if person.side is Side.HOST)
    if not hosts:
        return str(eating)
    told = ((N_("guests: {count}"), eating - hosts), (N_("hosts: {count}"), hosts))
    apart = [sentence(message, desk.language, count=count) for message, count in told]
    return "\n".join([str(eating), *apart])


def _diets(desk: Desk, people: Iterable[Person]) -> str:
    """Each need, and of how many."""
    needs = Counter(need for person in people for need in person.diet)
    return "\n".join(f"{need} {count}" for need, count in needs.items())


def _besides(desk: Desk, row: Row, people: Sequence[Person]) -> Iterator[str]:
    """Meals that are not served at the guests' tables: for staff, and for drivers who wait."""
    drivers = {trip.driver for trip in desk.plan.trips if trip.driver and _waits(trip.legs, row)}
    staff = head_count(person for person in people if person.side is Side.STAFF)
    for message, count in (
        (N_("staff meals: {count}"), staff),
        (N_("drivers' meals: {count}"), len(drivers)),
    ):
        if count:
            yield sentence(message, desk.language, count=count)


def _waits(legs: Sequence[Leg], row: Row) -> bool:
    """Whether a trip ends there short before the meal, or begins there soon after."""
    place, none = row.engagement.place, timedelta(0)
    came = [leg.arrive for leg in legs[-1:] if leg.destination == place and leg.arrive]
    goes = [leg.leave for leg in legs[:1] if leg.origin == place and leg.leave]
    return any(none <= row.times.start - moment <= ABOUT for moment in came) or any(
        none <= moment - row.times.end <= ABOUT for moment in goes
    )


def _breakfasts(desk: Desk) -> Iterator[_Line]:
    """Of who wakes up in a hotel: how many eat there, and who leaves before it opens."""
    for hotel in desk.register.hotels:
        own = [one for one in desk.event.stays if one.hotel == hotel.id and one.person]
        for morning in sorted({day + timedelta(days=1) for one in own for day in one.nights}):
            waking = [one for one in own if one.check_in < morning <= one.check_out]
            yield _breakfast(desk, hotel, morning, waking=waking)


def _breakfast(desk: Desk, hotel: Hotel, morning: date, *, waking: Sequence[Stay]) -> _Line:
    people = [desk.register.person(one.person or "") for one in waking]
    opens = hotel.breakfast_from
    start = datetime.combine(morning, opens or datetime.min.time(), desk.event.tzinfo)
    early = _gone(desk, hotel.id, start) if opens else set()
    packed = [person.name for person in people if person.id in early]
    told = N_("packed for {names}")
    cells = (
        sentence(N_("from {time}"), desk.language, time=f"{opens:%H:%M}") if opens else "",
        translator(desk.language)(N_("Breakfast")),
        hotel.name,
        label(MealForm.BUFFET, desk.language),
        "",
        str(len(people)),
        "",
        "",
        _diets(desk, people),
        sentence(told, desk.language, names=listed(packed, desk.language)) if packed else "",
    )
    return _Line(start, cells)


def _gone(desk: Desk, hotel: str, opens: datetime) -> set[str]:
    """Who is driven away on that date before breakfast begins."""
    return {
        person
        for trip in desk.plan.trips
        for leg in trip.legs
        if leg.origin == hotel and leg.leave and leg.leave < opens
        if leg.leave.astimezone(opens.tzinfo).date() == opens.date()
        for person in leg.persons
    }
