"""All engagements of a plan, each once: sessions, visits, meals, partings, journeys; rides."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from planner.domain.attendance import Attendances
from planner.domain.engagement import Engagement, EngagementKind
from planner.domain.event import Event, Register
from planner.domain.fact import Certainty, doubts, least
from planner.domain.interval import Interval, instant, interval_or_none
from planner.domain.itinerary import MealStop, Visit
from planner.domain.partings import Parting, partings
from planner.domain.people import Party, head_count
from planner.domain.plan import Plan
from planner.domain.programme import Meal, MealForm, MealKind, Reply, Session
from planner.domain.rides import rides
from planner.domain.sentence import Sentence, sentence
from planner.domain.transfer import Direction, Journey
from planner.domain.venue import Site
from solver.constraint import N_

MEALS = {
    MealKind.BREAKFAST: N_("Breakfast"),
    MealKind.LUNCH: N_("Lunch"),
    MealKind.DINNER: N_("Dinner"),
    MealKind.WORK_MEAL: N_("Working meal"),
    MealKind.BANQUET: N_("Banquet"),
}
JOURNEYS = {
    (Direction.ARRIVAL, True): N_("Arrive at {station} by {carrier}"),
    (Direction.ARRIVAL, False): N_("Arrive by own car"),
    (Direction.DEPARTURE, True): N_("Depart from {station} by {carrier}"),
    (Direction.DEPARTURE, False): N_("Depart by own car"),
}
MOMENT_MINUTES = 5
"""What a calendar shows for a moment: readers drop events that last no time."""


def engagements(register: Register, event: Event, plan: Plan) -> tuple[Engagement, ...]:
    """Every engagement whose time is known, in order of time."""
    scene = _Scene(register, event, plan)
    found = (
        *scene.sessions(),
        *scene.visits(),
        *scene.meals(),
        *scene.partings(),
        *scene.journeys(),
        *rides(register, event, plan),
    )
    return tuple(sorted(found, key=lambda engagement: engagement.order))


@dataclass(frozen=True)
class _Scene:
    register: Register
    event: Event
    plan: Plan

    @cached_property
    def parties(self) -> dict[str, Party]:
        return {party.id: party for party in self.event.party_list(self.register)}

    @cached_property
    def attendances(self) -> Attendances:
        return Attendances(self.register, self.event)

    @cached_property
    def doubts(self) -> dict[str, Certainty]:
        return doubts(self.event.facts)

    def certainty(self, own: Certainty, *subjects: str) -> Certainty:
        told = (self.doubts.get(subject, Certainty.CONFIRMED) for subject in subjects)
        return least(own, self.event.certainty, *told)

    def count(self, persons: tuple[str, ...]) -> int:
        return head_count(self.register.person(person) for person in persons)

    def sessions(self) -> Iterator[Engagement]:
        for slot in self.plan.slots:
            session = self.event.session(slot.session)
            interval = slot.lasting(session.minutes)
            if interval and session.reply is not Reply.DECLINED:
                yield self._session(session, interval, slot.room)

    def _session(self, session: Session, interval: Interval, room: str | None) -> Engagement:
        persons, swaps = self._coming(session, interval, room)
        asked = session.reply is not Reply.ACCEPTED
        own = Certainty.TENTATIVE if asked else Certainty.CONFIRMED
        return Engagement(
            uid=f"session-{session.id}",
            kind=EngagementKind.SESSION,
            subject=session.id,
            interval=interval,
            what=_plain(session.title),
            place=self.register.room(room).venue if room else "",
            room=room,
            chair=swaps.get(session.chair, session.chair) if session.chair else None,
            certainty=self.certainty(least(own, session.certainty), session.id),
            delegations=self._concerned(session, persons),
            persons=persons,
            people=self.count(persons),
            secret=session.secret,
        )

    def _concerned(self, session: Session, persons: tuple[str, ...]) -> tuple[str, ...]:
        """The delegations it is for; of a secret one, only those that are named."""
        if session.secret:
            return session.delegations
        own = [self.register.person(person).delegation for person in persons]
        return tuple(dict.fromkeys((*session.delegations, *(d for d in own if d))))

    def _coming(
        self, held: Session | Meal, interval: Interval, place: str | None
    ) -> tuple[tuple[str, ...], dict[str, str]]:
        """Who comes, and who stands in for whom."""
        if not place:
            return self.attendances.expected(held, interval), {}
        attendance = self.attendances.of(held, interval, place)
        return attendance.present, dict(attendance.standing_in)

    def visits(self) -> Iterator[Engagement]:
        seen: Counter[str] = Counter()
        timed = [
            visit
            for visit in self.plan.visits
            if visit.interval and visit.site and visit.party in self.parties
        ]
        for visit in sorted(timed, key=lambda visit: (visit.interval, visit.id)):
            uid = f"visit-{visit.party}-{visit.site}"
            seen[uid] += 1
            # A second look at the same site is an engagement of its own.
            yield self._visit(visit, uid if seen[uid] == 1 else f"{uid}-{seen[uid]}")

    def _visit(self, visit: Visit, uid: str) -> Engagement:
        assert visit.interval is not None
        site = self.register.site(visit.site or "")
        party = self.parties[visit.party]
        persons = self._here(self._moving(party, visit.interval), visit.interval, site.id)
        return Engagement(
            uid=uid,
            kind=EngagementKind.VISIT,
            subject=visit.id,
            interval=visit.interval,
            what=sentence(N_("Visit {site}"), site=site.name),
            place=site.id,
            certainty=self.certainty(visit.certainty, visit.id),
            delegations=(party.delegation,),
            parties=(party.id,),
            persons=persons,
            people=self.count(persons),
            notes=tuple(_demands(site)),
        )

    def _moving(self, party: Party, interval: Interval) -> tuple[str, ...]:
        """Who is in a party then: with the main one go those whose own is not apart at the time."""
        if party.id != party.delegation:
            return party.members
        joined = (
            member
            for other in self.event.parties
            if other.delegation == party.delegation
            and other.window is not None
            and not other.window.overlaps(interval)
            for member in other.members
        )
        return tuple(dict.fromkeys((*party.members, *joined)))

    def _here(self, members: tuple[str, ...], interval: Interval, place: str) -> tuple[str, ...]:
        absence = self.attendances.absence
        return tuple(member for member in members if not absence(member, interval, place))

    def meals(self) -> Iterator[Engagement]:
        stops: dict[str, list[MealStop]] = {}
        for stop in self.plan.meals:
            if stop.interval and stop.party in self.parties:
                stops.setdefault(stop.meal, []).append(stop)
        for identifier, own in stops.items():
            meal = self.event.meal(identifier)
            if _together(meal, own):
                yield self._meal(meal, own, f"meal-{meal.id}", meal.persons)
                continue
            for place, stop in enumerate(own):
                # Those who come besides eat with the first party, and are told once.
                besides = meal.persons if place == 0 else ()
                yield self._meal(meal, [stop], f"meal-{meal.id}-{stop.party}", besides)

    def _meal(
        self, meal: Meal, stops: list[MealStop], uid: str, besides: tuple[str, ...]
    ) -> Engagement:
        first = stops[0]
        assert first.interval is not None
        room = meal.room or (first.place if self._is_room(first.place) else None)
        parties = [self.parties[stop.party] for stop in stops]
        guests = [one for party in parties for one in self._moving(party, first.interval)]
        # Asked of those at these tables alone: a conference has 28 parties at each meal.
        here = replace(meal, delegations=(), persons=tuple(dict.fromkeys((*besides, *guests))))
        persons, _ = self._coming(here, first.interval, first.place)
        return Engagement(
            uid=uid,
            kind=EngagementKind.MEAL,
            subject=meal.id,
            interval=first.interval,
            what=_plain(meal.title) if meal.title else Sentence(MEALS[meal.kind]),
            place=self.register.room(room).venue if room else first.place or "",
            room=room,
            certainty=self.certainty(meal.certainty, meal.id),
            delegations=tuple(dict.fromkeys(party.delegation for party in parties)),
            parties=tuple(party.id for party in parties),
            persons=persons,
            people=self.count(persons),
        )

    def _is_room(self, place: str | None) -> bool:
        return any(room.id == place for room in self.register.rooms)

    def partings(self) -> Iterator[Engagement]:
        """Where most of a delegation can be there, and are not in a session meanwhile."""
        for one in partings(self.register, self.event):
            main = self.parties.get(one.party.delegation)
            if main is not None:
                persons = self._free(one, self._moving(main, one.interval))
                others = [member for member in main.members if member in persons]
                if 2 * self.count(tuple(others)) > self.count(main.members):
                    yield self._parting(one, persons)

    def _free(self, parting: Parting, members: tuple[str, ...]) -> tuple[str, ...]:
        meanwhile = {
            person
            for slot in self.plan.slots
            if (held := slot.lasting(self.event.session(slot.session).minutes)) is not None
            and held.overlaps(parting.interval)
            for person in self.attendances.expected(self.event.session(slot.session), held)
        }
        here = self._here(members, parting.interval, parting.place)
        return tuple(member for member in here if member not in meanwhile)

    def _parting(self, parting: Parting, persons: tuple[str, ...]) -> Engagement:
        party = parting.party
        return Engagement(
            uid=f"parting-{parting.id}",
            kind=EngagementKind.PARTING,
            subject=parting.id,
            interval=parting.interval,
            what=parting.what,
            place=parting.place,
            certainty=self.certainty(Certainty.CONFIRMED, party.id),
            delegations=(party.delegation,),
            parties=(party.delegation, party.id),
            persons=persons,
            people=self.count(persons),
        )

    def journeys(self) -> Iterator[Engagement]:
        for journey in self.event.journeys:
            yield self._journey(journey)

    def _journey(self, journey: Journey) -> Engagement:
        station = self.register.station(journey.station) if journey.station else None
        named = {"station": station.name if station else "", "carrier": journey.carrier}
        message = JOURNEYS[journey.direction, station is not None and bool(journey.carrier)]
        return Engagement(
            uid=f"journey-{journey.id}",
            kind=EngagementKind.JOURNEY,
            subject=journey.id,
            interval=_around(journey, self.register),
            what=sentence(message, **named),
            ticket=journey.at,
            place=station.id if station else journey.place or "",
            certainty=self.certainty(Certainty.CONFIRMED, journey.id),
            delegations=(journey.delegation,),
            persons=journey.persons,
            people=journey.people or self.count(journey.persons),
            notes=tuple(_be_there(journey, self.register, self.event)),
        )


def _around(journey: Journey, register: Register) -> Interval:
    """From the carrier's arrival to the kerb, or from being there to its departure."""
    if not journey.station:
        return Interval.of(journey.at, MOMENT_MINUTES)
    other = journey.kerb_at(register.station(journey.station))
    start, end = sorted((journey.at, other), key=instant)
    return interval_or_none(start, end) or Interval.of(start, MOMENT_MINUTES)


