"""执行单: each day minute by minute, what is done where and who answers for it.

Music, microphones, slides and ushers have columns that are written into by hand.
"""

from collections import Counter
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
from planner.documents.told_once import together
from planner.domain.engagement import Engagement, EngagementKind
from planner.domain.interval import instant, later
from planner.domain.lead_times import lead_times
from planner.domain.people import Role, Side
from planner.domain.programme import Session, SessionKind
from planner.domain.transfer import Direction, Journey
from planner.language import sentence, times
from planner.language.text import aligned, counted
from planner.language.wording import listed
from solver.constraint import N_

COLUMNS = (
    (N_("Time"), 15.0, True),
    (N_("What to carry out"), 71.0, False),
    (N_("Place"), 41.0, False),
    (N_("Person responsible"), 34.0, True),
    (N_("Music"), 14.0, True),
    (N_("Mic"), 11.0, True),
    (N_("Slides"), 14.0, True),
    (N_("Ushers"), 15.0, True),
    (N_("Remarks"), 24.0, False),
    (N_("Ticked"), 14.0, True),
)
UNPREPARED = (SessionKind.INTERNAL, SessionKind.REGISTRATION, SessionKind.REHEARSAL)
"""Where nobody is waited for and nothing is laid out."""
ROOMS_MIN = 3
"""A house of which so many rooms are used is named once."""
DAY_ALONE = 15
"""A day of more steps begins on a page of its own: it is handed out alone."""


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
    zone, every = desk.event.tzinfo, _Steps(desk)
    paper.line(every.house_line())
    steps = [replace(one, at=one.at.astimezone(zone)) for one in every.every()]
    # As they were told where two fall on one minute: a session's end before the next one's begin.
    steps.sort(key=lambda one: instant(one.at))
    for number, (day, own) in enumerate(groupby(steps, key=lambda one: one.at.date())):
        rows = [_row(one) for one in own]
        if number and len(rows) > DAY_ALONE:
            paper.new_page()
        paper.heading(times.day(day, desk.language))
        paper.table(columns, rows)
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
        self.house = _house(desk)

    def house_line(self) -> str:
        """Where the rooms are that stand without their house."""
        house = self.house
        return self._say(N_("Rooms named alone are in {house}."), house=house) if house else ""

    def every(self) -> Iterator[Step]:
        for row in together(self.office.schedule.rows):
            kind = row.engagement.kind
            if kind is EngagementKind.SESSION:
                yield from self._session(row)
            elif kind in (EngagementKind.VISIT, EngagementKind.MEAL):
                yield from self._stay(row)
        yield from self._arrivals()
        yield from self._departures()

    def _session(self, row: Row) -> Iterator[Step]:
        one, session = row.engagement, self.desk.event.session(row.engagement.subject)
        if session.kind not in UNPREPARED:
            yield from self._before(row, session)
        begins = self._at(row, one.interval.start, N_("{what} begins"), self._chairing(row))
        points = list(self._points(row, session))
        if opening := self._opening(row, session):
            begins, points = replace(begins, what=opening), points[1:]
        yield begins
        yield from points
        yield self._at(row, one.interval.end, N_("{what} ends"), "")

    def _opening(self, row: Row, session: Session) -> str:
        """It begins with what is nobody's own part: that is no step by itself."""
        first = next(iter(session.agenda), None)
        if first is None or not first.minutes or first.speaker or first.people:
            return ""
        message = N_("{what} begins: {point}, {minutes} min")
        said = {"what": self.office.what(row), "point": first.title, "minutes": first.minutes}
        return self._say(message, **said)

    def _points(self, row: Row, session: Session) -> Iterator[Step]:
        at, person = row.engagement.interval.start, self.desk.register.person
        for point in session.agenda:
            who = aligned(person(point.speaker).name) if point.speaker else ""
            message = (
                N_("{what}: {point}, {minutes} min") if point.minutes else N_("{what}: {point}")
            )
            said = {"what": self.office.what(row), "point": point.title, "minutes": point.minutes}
            called = listed([person(one).name for one in point.people], self.desk.language)
            remark = called or self._delegation(point.speaker)
            yield Step(at, self._say(message, **said), self._place(row), who, remark)
            at = later(at, point.minutes)

    def _delegation(self, speaker: str | None) -> str:
        """For whom a guest speaks; a host who goes along with guests does not speak for them."""
        ours = {one.id: one.name for one in self.desk.event.delegations}
        person = self.desk.register.person(speaker) if speaker else None
        if person is None or person.side is not Side.GUEST:
            return ""
        return ours.get(person.delegation or "", "")

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
        """Parties arrive and leave: who, or by number where they are many."""
        one, told = row.engagement, self.office.guests(row)
        begins = self._at(row, one.interval.start, N_("{what} begins"), self._answering(row))
        whom = "\n".join(filter(None, (begins.what, told)))
        yield replace(begins, what=whom, remark="\n".join(self.office.notes(row)))
        yield self._at(row, one.interval.end, N_("{what} ends"), "")

    def _arrivals(self) -> Iterator[Step]:
        """Trains and flights: when their people are out, they are met; each is told once."""
        aboard: dict[tuple[object, ...], list[tuple[Row, Journey]]] = {}
        journeys = {one.id: one for one in self.desk.event.journeys}
        for row in self.office.schedule.rows:
            one = row.engagement
            if one.kind is EngagementKind.JOURNEY and one.ticket:
                own = journeys[one.subject]
                if own.direction is Direction.ARRIVAL and own.station:
                    # Whom no carrier brings together comes alone.
                    train = own.carrier or own.id
                    key = (instant(one.ticket), train, own.station, one.interval.end)
                    aboard.setdefault(key, []).append((row, own))
        for own_rows in aboard.values():
            yield self._arrival(*zip(*own_rows, strict=True))

    def _arrival(self, rows: tuple[Row, ...], journeys: tuple[Journey, ...]) -> Step:
        first, event = journeys[0], self.desk.event
        whom = dict.fromkeys(event.delegation(one.delegation).name for one in journeys)
        out = rows[0].engagement.interval.end.astimezone(event.tzinfo)
        officers = dict.fromkeys(filter(None, map(self._answering, rows)))
        station = self.desk.register.place(first.station or "").name
        return Step(
            first.at,
            self._say(
                N_("{carrier} arrives: {whom}, {people} people")
                if first.carrier
                else N_("Arriving at {station}: {whom}, {people} people"),
                carrier=first.carrier,
                station=station,
                whom=listed(list(whom), self.desk.language),
                people=sum(row.engagement.people for row in rows),
            ),
            station,
            listed(list(officers), self.desk.language),
            self._say(N_("out at {time}"), time=times.clock(out)),
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
        names = dict.fromkeys(sorted((self.cars.vehicle(trip)[0] for trip in trips), key=counted))
        drivers = dict.fromkeys(self.cars.driver(trip).partition("\n")[0] for trip in trips)
        return Step(
            first.interval.start,
            self._say(
                N_("{cars} leave for {place}, {people} aboard")
                if len(names) > 1
                else N_("{cars} leaves for {place}, {people} aboard"),
                cars=listed([name for name in names if name], self.desk.language),
                place=goal,
                people=sum(trip.people for trip in trips),
            ),
            self.desk.register.place(first.origin).name,
            self._drivers([name for name in drivers if name]),
        )

    def _drivers(self, names: list[str]) -> str:
        """A convoy's stand in the list of cars."""
        if len(names) > NAMES_MAX:
            return self._say(N_("see the list of cars"))
        return listed(names, self.desk.language)

    def _goal(self, trip: Engagement) -> str:
        legs = next(one for one in self.desk.plan.trips if one.id == trip.subject).legs
        return self.desk.register.place(legs[-1].destination).name

    def _at(self, row: Row, at: datetime, message: str, who: str) -> Step:
        return Step(at, self._say(message, what=self.office.what(row)), self._place(row), who)

    def _place(self, row: Row) -> str:
        """A room alone where its house stands above."""
        one, register = row.engagement, self.desk.register
        if one.room and one.place and register.place(one.place).name == self.house:
            return register.room(one.room).name
        return self.office.place(row)

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


def _house(desk: Desk) -> str:
    """The house that most of several rooms are in, so long that it is said once; else empty."""
    named = {(one.place, one.room) for one in desk.held if one.room and not one.secret}
    houses = Counter(place for place, room in named if place and room)
    # Of several as good the first by id: sets are counted in another order at each start.
    most, rooms = min(houses.items(), key=lambda one: (-one[1], one[0]), default=("", 0))
    return desk.register.place(most).name if rooms >= ROOMS_MIN else ""
