"""What papers about cars say of a trip: its vehicle, its driver, who leads it, who is aboard."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planner.documents.sayings import Sayings
from planner.domain.engagement import Engagement, EngagementKind
from planner.domain.fleet import StandingMotorcade
from planner.domain.layouts.labels import say_label
from planner.domain.motorcade import POST_WORDS, accompanied, escorting
from planner.domain.people import Person, Role
from planner.domain.plan import Plan
from planner.language import CHINESE, sentence, translator
from planner.language.text import aligned
from planner.language.wording import listed
from solver.constraint import N_

HARD_SPACE = "\u00a0"


@dataclass(frozen=True)
class CarWords:
    """Says trips in the cells of a paper."""

    sayings: Sayings
    plan: Plan

    def in_order(self, held: Iterable[Engagement]) -> list[Engagement]:
        """The trips with someone aboard, by departure, then by the vehicle's name."""
        return [trip for trip in self.every(held) if trip.people]

    def every(self, held: Iterable[Engagement]) -> list[Engagement]:
        """The trips with luggage alone, and those that only go along, as well."""
        trips = [one for one in held if one.kind is EngagementKind.TRIP]
        return sorted(trips, key=lambda one: (one.interval.start, self.vehicle(one), one.uid))

    def serves(self, trip: Engagement) -> bool:
        """Whether it carries anyone or anything, or was asked for: to lead, or by a timetable."""
        legs = (leg for one in self.plan.trips if one.id == trip.subject for leg in one.legs)
        return any(leg.people or leg.luggage or leg.transfers for leg in legs)

    def vehicle(self, trip: Engagement) -> list[str]:
        """Name, plate, model and seats."""
        if trip.vehicle is None:
            return ["", "", "", ""]
        vehicle = self.sayings.schedule.register.vehicle(trip.vehicle)
        return [vehicle.name, vehicle.plate, vehicle.model, str(vehicle.seats)]

    def part(self, trip: Engagement) -> str:
        """What a car does: the shuttle's line that it runs, or what it is in a motorcade."""
        if trip.line:
            return trip.line
        posts = dict(escorting(*self._accompanied(trip)))
        if trip.vehicle not in posts:
            return ""
        return translator(self.sayings.language)(POST_WORDS[posts[trip.vehicle]])

    def hire(self, trip: Engagement) -> str:
        """What hiring its car costs; nothing for the office's own."""
        car = self.sayings.schedule.register.vehicle(trip.vehicle) if trip.vehicle else None
        prices = (
            (N_("{money} yuan a day"), car.hire_per_day if car else 0),
            (N_("{money} yuan an hour"), car.hire_per_hour if car else 0),
            (N_("{money} yuan a km"), car.hire_per_km if car else 0),
        )
        language = self.sayings.language
        told = [sentence(said, language, money=money) for said, money in prices if money]
        return (
            sentence(N_("Hired: {prices}"), language, prices=listed(told, language)) if told else ""
        )

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
        """The liaison officers aboard, then those of the delegations aboard, or led."""
        aboard = [self.person(person) for person in trip.persons]
        officers = [person for person in aboard if person.has(Role.LIAISON)]
        ours = {one.id: one for one in self.sayings.schedule.event.delegations}
        led = (one for motorcade in self._accompanied(trip) for one in motorcade.delegations)
        served = (*trip.delegations, *led)
        appointed = [ours[d].liaison for d in served if d in ours]
        officers += [self.person(officer) for officer in appointed if officer]
        return list({officer.id: officer for officer in officers}.values())

    def _accompanied(self, trip: Engagement) -> list[StandingMotorcade]:
        """The motorcades before which an empty car drives, or behind which."""
        if trip.people:
            return []
        made = next(one for one in self.plan.trips if one.id == trip.subject)
        return accompanied(self.sayings.schedule.event, made)

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
