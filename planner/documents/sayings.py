"""The cells of an itinerary in words."""

from dataclasses import dataclass
from datetime import datetime

from planner.documents.rounding import Reader, shown
from planner.documents.schedule import Row, Schedule
from planner.domain.engagement import Engagement, EngagementKind
from planner.domain.event import Event
from planner.domain.fact import Certainty
from planner.domain.liaison import liaison_of
from planner.domain.people import Person, Reception, Side, head_count
from planner.domain.precedence import honoured
from planner.language import CHINESE, sentence, times, translator
from planner.language.text import aligned
from planner.language.wording import listed, place_of
from solver.constraint import N_

NAMES_MAX = 4
"""More delegations than this are counted, not named."""
NAMED_MAX = 2
"""More travellers than this are the first of them and a number."""
TRAVELLING = (EngagementKind.JOURNEY, EngagementKind.RIDE)
SHOWN_BELOW = {EngagementKind.JOURNEY: 1.0, EngagementKind.RIDE: 1.0, EngagementKind.SESSION: 0.6}
"""Who of a delegation goes or comes is said where it is less than this part of it."""
DOUBTS = {Certainty.OPEN: N_("To be decided"), Certainty.TENTATIVE: N_("Tentative")}


@dataclass(frozen=True)
class Sayings:
    """Says a schedule's rows in one language."""

    schedule: Schedule
    language: str

    def time(self, row: Row) -> str:
        """08:30–10:00; of a journey what is printed on the ticket."""
        ticket = row.engagement.ticket
        if ticket is not None:
            return times.clock(ticket.astimezone(self.schedule.event.tzinfo))
        return times.span(row.times)

    def what(self, row: Row) -> str:
        """What it is; who, where not all of the delegation do it."""
        said = row.engagement.what.said(translator(self.language))
        who = self._who(row)
        return sentence(N_("{what} ({who})"), self.language, what=said, who=who) if who else said

    def _who(self, row: Row) -> str:
        """A party that goes its own way; who travels, where not all do, or comes, where few do."""
        delegation, parties = self.schedule.delegation, row.engagement.parties
        apart = [
            party.name or party.id
            for party in self.schedule.event.parties
            if party.id in parties and delegation in (None, party.delegation)
            # With all others of its delegation it goes no way of its own.
            if party.delegation not in parties
        ]
        if apart or delegation is None:
            return listed(apart, self.language)
        own = [p for p in self._travellers(row) if _guest_of(p, delegation)]
        people, members = head_count(own), self._members(delegation)
        share = SHOWN_BELOW.get(row.engagement.kind, 0.0)
        if not own or people >= members * share:
            return ""
        if people == len(own) <= NAMED_MAX:
            return listed([person.name for person in own], self.language)
        return self._and_others(own[0].name, people)

    def _and_others(self, name: str, people: int) -> str:
        message = N_("{name} and others, {people} people")
        return sentence(message, self.language, name=name, people=people)

    def _travellers(self, row: Row) -> list[Person]:
        held = row.rides if row.engagement.kind is EngagementKind.RIDE else (row.engagement,)
        return [self._person(p) for p in dict.fromkeys(p for one in held for p in one.persons)]

    def _members(self, delegation: str) -> int:
        return head_count(p for p in self.schedule.register.people if _guest_of(p, delegation))

    def place(self, row: Row) -> str:
        """Where; of a ride its car says where one gets in, of a journey its name the station."""
        if row.engagement.kind in TRAVELLING:
            return ""
        return place_of(row.engagement, self.schedule.register, self.language)

    def hosts(self, row: Row) -> str:
        """Our side: who chairs, then who else is there; many are counted for guests."""
        chair = row.engagement.chair
        people = self.present(row)
        chairing = [person.name for person in people if person.id == chair]
        others = [p.name for p in people if p.side is Side.HOST and p.id != chair]
        told = [translator(self.language)(N_("(chair)"))] if chairing else []
        if len(others) < NAMES_MAX:
            return "\n".join([*map(aligned, chairing), *told, *map(aligned, others)])
        if self.schedule.reader is Reader.GUEST:
            return self._and_others([*chairing, *others][0], len(chairing) + len(others))
        first = ("" if self.language == CHINESE else " ").join([*chairing, *told])
        return listed([name for name in (first, *others) if name], self.language)

    def present(self, row: Row) -> list[Person]:
        """Who is there, by the order of honour that it is seated by, or else the event's."""
        one, event = row.engagement, self.schedule.event
        own = None
        if one.kind is EngagementKind.SESSION:
            own = event.session(one.subject).precedence
        lists = sorted(event.precedence, key=lambda order: order.id != own)
        return [self._person(person) for person in honoured(one.persons, lists)]

    def guests(self, row: Row) -> str:
        """Which delegations, with how many each; counted where there are many."""
        counts = self._counts(row.engagement)
        if len(counts) > NAMES_MAX:
            return sentence(
                N_("{number} delegations, {people} people"),
                self.language,
                number=len(counts),
                people=sum(counts.values()),
            )
        return "\n".join(self.each_delegation(row))

    def each_delegation(self, row: Row) -> list[str]:
        """Each of the delegations with its number, however many there are."""
        event = self.schedule.event
        return [
            sentence(
                N_("{name}, {people} people"),
                self.language,
                name=event.delegation(delegation).name,
                people=people,
            )
            for delegation, people in self._counts(row.engagement).items()
        ]

    def rides(self, row: Row) -> str:
        """The vehicles, when they leave, where one gets in: a line for those that leave as one."""
        together: dict[tuple[datetime, str], set[str]] = {}
        for ride in row.rides:
            leave = shown(ride, self.schedule.reader).start
            vehicle = self.schedule.register.vehicle(ride.vehicle).name if ride.vehicle else ""
            called = f"{ride.line} {vehicle}".strip()
            together.setdefault((leave, ride.origin), set()).add(called)
        return "\n".join(
            self._ride(sorted(vehicles), leave, origin)
            for (leave, origin), vehicles in sorted(together.items())
        )

    def doubt(self, row: Row) -> str:
        """待定 or 暂定 in a word; empty where it is confirmed."""
        doubt = DOUBTS.get(row.engagement.certainty)
        return translator(self.language)(doubt) if doubt else ""

    def notes(self, row: Row) -> list[str]:
        """What to know beforehand."""
        if row.engagement.kind is EngagementKind.RIDE:
            return []
        return [note.said(translator(self.language)) for note in row.engagement.notes]

    def remark(self, row: Row) -> str:
        """Whether it is still in doubt, and what to know beforehand."""
        return "\n".join(said for said in (self.doubt(row), *self.notes(row)) if said)

    def lead(self, row: Row) -> str:
        """Who answers for it: the liaison officers of those who come, with their phones."""
        return "\n".join(self.contact(officer) for officer in self.officers(row))

    def officers(self, row: Row) -> list[Person]:
        """The liaison officers of those who come; none where they are too many to be named."""
        event = self.schedule.event
        officers = [event.delegation(d).liaison for d in self._counts(row.engagement)]
        named = dict.fromkeys(officer for officer in officers if officer)
        return [self._person(officer) for officer in named] if len(named) <= NAMES_MAX else []

    def contact(self, person: Person) -> str:
        """A name with its phone."""
        return f"{aligned(person.name)} {person.phone}".strip()

    def liaison(self) -> str:
        """The liaison officer of whose paper it is; empty where there is none."""
        person = self._answering()
        if person is None:
            return ""
        told = f"{person.name} {person.phone}".strip()
        return sentence(N_("Liaison officer: {contact}"), self.language, contact=told)

    def _answering(self) -> Person | None:
        schedule = self.schedule
        if schedule.person is not None:
            own = self._person(schedule.person)
            return liaison_of(schedule.register, schedule.event, own)
        if schedule.delegation is None:
            return None
        officer = schedule.event.delegation(schedule.delegation).liaison
        return self._person(officer) if officer else None

    def zone(self) -> str:
        """Which zone the times are in, where a reader could err; else empty."""
        if not self._far():
            return ""
        start = self.schedule.event.start.astimezone(self.schedule.event.tzinfo)
        zone = times.zone(start, self.language)
        return sentence(N_("All times are local: {zone}"), self.language, zone=zone)

    def version(self) -> str:
        """Of which revision the paper is."""
        return version_of(self.schedule.event, self.language)

    def _ride(self, vehicles: list[str], leave: datetime, origin: str) -> str:
        return sentence(
            N_("{vehicle}, {time} from {place}"),
            self.language,
            vehicle=listed([vehicle for vehicle in vehicles if vehicle], self.language),
            time=times.clock(leave),
            place=self.schedule.register.place(origin).name,
        ).removeprefix(", ")

    def _counts(self, engagement: Engagement) -> dict[str, int]:
        """Guests by delegation; our own people who go along with one are hosts."""
        ours = {delegation.id for delegation in self.schedule.event.delegations}
        counts = {d: 0 for d in engagement.delegations if d in ours}
        for person in map(self._person, engagement.persons):
            if person.delegation in counts and person.side is Side.GUEST:
                counts[person.delegation] += person.people
        return counts

    def _far(self) -> bool:
        event, only = self.schedule.event, self.schedule.delegation
        ids: set[str | None] = {d.id for d in event.delegations if only in (None, d.id)}
        if self.schedule.person is not None:
            ids = {self._person(self.schedule.person).delegation} - {None}
        foreign = any(
            d.reception is Reception.FOREIGN for d in event.delegations if d.id in ids
        ) or any(p.foreign for p in self.schedule.register.people if p.delegation in ids)
        return foreign or event.zone != "Asia/Shanghai"

    def _person(self, identifier: str) -> Person:
        return self.schedule.register.person(identifier)


def _guest_of(person: Person, delegation: str | None) -> bool:
    return person.delegation == delegation and person.side is Side.GUEST


def version_of(event: Event, language: str) -> str:
    """第 3 版 · 2026-11-20 18:05: the revision's number and time, never the clock's."""
    made = (event.revised_at or event.start).astimezone(event.tzinfo)
    message, time = N_("Version {number}, {time}"), f"{made:%Y-%m-%d %H:%M}"
    return sentence(message, language, number=event.revision, time=time)
