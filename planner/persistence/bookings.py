"""What published plans hold, guarded by the database: five minutes of a unit have one holder."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select

from planner.domain.booking import Booking, ResourceKind, Taken
from planner.domain.event import Event
from planner.domain.fleet import Driver, Vehicle
from planner.domain.interval import Interval
from planner.domain.people import Person
from planner.domain.venue import Room, Site
from planner.persistence.tables import bookings, buckets, entities, plans

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy.orm import Session

BUCKET_SECONDS = 300

Resource = tuple[ResourceKind, str]
NAMED: dict[ResourceKind, type] = {
    ResourceKind.ROOM: Room,
    ResourceKind.SITE: Site,
    ResourceKind.VEHICLE: Vehicle,
    ResourceKind.DRIVER: Driver,
    ResourceKind.PERSON: Person,
}


def held_by_others(session: Session, event: str) -> tuple[Booking, ...]:
    """Everything that the published plans of other events hold, in order of time."""
    others = _bookings().where(plans.c.event != event).order_by(bookings.c.start, bookings.c.number)
    return tuple(_booking(row) for row in session.execute(others).mappings())


def release(session: Session, plan: int) -> None:
    """Free what a plan holds; its buckets go with its bookings."""
    session.execute(delete(bookings).where(bookings.c.plan == plan))


def book(session: Session, plan: int, wanted: Iterable[Booking]) -> None:
    """Hold everything `wanted` for a plan; Taken, with the rival, where any is held already."""
    by_resource: dict[Resource, list[Booking]] = defaultdict(list)
    for booking in wanted:
        by_resource[booking.kind, booking.resource].append(booking)
    for resource in sorted(by_resource):
        _book(session, plan, resource, sorted(by_resource[resource], key=lambda b: b.interval))


def _book(session: Session, plan: int, resource: Resource, wanted: Sequence[Booking]) -> None:
    units = _units(session, resource)
    held = _held(session, resource)
    rows: dict[tuple[int, int], dict[str, Any]] = {}
    for booking, lane in zip(wanted, _lanes(resource, wanted), strict=True):
        number = session.execute(
            insert(bookings).values(_row(plan, booking)).returning(bookings.c.number)
        ).scalar_one()
        for bucket in _buckets(booking.interval) if units is not None else ():
            free = [unit for unit in range(units or 0) if unit not in held[bucket]]
            if lane < len(free):
                key = {"kind": resource[0].value, "resource": resource[1], "bucket": bucket}
                row = key | {"unit": free[lane], "booking": number}
                # A plan that holds a bucket already shares it with itself.
                rows.setdefault((bucket, free[lane]), row)
            elif held[bucket]:
                raise _taken(session, booking, min(held[bucket].values()))
    if rows:
        session.execute(insert(buckets), [rows[key] for key in sorted(rows)])


def _units(session: Session, resource: Resource) -> int | None:
    """How many may hold a resource at once: parties at a site (None: any number), else one."""
    kind, identifier = resource
    if kind is not ResourceKind.SITE:
        return 1
    site = session.get(Site, identifier)
    return site.capacity_parties if site else None


def _lanes(resource: Resource, wanted: Sequence[Booking]) -> list[int]:
    """Which of the plan's own units each booking takes: parties at a site side by side."""
    if resource[0] is not ResourceKind.SITE:
        return [0] * len(wanted)
    ends: list[Interval] = []
    lanes = []
    for booking in wanted:
        free = (n for n, last in enumerate(ends) if not last.overlaps(booking.interval))
        lane = next(free, len(ends))
        ends[lane : lane + 1] = [booking.interval]
        lanes.append(lane)
    return lanes


def _held(session: Session, resource: Resource) -> dict[int, dict[int, int]]:
    """By bucket, the units that are held and by which booking."""
    own = (buckets.c.kind == resource[0].value, buckets.c.resource == resource[1])
    found: dict[int, dict[int, int]] = defaultdict(dict)
    for row in session.execute(select(buckets).where(*own)):
        found[row.bucket][row.unit] = row.booking
    return found


def _buckets(interval: Interval) -> range:
    start, end = (int(moment.timestamp()) for moment in interval.instants)
    return range(start // BUCKET_SECONDS, -(-end // BUCKET_SECONDS))


def _row(plan: int, booking: Booking) -> dict[str, Any]:
    return {
        "plan": plan,
        "kind": booking.kind,
        "resource": booking.resource,
        "subject": booking.subject,
        "people": booking.people,
        "start": booking.interval.start,
        "end": booking.interval.end,
    }


def _taken(session: Session, wanted: Booking, number: int) -> Taken:
    """The refusal, in the names that the office gave."""
    rival = _rival(session, number)
    return Taken(
        wanted,
        rival,
        resource=_name(session, NAMED[rival.kind], rival.resource),
        event=_name(session, Event, rival.event),
    )


def _name(session: Session, kind: type, identifier: str) -> str:
    own = entities[kind].c
    found: str | None = session.scalar(select(own.name).where(own.id == identifier))
    return found or identifier


def _rival(session: Session, number: int) -> Booking:
    one = _bookings().where(bookings.c.number == number)
    return _booking(session.execute(one).mappings().one())


def _bookings() -> Any:
    return select(bookings, plans.c.event).join(plans, bookings.c.plan == plans.c.number)


def _booking(row: Any) -> Booking:
    return Booking(
        row["kind"],
        row["resource"],
        Interval(row["start"], row["end"]),
        row["event"],
        row["subject"],
        row["people"],
    )
