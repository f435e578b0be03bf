"""What a plan's trips are to those aboard (rides) and to the driver (trips)."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import tzinfo

from planner.domain.engagement import Engagement, EngagementKind
from planner.domain.event import Event, Register
from planner.domain.interval import Interval
from planner.domain.plan import Plan
from planner.domain.sentence import Sentence, sentence
from planner.domain.shuttle import line_of
from planner.domain.transfer import Trip
from solver.constraint import N_

Span = tuple[int, int]
"""From one leg of a trip to another, both included."""


def rides(register: Register, event: Event, plan: Plan) -> Iterator[Engagement]:
    """For each timed trip: the trip, and a ride for those who get in and out together."""
    seen: Counter[str] = Counter()
    timed = [trip for trip in plan.trips if trip.interval]
    # By vehicle, not by time: a transfer split over two keeps its uids when they are moved.
    for trip in sorted(timed, key=lambda trip: (trip.vehicle or "", trip.id)):
        name = _distinct(f"trip-{_identity(trip)}", seen)
        shuttle = line_of(event, trip)
        line = shuttle.name if shuttle else ""
        yield replace(_trip(register, trip, uid=name, zone=event.tzinfo), line=line)
        for span, persons in _spans(trip).items():
            carried = _carried(trip, span)
            identity = f"ride-{carried[0]}" if carried else f"ride-{name}-{span[0]}"
            ride = _ride(register, trip, span=span, persons=persons, uid=_distinct(identity, seen))
            yield _by_shuttle(register, ride, line) if line else ride


def _identity(trip: Trip) -> str:
    """What outlives a new plan: the transfers it carries; its own id where it carries none."""
    carried = sorted({transfer for leg in trip.legs for transfer in leg.transfers})
    return carried[0] if carried else trip.id


def _distinct(uid: str, seen: Counter[str]) -> str:
    # A transfer split over two vehicles is two engagements.
    seen[uid] += 1
    return uid if seen[uid] == 1 else f"{uid}-{seen[uid]}"


def _spans(trip: Trip) -> dict[Span, tuple[str, ...]]:
    """Who is aboard from which leg to which; someone who gets in again rides again."""
    found: dict[Span, list[str]] = {}
    for person in trip.persons():
        for span in _runs([place for place, leg in enumerate(trip.legs) if person in leg.persons]):
            found.setdefault(span, []).append(person)
    return {span: tuple(found[span]) for span in sorted(found)}


def _runs(legs: list[int]) -> Iterator[Span]:
    """Consecutive numbers as spans: 0 1 3 is (0, 1) and (3, 3)."""
    start = previous = legs[0]
    for leg in legs[1:]:
        if leg != previous + 1:
            yield start, previous
            start = leg
        previous = leg
    yield start, previous


def _carried(trip: Trip, span: Span) -> list[str]:
    """The transfers that run over exactly these legs."""
    legs = {
        transfer: [place for place, leg in enumerate(trip.legs) if transfer in leg.transfers]
        for leg in trip.legs
        for transfer in leg.transfers
    }
    return sorted(transfer for transfer, own in legs.items() if (own[0], own[-1]) == span)


def _ride(
    register: Register, trip: Trip, *, span: Span, persons: tuple[str, ...], uid: str
) -> Engagement:
    first, last = trip.legs[span[0]], trip.legs[span[1]]
    whole = trip.interval
    assert whole is not None
    people = [register.person(person) for person in persons]
    vehicle = register.vehicle(trip.vehicle).name if trip.vehicle else ""
    boarding = register.place(first.origin).name
    told = sentence(N_("{vehicle}, boarding at {place}"), vehicle=vehicle, place=boarding)
    return Engagement(
        uid=uid,
        kind=EngagementKind.RIDE,
        subject=trip.id,
        interval=Interval(first.leave or whole.start, last.arrive or whole.end),
        what=sentence(N_("Ride to {place}"), place=register.place(last.destination).name),
        place=register.place(last.destination).id,
        origin=register.place(first.origin).id,
        vehicle=trip.vehicle,
        driver=trip.driver,
        delegations=_each(person.delegation for person in people),
        persons=persons,
        people=sum(person.people for person in people),
        notes=(told,) if vehicle else (),
    )


def _by_shuttle(register: Register, ride: Engagement, line: str) -> Engagement:
    """A ride as its guests know it: by the line, whichever bus comes."""
    place = register.place(ride.place).name
    what = sentence(N_("{line} to {place}"), line=line, place=place)
    return replace(ride, line=line, what=what)


def _trip(register: Register, trip: Trip, *, uid: str, zone: tzinfo) -> Engagement:
    whole = trip.interval
    assert whole is not None
    names = [register.place(stop.place).name for stop in trip.stops]
    members = [register.person(person) for person in trip.persons()]
    return Engagement(
        uid=uid,
        kind=EngagementKind.TRIP,
        subject=trip.id,
        interval=whole,
        what=sentence("{stops}", stops=" → ".join(names)),
        place=register.place(trip.legs[0].origin).id,
        origin=register.place(trip.legs[0].origin).id,
        vehicle=trip.vehicle,
        driver=trip.driver,
        delegations=_each(person.delegation for person in members),
        persons=trip.persons(),
        people=max(leg.people for leg in trip.legs),
        notes=tuple(_stops(register, trip, zone)),
    )


def _stops(register: Register, trip: Trip, zone: tzinfo) -> Iterator[Sentence]:
    """The halts, as a driver reads them: when to leave where, with how many."""
    for leg in trip.legs:
        place = register.place(leg.origin).name
        if leg.leave is None:
            continue
        at = f"{leg.leave.astimezone(zone):%H:%M}"
        yield sentence(
            N_("{time} leave {place}, {people} aboard"), time=at, place=place, people=leg.people
        )
    last = trip.legs[-1]
    if last.arrive is not None:
        at = f"{last.arrive.astimezone(zone):%H:%M}"
        place = register.place(last.destination).name
        yield sentence(N_("{time} arrive at {place}"), time=at, place=place)


def _each(delegations: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(d for d in delegations if d))
