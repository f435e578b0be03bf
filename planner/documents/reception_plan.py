"""接待方案: what leaders approve before anything is set going, in the style of official papers."""

from collections.abc import Iterator

from planner.documents.car_words import CarWords
from planner.documents.desk import Desk
from planner.documents.itinerary import PLACE, TIME
from planner.documents.lists import Head, columns_of, sign
from planner.documents.paper import Paper
from planner.documents.reception_days import days
from planner.documents.reception_duties import duties
from planner.documents.reception_talks import talks
from planner.documents.sayings import NAMES_MAX
from planner.documents.sections import sections, subtitle
from planner.documents.signature import undersign
from planner.documents.told_once import together
from planner.documents.used_columns import used
from planner.documents.visitors import arrival, departure, guests_of, staying
from planner.domain.engagement import EngagementKind
from planner.domain.people import Delegation, Reception, Role, Side, head_count
from planner.language import sentence, times, translator
from planner.language.wording import listed, with_post
from solver.constraint import N_

WHO = (
    (N_("Delegation"), 34.0, False),
    (N_("Head and post"), 36.0, False),
    (N_("Head count"), 14.0, True),
    (N_("Arrives"), 41.0, False),
    (N_("Departs"), 41.0, False),
)
MEALS: tuple[Head, ...] = (
    (N_("Day"), 26.0, True),
    (TIME, 27.0, True),
    (N_("Meal"), 34.0, False),
    (PLACE, 31.0, False),
    (N_("Guest"), 15.0, True),
    (N_("Hosts"), 15.0, True),
    (N_("Rate (yuan)"), 18.0, True),
)
RATE = len(MEALS) - 1
CARS = (
    (N_("Car"), 22.0, True),
    (N_("Plate"), 32.0, True),
    (N_("Model"), 40.0, True),
    (N_("Guest seats"), 22.0, True),
    (N_("Driver"), 34.0, True),
    (N_("Trips"), 16.0, True),
)
OURS = (Side.HOST, Side.STAFF)
"""Who eats besides guests: companions, whose number the rules bound; staff eat elsewhere."""
RECEPTIONS = {
    Reception.OFFICIAL: N_("official reception"),
    Reception.BUSINESS: N_("business reception"),
    Reception.FOREIGN: N_("reception of foreign guests"),
}


def reception_plan(desk: Desk) -> Paper:
    """Who comes, what is done, where they eat and sleep, whom they meet, who answers for it."""
    event, language = desk.event, desk.language
    title = sentence(N_("Reception plan of {name}"), language, name=event.name)
    paper = Paper(title, event.revised_at or event.start, about=event.name)
    writer = _Writer(desk)
    every = (
        (N_("Particulars"), writer.particulars),
        (N_("Daily programme"), lambda own: days(own, desk)),
        (N_("Lodging and meals"), writer.lodging),
        (N_("Meetings and talks"), lambda own: talks(own, desk)),
        (N_("Use of vehicles"), writer.vehicles),
        (N_("Duties and contacts"), lambda own: duties(own, desk)),
    )
    sections(paper, language, every)
    writer.annexes(paper)
    undersign(paper, desk)
    sign(paper, desk.office)
    return paper


