"""What papers about cars say of a trip: its vehicle, its driver, who leads it, who is aboard."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planner.documents.sayings import Sayings
from planner.domain.engagement import Engagement, EngagementKind
from planner.domain.layouts.labels import say_label
from planner.domain.people import Person, Role
from planner.domain.plan import Plan
from planner.language import CHINESE, sentence
from planner.language.text import aligned
from solver.constraint import N_

HARD_SPACE = "\u00a0"


@dataclass(frozen=True)
class CarWords:
    """Says trips in the cells of a paper."""

    sayings: Sayings
    plan: Plan

    def in_order(self, held: Iterable[Engagement]) -> list[Engagement]:
        """The trips with someone aboard, by departure, then by the vehicle's name."""
        trips = [one for one in held if one.kind is EngagementKind.TRIP and one.people]
        return sorted(trips, key=lambda one: (one.interval.start, self.vehicle(one), one.uid))

    def vehicle(self, trip: Engagement) -> list[str]:
        """Name, plate, model and seats."""
        if trip.vehicle is None:
            return ["", "", "", ""]
        vehicle = self.sayings.schedule.register.vehicle(trip.vehicle)
        return [vehicle.name, vehicle.plate, vehicle.model, str(vehicle.seats)]

    def driver(self, trip: Engagement) -> str:
        """Name and phone."""
        if trip.driver is None:
            return ""
        driver = self.sayings.schedule.register.driver(trip.driver)
        return f"{aligned(driver.name)}\n{driver.phone}".strip()

    def leader(self, trip: Engagement) -> str:
        """The liaison officer aboard, else that of the first delegation aboard."""
        officers = self.officers(trip)
        return f"{aligned(officers[0].name)}\n{officers[0].phone}".strip() if officers else ""

    def officers(self, trip: Engagement) -> list[Person]:
        """The liaison officers aboard, then those of the delegations aboard."""
        aboard = [self.person(person) for person in trip.persons]
        officers = [person for person in aboard if person.has(Role.LIAISON)]
        ours = {one.id: one for one in self.sayings.schedule.event.delegations}
        appointed = [ours[d].liaison for d in trip.delegations if d in ours]
        officers += [self.person(officer) for officer in appointed if officer]
        return list({officer.id: officer for officer in officers}.values())

    def passengers(self, trip: Engagement) -> Iterator[str]:
        """Those with a seat by seat, then the others; unnamed ones with their number."""
        placed = [seat for seat in self.plan.seats(trip.subject) if seat.person]
        for seat in placed:
            yield f"{self._seat(seat.seat)}{HARD_SPACE}{self.called(seat.person or '')}"
        taken = {seat.person for seat in placed}
        named = [person for person in trip.persons if person not in taken]
        yield from (self.called(person) for person in named)
        yield from self.more(trip.persons, trip.people)

    def more(self, persons: Iterable[str], people: int) -> Iterator[str]:
        """How many there are beyond those who are named, if any."""
        known = sum(self.person(person).people for person in persons)
        if people > known:
            yield sentence(N_("{people} more"), self.sayings.language, people=people - known)

    def _seat(self, seat: str) -> str:
        return say_label(seat, in_chinese=self.sayings.language == CHINESE)

    def called(self, person: str) -> str:
        """A name; of a place not yet named with how many it stands for."""
        known = self.person(person)
        return known.name if known.people == 1 else f"{known.name} × {known.people}"

    def person(self, identifier: str) -> Person:
        """The person of that id."""
        return self.sayings.schedule.register.person(identifier)
