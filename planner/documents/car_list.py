"""乘车安排 as a Word file: each day's trips with vehicle, driver, passengers and departure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import tzinfo
from itertools import groupby

from planner.documents.itinerary import sign
from planner.documents.sayings import Sayings
from planner.documents.word import ACROSS, Column, Paper
from planner.domain.engagement import Engagement, EngagementKind
from planner.domain.layouts.labels import say_label
from planner.domain.people import Person, Role
from planner.domain.plan import Plan
from planner.language import CHINESE, sentence, times, translator
from planner.language.text import aligned
from planner.language.wording import listed
from solver.constraint import N_

COLUMNS = (
    (N_("Car"), 16.0, True),
    (N_("Plate"), 24.0, True),
    (N_("Model"), 20.0, True),
    (N_("Seats in all"), 13.0, True),
    (N_("Driver"), 30.0, True),
    (N_("Car leader"), 30.0, True),
    (N_("Passengers by seat"), 54.0, False),
    (N_("Boarding place"), 24.0, False),
    (N_("Leaves"), 17.0, True),
    (N_("Remarks"), 25.0, False),
)
HARD_SPACE = "\u00a0"


def car_list(sayings: Sayings, plan: Plan, held: Iterable[Engagement]) -> bytes:
    """Every trip with someone aboard, to the minute, for the office, drivers and car leaders."""
    event, language = sayings.schedule.event, sayings.language
    title = sentence(N_("Cars of {name}"), language, name=event.name)
    paper = Paper(title, event.revised_at or event.start, sheet=ACROSS)
    paper.line(sayings.zone())
    say = translator(language)
    columns = [Column(say(head), width, centred) for head, width, centred in COLUMNS]
    cars = _Cars(sayings, plan, event.tzinfo)
    trips = cars.in_order(held)
    for day, own in groupby(trips, key=lambda one: one.interval.start.astimezone(cars.zone).date()):
        paper.heading(times.day(day, language))
        paper.table(columns, (cars.row(trip) for trip in own))
    sign(paper, sayings)
    return paper.to_bytes()


@dataclass(frozen=True)
class _Cars:
    """Says trips in cells."""

    sayings: Sayings
    plan: Plan
    zone: tzinfo

    def in_order(self, held: Iterable[Engagement]) -> list[Engagement]:
        """The trips with someone aboard, by departure, then by the vehicle's name."""
        trips = [one for one in held if one.kind is EngagementKind.TRIP and one.people]
        return sorted(trips, key=lambda one: (one.interval.start, self._vehicle(one), one.uid))

    def row(self, trip: Engagement) -> list[str]:
        register = self.sayings.schedule.register
        leave = times.clock(trip.interval.start.astimezone(self.zone))
        return [
            *self._vehicle(trip),
            self._driver(trip),
            self._leader(trip),
            listed(list(self._passengers(trip)), self.sayings.language),
            register.place(trip.origin).name if trip.origin else "",
            leave,
            "\n".join(self._remarks(trip)),
        ]

    def _vehicle(self, trip: Engagement) -> list[str]:
        if trip.vehicle is None:
            return ["", "", "", ""]
        vehicle = self.sayings.schedule.register.vehicle(trip.vehicle)
        return [vehicle.name, vehicle.plate, vehicle.model, str(vehicle.seats)]

    def _driver(self, trip: Engagement) -> str:
        if trip.driver is None:
            return ""
        driver = self.sayings.schedule.register.driver(trip.driver)
        return f"{aligned(driver.name)}\n{driver.phone}".strip()

    def _leader(self, trip: Engagement) -> str:
        """The liaison officer aboard, else that of the first delegation aboard."""
        aboard = [self._person(person) for person in trip.persons]
        officers = [person for person in aboard if person.has(Role.LIAISON)]
        ours = {one.id: one for one in self.sayings.schedule.event.delegations}
        appointed = [ours[d].liaison for d in trip.delegations if d in ours]
        officers += [self._person(officer) for officer in appointed if officer]
        if not officers:
            return ""
        return f"{aligned(officers[0].name)}\n{officers[0].phone}".strip()

    def _passengers(self, trip: Engagement) -> Iterator[str]:
        """Those with a seat by seat, then the others; unnamed ones with their number."""
        placed = [seat for seat in self.plan.seats(trip.subject) if seat.person]
        for seat in placed:
            yield f"{self._seat(seat.seat)}{HARD_SPACE}{self._called(seat.person or '')}"
        taken = {seat.person for seat in placed}
        named = [person for person in trip.persons if person not in taken]
        yield from (self._called(person) for person in named)
        known = sum(self._person(person).people for person in trip.persons)
        if trip.people > known:
            yield self._more(trip.people - known)

    def _seat(self, seat: str) -> str:
        return say_label(seat, in_chinese=self.sayings.language == CHINESE)

    def _called(self, person: str) -> str:
        known = self._person(person)
        return known.name if known.people == 1 else f"{known.name} × {known.people}"

    def _more(self, people: int) -> str:
        return sentence(N_("{people} more"), self.sayings.language, people=people)

    def _remarks(self, trip: Engagement) -> Iterator[str]:
        """Where it goes and when it arrives: every stop after the first."""
        yield from (note.said(translator(self.sayings.language)) for note in trip.notes[1:])

    def _person(self, identifier: str) -> Person:
        return self.sayings.schedule.register.person(identifier)
