"""乘车安排: each day's trips with vehicle, driver, passengers and departure."""

from datetime import datetime, tzinfo
from itertools import groupby

from planner.documents.car_words import CarWords
from planner.documents.desk import Desk
from planner.documents.lists import columns_of, list_paper, sign
from planner.documents.paper import Paper, Sheet
from planner.domain.engagement import Engagement
from planner.language import times, translator
from planner.language.wording import listed
from solver.constraint import N_

COLUMNS = (
    (N_("Car"), 17.0, True),
    (N_("Plate"), 28.0, True),
    (N_("Model"), 28.0, True),
    (N_("Guest seats"), 14.0, True),
    (N_("Driver"), 26.0, True),
    (N_("Car leader"), 26.0, True),
    (N_("Passengers by seat"), 66.0, False),
    (N_("Boarding place"), 27.0, False),
    (N_("Leaves"), 14.0, True),
    (N_("Arrives, remarks"), 27.0, False),
)


TEN_COLUMNS = Sheet((297, 210), 19, 17, 12, 10.5)
"""Across, with margins that leave passengers room."""


def car_list(desk: Desk) -> Paper:
    """Every trip, to the minute, for the office, drivers and car leaders."""
    sayings, event, language = desk.office, desk.event, desk.language
    paper = list_paper(sayings, N_("Cars of {name}"))
    paper.sheet = TEN_COLUMNS
    columns = columns_of(sayings, COLUMNS)
    cars = CarWords(sayings, desk.plan)
    trips = [trip for trip in cars.every(desk.held) if cars.serves(trip)]
    for day, own in groupby(trips, key=lambda one: _local(one, event.tzinfo).date()):
        paper.heading(times.day(day, language))
        paper.table(columns, (_row(cars, trip) for trip in own))
    sign(paper, sayings)
    return paper


def _local(trip: Engagement, zone: tzinfo) -> datetime:
    return trip.interval.start.astimezone(zone)


def _row(cars: CarWords, trip: Engagement) -> list[str]:
    schedule, language = cars.sayings.schedule, cars.sayings.language
    return [
        *cars.vehicle(trip),
        cars.driver(trip),
        cars.leader(trip),
        listed(list(cars.passengers(trip)), language),
        schedule.register.place(trip.origin).name if trip.origin else "",
        times.clock(_local(trip, schedule.event.tzinfo)),
        # Where it goes and when it arrives: every stop after the first.
        "\n".join(
            filter(
                None,
                (
                    cars.part(trip),
                    *(note.said(translator(language)) for note in trip.notes[1:]),
                    cars.hire(trip),
                ),
            )
        ),
    ]
