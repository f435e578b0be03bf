"""车队编排: each time that cars leave together, their order and who is in each."""

from collections.abc import Iterator

from planner.documents.car_words import CarWords
from planner.documents.desk import Desk
from planner.documents.lists import columns_of, list_paper, sign
from planner.documents.paper import Paper
from planner.domain.engagement import Engagement
from planner.domain.motorcade import POST_WORDS, Motorcade, motorcades
from planner.language import sentence, times, translator
from planner.language.text import aligned
from planner.language.wording import listed
from solver.constraint import N_

COLUMNS = (
    (N_("Order"), 13.0, True),
    (N_("Role in it"), 24.0, True),
    (N_("Car"), 20.0, True),
    (N_("Plate"), 28.0, True),
    (N_("Driver"), 26.0, True),
    (N_("Car leader"), 26.0, True),
    (N_("Aboard"), 101.0, False),
    (N_("Head count"), 15.0, True),
)


def motorcade_order(desk: Desk) -> Paper:
    """A table for each motorcade, in order of departure; heads are counted before it leaves."""
    sayings, plan = desk.office, desk.plan
    paper = list_paper(sayings, N_("Motorcades of {name}"))
    columns = columns_of(sayings, COLUMNS)
    words = CarWords(sayings, plan)
    trips = {trip.subject: trip for trip in words.every(desk.held)}
    for motorcade in motorcades(desk.register, desk.event, plan):
        paper.heading(_heading(words, motorcade))
        paper.block(columns, _rows(words, motorcade, trips))
    sign(paper, sayings)
    return paper


def _heading(words: CarWords, motorcade: Motorcade) -> str:
    schedule, language = words.sayings.schedule, words.sayings.language
    leave = motorcade.leave.astimezone(schedule.event.tzinfo)
    return sentence(
        N_("{day} {time}, {origin} to {destination}"),
        language,
        day=times.day(leave.date(), language),
        time=times.clock(leave),
        origin=schedule.register.place(motorcade.origin).name,
        destination=schedule.register.place(motorcade.destination).name,
    )


def _rows(
    words: CarWords, motorcade: Motorcade, trips: dict[str, Engagement]
) -> Iterator[list[str]]:
    say, register = translator(words.sayings.language), words.sayings.schedule.register
    for number, car in motorcade.numbered():
        vehicle, trip = register.vehicle(car.vehicle), trips.get(car.trip or "")
        yield [
            str(number),
            say(POST_WORDS[car.post]),
            vehicle.name,
            vehicle.plate,
            words.driver(trip) if trip else _usual_driver(words, vehicle.drivers),
            words.leader(trip) if trip else "",
            listed(list(words.passengers(trip)), words.sayings.language) if trip else "",
            str(trip.people) if trip and trip.people else "",
        ]


def _usual_driver(words: CarWords, drivers: tuple[str, ...]) -> str:
    """Who drives a car that carries nobody: the first of its usual drivers."""
    if not drivers:
        return ""
    driver = words.sayings.schedule.register.driver(drivers[0])
    return f"{aligned(driver.name)}\n{driver.phone}".strip()
