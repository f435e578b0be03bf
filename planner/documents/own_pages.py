"""Everyone's own paper: what a person of the event, or a driver, is told of their days.

Guests read theirs rounded and masked for who they are; staff, whoever receives at a site, and
drivers read minutes. A car leader who does not ride, and who receives at a site without being one
of those who come, read what they answer for as well.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from planner.documents.car_words import CarWords
from planner.documents.desk import Desk
from planner.documents.driver_page import driver_page
from planner.documents.driver_sheets import driven_by
from planner.documents.masked_desk import read_by
from planner.documents.phone_page import PhonePage, person_page
from planner.documents.rounding import Reader
from planner.documents.sayings import Sayings
from planner.documents.schedule import own_schedule
from planner.domain.audience import Audience, audience_of, masked_register
from planner.domain.engagement import Engagement, EngagementKind
from planner.domain.event import Register
from planner.domain.fleet import Driver
from planner.domain.people import Person, Side
from planner.domain.sentence import sentence
from planner.domain.venue import Site
from planner.language import translator
from solver.constraint import N_

ENDS = ("leave", "arrive")
"""What a trip's first and last notes tell."""


@dataclass(frozen=True)
class OwnPages:
    """The own papers of an event with its plan; to be kept, since what all ask is read once."""

    desk: Desk

    def of_person(self, identifier: str, *, language: str | None = None) -> PhonePage:
        """A person's, in the language they read if none is named; NotFound where the event knows
        no such person."""
        register, event = self.desk.register, self.desk.event
        person = register.person(identifier)
        own = [*self._present.get(identifier, ()), *self._answered.get(identifier, ())]
        schedule = own_schedule(
            self._known_to(person), event, own, person=identifier, reader=self._reader(person)
        )
        return person_page(Sayings(schedule, language or self.read_by(identifier)), self.desk.plan)

    def read_by(self, identifier: str) -> str:
        """The language a person reads: English where they come from abroad."""
        person = self.desk.register.person(identifier)
        audience = Audience.EMBASSY if person.foreign else audience_of(self.desk.event, person)
        return read_by(audience, self.desk.language)

    def of_driver(self, identifier: str) -> PhonePage:
        """A driver's, to the minute; NotFound where the event knows no such driver."""
        driver = self.desk.register.driver(identifier)
        return driver_page(self._cars, driver, self._trips.get(identifier, []))

    @cached_property
    def people(self) -> tuple[str, ...]:
        """Those who are at anything, or answer for it, in the register's order."""
        busy = self._present.keys() | self._answered.keys()
        return tuple(one.id for one in self.desk.register.people if one.id in busy)

    def driving_days(self, driver: str) -> tuple[str, ...]:
        """The dates on which a driver drives, as 2026-11-25."""
        zone = self.desk.event.tzinfo
        starts = (trip.interval.start.astimezone(zone) for trip in self._trips.get(driver, ()))
        return tuple(dict.fromkeys(start.date().isoformat() for start in starts))

    @property
    def drivers(self) -> tuple[Driver, ...]:
        """Those who drive, in the register's order."""
        return tuple(one for one in self.desk.register.drivers if one.id in self._trips)

    def _reader(self, person: Person) -> Reader:
        minutes = person.side is Side.STAFF or person.id in self._receiving
        return Reader.STAFF if minutes else Reader.GUEST

    def _known_to(self, person: Person) -> Register:
        audience = audience_of(self.desk.event, person)
        of = person.delegation if person.side is Side.GUEST else None
        if (audience, of) not in self._masked:
            self._masked[audience, of] = masked_register(
                self.desk.register, self.desk.event, audience, delegation=of
            )
        return self._masked[audience, of]

    @cached_property
    def _masked(self) -> dict[tuple[str, str | None], Register]:
        return {}

    @cached_property
    def _cars(self) -> CarWords:
        return CarWords(self.desk.office, self.desk.plan)

    @cached_property
    def _trips(self) -> dict[str, list[Engagement]]:
        return driven_by(self._cars, self.desk.held)

    @cached_property
    def _present(self) -> dict[str, list[Engagement]]:
        """By person, what they are at."""
        found: dict[str, list[Engagement]] = defaultdict(list)
        for one in self.desk.held:
            if one.kind is not EngagementKind.TRIP:
                for person in one.persons:
                    found[person].append(one)
        return found

    @cached_property
    def _receiving(self) -> dict[str, list[str]]:
        """By person, the sites at which they receive."""
        found: dict[str, list[str]] = defaultdict(list)
        for site in self.desk.register.sites:
            for person in {site.host, site.contact} - {None}:
                found[person or ""].append(site.id)
        return found

    @cached_property
    def _answered(self) -> dict[str, list[Engagement]]:
        """By person, the trips led and the visits received by those who are not among them."""
        found: dict[str, list[Engagement]] = defaultdict(list)
        for one in self.desk.held:
            for person in self._answering(one):
                if person not in one.persons:
                    found[person].append(self._led(one))
        return found

    def _answering(self, one: Engagement) -> Iterator[str]:
        if one.kind is EngagementKind.TRIP and one.people:
            yield from (officer.id for officer in self._cars.officers(one)[:1])
        if one.kind is EngagementKind.VISIT:
            place = self.desk.register.place(one.place)
            if isinstance(place, Site):
                yield from dict.fromkeys(p for p in (place.host, place.contact) if p)

    def _led(self, one: Engagement) -> Engagement:
        """A trip as its leader reads it."""
        if one.kind is not EngagementKind.TRIP:
            return one
        car, stops = self._cars.vehicle(one)[0], one.what.said(translator(self.desk.language))
        # Of a way without a halt the first and last line say what its head says.
        notes = one.notes if len(one.notes) > len(ENDS) else ()
        message = N_("Lead {car}, {people} people: {stops}")
        led = sentence(message, car=car, people=one.people, stops=stops)
        return replace(one, what=led, notes=notes)
