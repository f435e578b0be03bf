"""执行单: each day minute by minute, what is done where and who answers for it.

Music, microphones, slides and ushers have columns that are written into by hand.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from planner.documents.car_words import CarWords
from planner.documents.desk import Desk
from planner.documents.lists import columns_of, list_paper, sign
from planner.documents.paper import Paper
from planner.documents.sayings import NAMES_MAX
from planner.documents.schedule import Row
from planner.domain.engagement import Engagement, EngagementKind
from planner.domain.interval import instant, later
from planner.domain.lead_times import lead_times
from planner.domain.people import Role, Side
from planner.domain.programme import Session, SessionKind
from planner.domain.transfer import Direction
from planner.language import sentence, times
from planner.language.text import aligned
from planner.language.wording import listed
from solver.constraint import N_

COLUMNS = (
    (N_("Time"), 16.0, True),
    (N_("What to carry out"), 62.0, False),
    (N_("Place"), 38.0, False),
    (N_("Person responsible"), 30.0, True),
    (N_("Music"), 16.0, True),
    (N_("Mic"), 16.0, True),
    (N_("Slides"), 16.0, True),
    (N_("Ushers"), 17.0, True),
    (N_("Remarks"), 28.0, False),
    (N_("Ticked"), 14.0, True),
)
UNPREPARED = (SessionKind.INTERNAL, SessionKind.REGISTRATION, SessionKind.REHEARSAL)
"""Where nobody is waited for and nothing is laid out."""


@dataclass(frozen=True)
class Step:
    """Something that is done at a minute."""

    at: datetime
    what: str
    place: str = ""
    who: str = ""
    remark: str = ""


def minute_sheet(desk: Desk) -> Paper:
    """All steps of each day, in order, for those who carry it out."""
    paper = list_paper(desk.office, N_("Minute sheet of {name}"))
    columns = columns_of(desk.office, COLUMNS)
    zone = desk.event.tzinfo
    steps = [replace(one, at=one.at.astimezone(zone)) for one in _Steps(desk).every()]
    # As they were told where two fall on one minute: a session's end before the next one's begin.
    steps.sort(key=lambda one: instant(one.at))
    for day, own in groupby(steps, key=lambda one: one.at.date()):
        paper.heading(times.day(day, desk.language))
        paper.table(columns, map(_row, own))
    sign(paper, desk.office)
    return paper


def _row(step: Step) -> list[str]:
    by_hand = ["", "", "", ""]
    return [times.clock(step.at), step.what, step.place, step.who, *by_hand, step.remark, ""]


class _Steps:
    """Finds the steps of one event."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.office = desk, desk.office
        self.lead = lead_times(desk.event.policies)
        self.contacts = {one.subject: one.contact for one in desk.event.confirmations}
        self.cars = CarWords(desk.office, desk.plan)

    def every(self) -> Iterator[Step]:
        for row in self.office.schedule.rows:
            kind = row.engagement.kind
            if kind is EngagementKind.SESSION:
                yield from self._session(row)
            elif kind in (EngagementKind.VISIT, EngagementKind.MEAL):
                yield from self._stay(row)
            elif kind is EngagementKind.JOURNEY:
                yield from self._arrival(row)
        yield from self._departures()

    def _session(self, row: Row) -> Iterator[Step]:
        one, session = row.engagement, self.desk.event.session(row.engagement.subject)
        if session.kind not in UNPREPARED:
            yield from self._before(row, session)
        yield self._at(row, one.interval.start, N_("{what} begins"), self._chairing(row))
        yield from self._points(row, session)
        yield self._at(row, one.interval.end, N_("{what} ends"), "")

    def _points(self, row: Row, session: Session) -> Iterator[Step]:
        at, person = row.engagement.interval.start, self.desk.register.person
        for point in session.agenda:
            who = aligned(person(point.speaker).name) if point.speaker else ""
            message = (
                N_("{what}: {point}, {minutes} min") if point.minutes else N_("{what}: {point}")
            )
            said = {"what": self.office.what(row), "point": point.title, "minutes": point.minutes}
            called = listed([person(one).name for one in point.people], self.desk.language)
            yield Step(at, self._say(message, **said), self.office.place(row), who, called)
            at = later(at, point.minutes)

    def _before(self, row: Row, session: Session) -> Iterator[Step]:
        """What is made ready, each at its minutes before."""
        start, lead = row.engagement.interval.start, self.lead
        who = self._answering(row)
        for minutes, message, remark in (
            (lead.staff, N_("Staff in place, run through: {what}"), ""),
            (lead.lights, N_("Lights, air, doors and projector on: {what}"), session.equipment),
            (lead.seated, N_("Guests seated, tea poured: {what}"), ""),
        ):
            step = self._at(row, later(start, -minutes), message, who)
            yield replace(step, remark=listed(list(remark), self.desk.language))
        receiving = [one for one in self.office.present(row) if one.side is Side.HOST]
        leaders = [one for one in receiving if one.has(Role.LEADER)]
        guests = any(one.side is Side.GUEST for one in self.office.present(row))
        if leaders and guests:
            message = N_("At the gate to receive the guests: {what}")
            yield self._at(row, later(start, -lead.gate), message, aligned(leaders[0].name))

    def _stay(self, row: Row) -> Iterator[Step]:
        """A party arrives and leaves; many at one meal are told once, by number."""
        one = row.engagement
        delegations = [self.desk.event.delegation(each).name for each in one.delegations]
        told = self.office.guests(row) if len(delegations) <= NAMES_MAX else ""
        begins = self._at(row, one.interval.start, N_("{what} begins"), self._answering(row))
        whom = "\n".join(filter(None, (begins.what, told)))
        yield replace(begins, what=whom, remark="\n".join(self.office.notes(row)))
        yield self._at(row, one.interval.end, N_("{what} ends"), "")

    def _arrival(self, row: Row) -> Iterator[Step]:
        """A train or flight comes: when its people are out, they are met."""
        one = row.engagement
        journey = next(each for each in self.desk.event.journeys if each.id == one.subject)
        if journey.direction is Direction.ARRIVAL and one.ticket and journey.station:
            yield Step(
                one.ticket,
                self._say(
                    N_("{what}, {people} people"), what=self.office.what(row), people=one.people
                ),
                self.desk.register.place(journey.station).name,
                self._answering(row),
                self._say(
                    N_("out at {time}"),
                    time=times.clock(one.interval.end.astimezone(self.desk.event.tzinfo)),
                ),
            )

    def _departures(self) -> Iterator[Step]:
        """Cars that leave one place at one minute for the same goal are one step."""
        trips = [trip for trip in self.cars.every(self.desk.held) if self.cars.serves(trip)]

        def together(trip: Engagement) -> tuple[datetime, str, str]:
            return instant(trip.interval.start), trip.origin, trip.what.said()

        for _, own in groupby(sorted(trips, key=together), key=together):
            yield self._departure(list(own))

    def _departure(self, trips: list[Engagement]) -> Step:
        first = trips[0]
        goal = self._goal(first)
        names = dict.fromkeys(self.cars.vehicle(trip)[0] for trip in trips)
        drivers = dict.fromkeys(self.cars.driver(trip).partition("\n")[0] for trip in trips)
        return Step(
            first.interval.start,
            self._say(
                N_("{cars} leave for {place}, {people} aboard"),
                cars=listed([name for name in names if name], self.desk.language),
                place=goal,
                people=sum(trip.people for trip in trips),
            ),
            self.desk.register.place(first.origin).name,
            listed([name for name in drivers if name], self.desk.language),
        )

    def _goal(self, trip: Engagement) -> str:
        legs = next(one for one in self.desk.plan.trips if one.id == trip.subject).legs
        return self.desk.register.place(legs[-1].destination).name

    def _at(self, row: Row, at: datetime, message: str, who: str) -> Step:
        return Step(at, self._say(message, what=self.office.what(row)), self.office.place(row), who)

    def _chairing(self, row: Row) -> str:
        chair = row.engagement.chair
        return aligned(self.desk.register.person(chair).name) if chair else self._answering(row)

    def _answering(self, row: Row) -> str:
        """Who confirmed it, who receives there, or the liaison officers of those who come."""
        one = row.engagement
        if contact := self.contacts.get(one.subject):
            known = {person.id: person.name for person in self.desk.register.people}
            return aligned(known.get(contact, contact))
        officers = [aligned(officer.name) for officer in self.office.officers(row)]
        return listed(officers, self.desk.language)

    def _say(self, message: str, **values: object) -> str:
        return sentence(message, self.desk.language, **values)