def _be_there(journey: Journey, register: Register, event: Event) -> Iterator[Sentence]:
    """When to be at the station; those who arrive are there."""
    if journey.station and journey.direction is Direction.DEPARTURE:
        due = journey.kerb_at(register.station(journey.station)).astimezone(event.tzinfo)
        yield sentence(N_("Be there by {time}"), time=f"{due:%H:%M}")


def _demands(site: Site) -> Iterator[Sentence]:
    """What a guest must know before coming to a site."""
    if site.safety_briefing_minutes:
        yield sentence(N_("Safety briefing of {minutes} min"), minutes=site.safety_briefing_minutes)
    if site.helmets is not None:
        yield Sentence(N_("Helmet and safety shoes are worn"))
    if site.no_phones:
        yield Sentence(N_("Phones stay outside"))
    if site.no_photos:
        yield Sentence(N_("No photographs"))


def _together(meal: Meal, stops: list[MealStop]) -> bool:
    """Whether the parties of a meal sit down as one; asked of what is given, then of the plan."""
    one = meal.room is not None or meal.start is not None or meal.form is MealForm.TABLE
    return one and len({(stop.interval, stop.place) for stop in stops}) == 1


def _plain(text: str) -> Sentence:
    """Words that the office typed: the same in every language."""
    return Sentence("{words}", (("words", text),))
