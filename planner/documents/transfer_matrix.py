"""接送总表: every leg with from, to, times, who and how many, car and driver.

Where a car may be late for a leg, because a flight before may be, it tells how likely it is there.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import groupby

from planner.documents.car_words import CarWords
from planner.documents.desk import Chances, Desk
from planner.documents.lists import columns_of, list_paper, sign
from planner.documents.paper import Paper
from planner.domain.engagement import Engagement
from planner.domain.interval import instant
from planner.domain.plan import Plan
from planner.domain.transfer import Leg
from planner.language import sentence, times
from planner.language.text import counted
from planner.language.wording import listed
from solver.constraint import N_

PASSENGERS = (N_("Passengers"), 60.0, False)
FEWER, IN_TIME = (N_("Passengers"), 46.0, False), (N_("In time"), 14.0, True)
COLUMNS = (
    (N_("No."), 10.0, True),
    (N_("Picked up at"), 41.0, False),
    (N_("Leaves"), 15.0, True),
    (N_("Set down at"), 41.0, False),
    (N_("Arrives"), 16.0, True),
    PASSENGERS,
    (N_("Head count"), 13.0, True),
    (N_("Pieces"), 13.0, True),
    (N_("Car"), 21.0, True),
    (N_("Driver"), 23.0, True),
)
Row = tuple[Leg, Engagement]
SURE = 0.995


def transfer_matrix(desk: Desk) -> Paper:
    """The dispatcher's list, to the minute: each leg that carries anyone or anything."""
    sayings = desk.office
    paper = list_paper(sayings, N_("Transfers of {name}"))
    unsure = _unsure(desk.plan, desk.chances)
    told = (*(FEWER if one is PASSENGERS else one for one in COLUMNS), IN_TIME)
    columns = columns_of(sayings, told if unsure else COLUMNS)
    words = CarWords(sayings, desk.plan)
    rows = sorted(_legs(words, desk.held), key=partial(_turn, words))
    numbered = [(number, *row) for number, row in enumerate(rows, start=1)]
    for day, own in groupby(numbered, key=lambda row: _day(words, row[1])):
        paper.heading(day)
        paper.table(columns, (_row(words, *row, unsure=unsure) for row in own))
    if unsure:
        paper.line(sentence(_WHY, sayings.language))
    sign(paper, sayings)
    return paper


_WHY = N_(
    "In time: of 100 cases those in which the car is there, as late as flights and trains before "
    "it may come; blank where nothing is unsure."
)


def _unsure(plan: Plan, chances: Chances) -> dict[Leg, str]:
    """What is told of the legs for which the car may be late."""
    return {
        leg: f"{chances[trip.id, number]:.0%}"
        for trip in plan.trips
        for number, leg in enumerate(trip.legs)
        if chances.get((trip.id, number), 1.0) < SURE
    }


def _legs(words: CarWords, held: Iterable[Engagement]) -> Iterator[Row]:
    trips = {trip.id: trip for trip in words.plan.trips}
    for engagement in words.in_order(held):
        for leg in trips[engagement.subject].legs:
            if leg.leave and (leg.people or leg.luggage):
                yield leg, engagement


def _turn(words: CarWords, row: Row) -> tuple[object, ...]:
    """By the minute, then by the cars' numbers."""
    leg, trip = row
    assert leg.leave is not None
    return instant(leg.leave), counted(words.vehicle(trip)[0])


def _day(words: CarWords, leg: Leg) -> str:
    assert leg.leave is not None
    local = leg.leave.astimezone(words.sayings.schedule.event.tzinfo)
    return times.day(local.date(), words.sayings.language)


def _row(
    words: CarWords, number: int, leg: Leg, trip: Engagement, *, unsure: Mapping[Leg, str]
) -> list[str]:
    schedule = words.sayings.schedule
    place, zone = schedule.register.place, schedule.event.tzinfo
    at = [times.clock(m.astimezone(zone)) if m else "" for m in (leg.leave, leg.arrive)]
    aboard = [*map(words.called, leg.persons), *words.more(leg.persons, leg.people)]
    return [
        str(number),
        place(leg.origin).name,
        at[0],
        place(leg.destination).name,
        at[1],
        listed(aboard, words.sayings.language),
        str(leg.people),
        str(leg.luggage or ""),
        words.vehicle(trip)[0],
        words.driver(trip).partition("\n")[0],
        *([unsure.get(leg, "")] if unsure else []),
    ]