class _Writer:
    """Writes the sections of one plan."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.language = desk, desk.language
        self.say = translator(desk.language)
        self.cars = CarWords(desk.office, desk.plan)

    def particulars(self, paper: Paper) -> None:
        """When, how many; of each delegation who heads it, when it comes and goes, its letter."""
        event = self.desk.event
        every = [one for one in event.delegations if guests_of(self.desk, one.id)]
        if not every:
            return
        people = sum(head_count(guests_of(self.desk, one.id)) for one in every)
        told = sentence(
            N_("{name} will be held on {days}. Delegations: {number}; guests: {people}."),
            self.language,
            name=event.name,
            days=self._event_days(),
            number=len(every),
            people=people,
        )
        paper.paragraph(told)
        if len(every) > NAMES_MAX:
            paper.table(columns_of(self.desk.office, WHO), (self._row(one) for one in every))
            return
        for number, one in enumerate(every, start=1):
            paper.heading(subtitle(number, one.name, self.language))
            self._delegation(paper, one)

    def _event_days(self) -> str:
        days = self.desk.event.days()
        return times.days(days[0], days[-1], self.language)

    def _delegation(self, paper: Paper, delegation: Delegation) -> None:
        kind = self.say(RECEPTIONS[delegation.reception])
        people = head_count(guests_of(self.desk, delegation.id))
        paper.paragraph(
            sentence(
                N_("Headed by {head}; {people} people; {kind}."),
                self.language,
                head=self._head(delegation) or self.say(N_("to be named")),
                people=people,
                kind=kind,
            )
        )
        for message, words in (
            (N_("Letter: {words}"), listed(list(delegation.letters), self.language)),
            (N_("Arrival: {words}"), arrival(self.desk, delegation)),
            (N_("Departure: {words}"), departure(self.desk, delegation)),
            (N_("Press: {words}"), self._press(delegation)),
            (N_("Costs: {words}"), delegation.payer),
        ):
            if words:
                paper.paragraph(sentence(message, self.language, words=words))

    def _press(self, delegation: Delegation) -> str:
        """Reporters who come with it."""
        come = guests_of(self.desk, delegation.id)
        return listed([one.name for one in come if one.has(Role.PRESS)], self.language)

    def _row(self, delegation: Delegation) -> list[str]:
        return [
            delegation.name,
            self._head(delegation),
            str(head_count(guests_of(self.desk, delegation.id))),
            arrival(self.desk, delegation),
            departure(self.desk, delegation),
        ]

    def _head(self, delegation: Delegation) -> str:
        if not delegation.head:
            return ""
        return with_post(self.desk.register.person(delegation.head), self.language)

    def lodging(self, paper: Paper) -> None:
        """At which hotel each is lodged, then every meal."""
        for hotel, names, people in staying(self.desk):
            paper.paragraph(
                sentence(
                    N_("Lodged at {hotel}: {names}; {people} people."),
                    self.language,
                    hotel=hotel,
                    names=listed(names, self.language),
                    people=people,
                )
            )
        columns = columns_of(self.desk.office, MEALS)
        columns, (rows,) = used(columns, [list(self._meals())], optional=(RATE,))
        paper.table(columns, rows)

    def _meals(self) -> Iterator[list[str]]:
        office = self.desk.office
        meals = (row for row in office.schedule.rows if row.engagement.kind is EngagementKind.MEAL)
        for row in together(meals):
            one = row.engagement
            people = [self.desk.register.person(person) for person in one.persons]
            rate = self.desk.event.meal(one.subject).rate
            ours = [head_count(p for p in people if p.side is side) for side in OURS]
            yield [
                times.bare_day(row.day, self.language),
                office.time(row),
                office.what(row),
                office.place(row),
                *(str(count) if count else "" for count in (one.people - sum(ours), ours[0])),
                "" if rate is None else str(rate),
            ]

    def vehicles(self, paper: Paper) -> None:
        """Each car that serves, its driver and how many trips it makes."""
        trips = [trip for trip in self.cars.every(self.desk.held) if self.cars.serves(trip)]
        used = {
            (tuple(self.cars.vehicle(trip)), trip.vehicle): [
                one for one in trips if one.vehicle == trip.vehicle
            ]
            for trip in trips
            if trip.vehicle
        }
        rows = (
            [*car, "\n".join(dict.fromkeys(map(self.cars.driver, own))), str(len(own))]
            for (car, _), own in sorted(used.items())
        )
        paper.table(columns_of(self.desk.office, CARS), rows)

    def annexes(self, paper: Paper) -> None:
        """The lists that go with it: those there is something to list in."""
        plan, event = self.desk.plan, self.desk.event
        there = (
            (N_("Programme of {name}"), bool(self.desk.held)),
            (N_("Site visits of {name}"), bool(plan.visits)),
            (N_("Transfers of {name}"), bool(event.journeys and plan.trips)),
            (N_("Cars of {name}"), bool(plan.trips)),
            (N_("Lodging of {name}"), bool(event.stays)),
            (N_("Meals of {name}"), any(one.meal for one in plan.meals)),
            (N_("Seating of {name}"), bool(plan.placements)),
            (N_("Division of tasks of {name}"), bool(event.tasks)),
            (N_("Duty roster of {name}"), bool(event.duties)),
            (N_("Contacts of {name}"), any(one.liaison for one in event.delegations)),
        )
        names = [self.say(message).format(name=event.name) for message, here in there if here]
        if names:
            paper.heading(self.say(N_("Annexes")))
            for number, name in enumerate(names, start=1):
                paper.line(f"{number}. {name}")
