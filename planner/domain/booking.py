"""What a published plan holds of the resources that events share."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from planner.domain.diary import engagements
from planner.domain.engagement import Engagement, EngagementKind
from planner.domain.errors import Refused
from planner.domain.event import Event, Register
from planner.domain.interval import Interval
from planner.domain.people import Side
from planner.domain.plan import Plan
from planner.domain.sentence import sentence
from solver.constraint import N_


class ResourceKind(StrEnum):
    """What sort of thing is held."""

    ROOM = "room"
    SITE = "site"
    VEHICLE = "vehicle"
    DRIVER = "driver"
    PERSON = "person"


@dataclass(frozen=True)
class Booking:
    """A shared resource, held for an interval by one engagement of an event's plan."""

    kind: ResourceKind
    resource: str
    interval: Interval
    event: str
    subject: str
    """The session, visit, meal or trip that holds it."""
    people: int = 0


def bookings_of(register: Register, event: Event, plan: Plan) -> tuple[Booking, ...]:
    """Everything that `plan` holds: rooms with their parts, sites, cars, drivers, people.

    Guests are the event's own; of people, only hosts and staff are shared with other events.
    """
    return tuple(
        Booking(kind, resource, held.interval, event.id, held.subject, held.people)
        for held in engagements(register, event, plan)
        for kind, resource in dict.fromkeys(_resources(register, held))
    )


def _resources(register: Register, held: Engagement) -> Iterator[tuple[ResourceKind, str]]:
    if held.room is not None:
        yield ResourceKind.ROOM, held.room
        yield from ((ResourceKind.ROOM, part) for part in register.room(held.room).parts)
    if held.kind is EngagementKind.VISIT:
        yield ResourceKind.SITE, held.place
    # A ride is a part of its trip, and a trip of its driver.
    if held.kind is EngagementKind.TRIP:
        for kind, one in (
            (ResourceKind.VEHICLE, held.vehicle),
            (ResourceKind.DRIVER, held.driver),
        ):
            if one is not None:
                yield kind, one
    else:
        for person in held.persons:
            if register.person(person).side is not Side.GUEST and register.person(person).named:
                yield ResourceKind.PERSON, person


class Taken(Refused):
    """Another event holds what was asked for: carries what was `wanted`, and the `rival`.

    `resource` and `event` are the names by which a person knows what is held, and who holds it.
    """

    def __init__(self, wanted: Booking, rival: Booking, *, resource: str, event: str) -> None:
        what = sentence(
            N_("{event} holds {resource} from {start} to {end}."),
            event=event,
            resource=resource,
            start=_clock(rival.interval.start, wanted),
            end=_clock(rival.interval.end, wanted),
        )
        remedy = sentence(N_("Plan again around that, or agree with them."))
        super().__init__(wanted.resource, what, remedy)
        self.wanted = wanted
        self.rival = rival


def _clock(moment: datetime, wanted: Booking) -> str:
    return f"{moment.astimezone(wanted.interval.start.tzinfo):%m-%d %H:%M}"
