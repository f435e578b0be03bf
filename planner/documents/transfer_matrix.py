"""接送总表 as a Word file: every leg with from, to, times, who and how many, car and driver."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from planner.documents.car_words import CarWords
from planner.documents.lists import columns_of, list_paper, sign
from planner.documents.sayings import Sayings
from planner.domain.engagement import Engagement
from planner.domain.plan import Plan
from planner.domain.transfer import Leg
from planner.language import times
from planner.language.wording import listed
from solver.constraint import N_

COLUMNS = (
    (N_("No."), 11.0, True),
    (N_("Picked up at"), 37.0, False),
    (N_("Leaves"), 17.0, True),
    (N_("Set down at"), 37.0, False),
    (N_("Arrives"), 17.0, True),
    (N_("Passengers"), 63.0, False),
    (N_("Head count"), 14.0, True),
    (N_("Pieces"), 14.0, True),
    (N_("Car"), 17.0, True),
    (N_("Driver"), 26.0, True),
)
Row = tuple[Leg, Engagement]


def transfer_matrix(sayings: Sayings, plan: Plan, held: Iterable[Engagement]) -> bytes:
    """The dispatcher's list, to the minute: each leg that carries anyone or anything."""
    paper = list_paper(sayings, N_("Transfers of {name}"))
    columns = columns_of(sayings, COLUMNS)
    words = CarWords(sayings, plan)
    rows = sorted(_legs(words, held), key=lambda row: (row[0].leave, words.vehicle(row[1])))
    numbered = [(number, *row) for number, row in enumerate(rows, start=1)]
    for day, own in groupby(numbered, key=lambda row: _day(words, row[1])):
        paper.heading(day)
        paper.table(columns, (_row(words, *row) for row in own))
    sign(paper, sayings)
    return paper.to_bytes()


def _legs(words: CarWords, held: Iterable[Engagement]) -> Iterator[Row]:
    trips = {trip.id: trip for trip in words.plan.trips}
    for engagement in words.in_order(held):
        for leg in trips[engagement.subject].legs:
            if leg.leave and (leg.people or leg.luggage):
                yield leg, engagement


def _day(words: CarWords, leg: Leg) -> str:
    assert leg.leave is not None
    local = leg.leave.astimezone(words.sayings.schedule.event.tzinfo)
    return times.day(local.date(), words.sayings.language)


def _row(words: CarWords, number: int, leg: Leg, trip: Engagement) -> list[str]:
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
    ]
