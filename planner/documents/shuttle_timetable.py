"""班车时刻表: each line's runs by day, when they leave, who gets in."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from planner.documents.desk import Desk
from planner.documents.lists import columns_of, list_paper, sign
from planner.documents.paper import Column, Paper
from planner.documents.sayings import Sayings
from planner.domain.shuttle import Departure, ShuttleLine, departures, loop_minutes
from planner.domain.transfer import Leg, Trip
from planner.language import sentence, times, translator
from planner.language.text import aligned
from solver.constraint import N_

BEFORE = ((N_("No."), 13.0, True),)
AFTER = ((N_("Car"), 34.0, True), (N_("Driver"), 34.0, True), (N_("Seats taken"), 22.0, True))
STOPS_MILLIMETRES = 150.0
"""What is left of the width, shared by the stops."""


def shuttle_timetable(desk: Desk) -> Paper:
    """To the minute, for those at the stops, the drivers and the guests: a table a line and day."""
    sayings = desk.office
    paper = list_paper(sayings, N_("Shuttles of {name}"))
    trips = {one: trip for trip in desk.plan.trips for leg in trip.legs for one in leg.transfers}
    for line in sayings.schedule.event.shuttles:
        _Line(sayings, line, trips).write(paper)
    sign(paper, sayings)
    return paper


@dataclass(frozen=True)
class _Line:
    """Says one line."""

    sayings: Sayings
    line: ShuttleLine
    trips: dict[str, Trip]
    """By what they carry."""

    def write(self, paper: Paper) -> None:
        """How often it runs and for whom, then its runs."""
        schedule, language = self.sayings.schedule, self.sayings.language
        paper.heading(self.line.name)
        runs = list(departures(schedule.register, schedule.event, self.line))
        paper.line(self._frequency(runs))
        for day, own in groupby(sorted(runs, key=lambda one: one.leave), lambda o: o.leave.date()):
            paper.heading(times.day(day, language))
            paper.block(self._columns(), self._rows(list(own)))

    def _frequency(self, runs: list[Departure]) -> str:
        register, event = self.sayings.schedule.register, self.sayings.schedule.event
        return sentence(
            N_("Every {headway} min; a loop takes {loop} min, so {buses} buses run in turn."),
            self.sayings.language,
            headway=self.line.headway_minutes,
            loop=loop_minutes(register, event, self.line),
            # In a short window not every bus has its turn.
            buses=max((run.bus for run in runs), default=0),
        )

    def _columns(self) -> list[Column]:
        say, place = translator(self.sayings.language), self.sayings.schedule.register.place
        stops = [place(stop) for stop in self.line.stops]
        last = len(stops) - 1
        return [
            *columns_of(self.sayings, BEFORE),
            *(
                Column(
                    f"{stop.name}\n{say(N_('arrives')) if number == last else say(N_('leaves'))}",
                    STOPS_MILLIMETRES / len(stops),
                    centred=True,
                )
                for number, stop in enumerate(stops)
            ),
            *columns_of(self.sayings, AFTER),
        ]

    def _rows(self, runs: list[Departure]) -> Iterator[list[str]]:
        for number, run in enumerate(runs, start=1):
            trip = self.trips.get(run.id)
            yield [str(number), *self._stops(run, trip), *self._driven(trip)]

    def _stops(self, run: Departure, trip: Trip | None) -> Iterator[str]:
        """When it leaves each stop and how many get in there; when it arrives at the last."""
        zone, language = self.sayings.schedule.event.tzinfo, self.sayings.language
        before: tuple[str, ...] = ()
        for number, stop in enumerate(run.stops):
            moment = stop.leave or run.arrive
            told = [times.clock(moment.astimezone(zone))]
            leg = trip.legs[number] if trip and number < len(trip.legs) else None
            if leg and (people := self._people(leg, before)):
                told.append(sentence(N_("{people} get in"), language, people=people))
            before = leg.persons if leg else ()
            yield "\n".join(told)

    def _people(self, leg: Leg, before: tuple[str, ...]) -> int:
        """How many of those aboard were not before."""
        person = self.sayings.schedule.register.person
        return sum(person(one).people for one in leg.persons if one not in before)

    def _driven(self, trip: Trip | None) -> list[str]:
        """The bus, who drives it, and how full it gets; a word where nobody drives."""
        if trip is None or trip.vehicle is None:
            return [translator(self.sayings.language)(N_("Not driven")), "", ""]
        register = self.sayings.schedule.register
        vehicle = register.vehicle(trip.vehicle)
        driver = register.driver(trip.driver) if trip.driver else None
        taken = max((leg.people for leg in trip.legs), default=0)
        return [
            f"{vehicle.name}\n{vehicle.plate}".strip(),
            f"{aligned(driver.name)}\n{driver.phone}".strip() if driver else "",
            f"{taken}/{vehicle.seats_planned}",
        ]
