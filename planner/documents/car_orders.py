"""派车单: a form for each car and day; approvals, what was driven and signatures are left blank."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import groupby

from planner.documents.car_words import CarWords
from planner.documents.desk import Desk
from planner.documents.lists import sign
from planner.documents.paper import Paper
from planner.domain.engagement import Engagement
from planner.domain.people import Person
from planner.language import sentence, times, translator
from planner.language.wording import listed
from solver.constraint import N_

Pairs = tuple[tuple[str, str], ...]


def car_orders(desk: Desk) -> Paper:
    """By day, then by car, each on a page of its own and numbered through."""
    title = sentence(N_("Car orders of {name}"), desk.language, name=desk.event.name)
    paper = Paper(title, desk.event.revised_at or desk.event.start)
    words = CarWords(desk.office, desk.plan)
    trips = [trip for trip in words.every(desk.held) if trip.vehicle and words.serves(trip)]
    trips.sort(key=lambda trip: (_day(desk, trip), words.vehicle(trip), trip.interval))
    cars = groupby(trips, key=lambda trip: (_day(desk, trip), trip.vehicle))
    for number, (_, own) in enumerate(cars, start=1):
        if number > 1:
            paper.new_page()
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
        yield self._pair(N_("Date of use"), day)
        yield (
            *self._pair(N_("Department"), self._units(leaders)),
            *self._pair(N_("User"), self._called(leaders)),
        )
        yield self._pair(N_("Reason"), self.desk.event.name)
        yield (
            *self._pair(N_("Car and plate"), f"{car} {plate}".strip()),
            *self._pair(N_("Model"), model or self._seats(seats)),
        )
        yield (
            *self._pair(N_("Driver and phone"), self._drivers()),
            *self._pair(N_("Passengers at most"), str(max(trip.people for trip in self.trips))),
        )
        yield (
            *self._pair(N_("Planned out"), self._clock(self.trips[0].interval.start)),
            *self._pair(N_("Planned back"), self._clock(self.trips[-1].interval.end)),
        )
        yield self._pair(N_("Journeys to make"), "\n".join(self._ways()))
        yield from self._blanks()

    def _blanks(self) -> Iterator[Pairs]:
        for names in (
            (N_("Approved (department)"), N_("Approved (motor pool)")),
            (N_("Actual time out"), N_("Actual time back")),
            (N_("Odometer, out (km)"), N_("Odometer, back (km)")),
            (N_("User's signature"), N_("Driver's signature")),
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
            yield sentence(
                N_("{span} {origin} to {goals}, {people} people"),
                self.language,
                span=times.span(trip.interval.astimezone(self.desk.event.tzinfo)),
                origin=place(trip.origin).name,
                goals=" – ".join(goals),
                people=trip.people,
            )
