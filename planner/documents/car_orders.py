"""派车单: a form for each car and day; approvals, what was driven and signatures are left blank."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import groupby

from planner.documents.car_words import CarWords
from planner.documents.desk import Desk
from planner.documents.lists import sign
from planner.documents.paper import Paper, Sheet
from planner.domain.engagement import Engagement
from planner.domain.people import Person
from planner.language import sentence, times, translator
from planner.language.wording import listed
from solver.constraint import N_

Pairs = tuple[tuple[str, str], ...]
TWO_UP = Sheet((210, 297), 15, 16, 22, 10.5)
"""Upright with narrow margins: half of it holds the form of a car that drives all day."""


def car_orders(desk: Desk) -> Paper:
    """By day, then by car, numbered through; two stand on a page, to be cut apart."""
    event = desk.event
    title = sentence(N_("Car orders of {name}"), desk.language, name=event.name)
    paper = Paper(title, event.revised_at or event.start, sheet=TWO_UP, about=event.name)
    words = CarWords(desk.office, desk.plan)
    trips = [trip for trip in words.every(desk.held) if trip.vehicle and words.serves(trip)]
    trips.sort(key=lambda trip: (_day(desk, trip), words.vehicle(trip), trip.interval))
    cars = groupby(trips, key=lambda trip: (_day(desk, trip), trip.vehicle))
    for number, (_, own) in enumerate(cars, start=1):
        heading = N_("Car order no. {number}")
        paper.heading(sentence(heading, desk.language, number=f"{number:03d}"))
        paper.form(_Order(desk, words, trips=tuple(own)).rows())
    sign(paper, desk.office)
    return paper


def _day(desk: Desk, trip: Engagement) -> date:
    return trip.interval.start.astimezone(desk.event.tzinfo).date()


class _Order:
    """One car on one day."""

    def __init__(self, desk: Desk, words: CarWords, *, trips: tuple[Engagement, ...]) -> None:
        self.desk, self.words, self.trips = desk, words, trips
        self.say, self.language = translator(desk.language), desk.language

    def rows(self) -> Iterator[Pairs]:
        """Who asked for it and why, where it goes when, and what is written in by hand."""
        car, plate, model, seats = self.words.vehicle(self.trips[0])
        leaders = [one for trip in self.trips for one in self.words.officers(trip)[:1]]
        day = times.full_day(_day(self.desk, self.trips[0]), self.language)
        yield (
            *self._pair(N_("Date of use"), day),
            *self._pair(N_("Department"), self._units(leaders)),
        )
        yield (
            *self._pair(N_("Reason"), self.desk.event.name),
            *self._pair(N_("User"), self._called(leaders)),
        )
        yield (
            *self._pair(N_("Car and plate"), f"{car} {plate}".strip()),
            *self._pair(N_("Model"), model or self._seats(seats)),
        )
        yield (
            *self._pair(N_("Driver, phone"), self._drivers()),
            *self._pair(N_("Most aboard"), self._most()),
        )
        yield (
            *self._pair(N_("Planned out"), self._clock(self.trips[0].interval.start)),
            *self._pair(N_("Planned back"), self._clock(self.trips[-1].interval.end)),
        )
        yield self._pair(N_("Journeys"), "\n".join(self._ways()))
        yield from self._blanks()

    def _blanks(self) -> Iterator[Pairs]:
        for names in (
            (N_("Unit approval"), N_("Pool approval")),
            (N_("Actual out"), N_("Actual back")),
            (N_("Km, out"), N_("Km, back")),
            (N_("User signs"), N_("Driver signs")),
        ):
            yield tuple(pair for name in names for pair in self._pair(name, ""))

    def _pair(self, name: str, value: str) -> Pairs:
        return ((self.say(name), value),)

    def _units(self, people: list[Person]) -> str:
        units = dict.fromkeys(one.organisation for one in people if one.organisation)
        return listed(list(units), self.language)

    def _called(self, people: list[Person]) -> str:
        names = dict.fromkeys(f"{one.name} {one.phone}".strip() for one in people)
        return "\n".join(names)

    def _most(self) -> str:
        """How many ride at a time; of a car that leads others, what it does."""
        people = max(trip.people for trip in self.trips)
        parts = dict.fromkeys(self.words.part(trip) for trip in self.trips)
        return str(people) if people else listed(list(filter(None, parts)), self.language)

    def _seats(self, seats: str) -> str:
        return sentence(N_("{seats} seats"), self.language, seats=seats)

    def _drivers(self) -> str:
        named = dict.fromkeys(self.words.driver(trip).replace("\n", " ") for trip in self.trips)
        return "\n".join(filter(None, named))

    def _clock(self, moment: datetime) -> str:
        return times.clock(moment.astimezone(self.desk.event.tzinfo))

    def _ways(self) -> Iterator[str]:
        """Each trip with where it goes to and how many ride."""
        place = self.desk.register.place
        legs = {trip.id: trip.legs for trip in self.desk.plan.trips}
        for trip in self.trips:
            goals = [place(leg.destination).name for leg in legs[trip.subject]]
            words = {
                "span": times.span(trip.interval.astimezone(self.desk.event.tzinfo)),
                "origin": place(trip.origin).name,
                "goals": " – ".join(goals),
            }
            if trip.people:
                message = N_("{span} {origin} to {goals}, {people} people")
                yield sentence(message, self.language, people=trip.people, **words)
            else:
                yield sentence(N_("{span} {origin} to {goals}"), self.language, **words)
