"""An office that moves its bookings at random: `python -m tests.persistence.booker NAME TRIES`,
the address, then `go`. At the end it says in JSON what it holds, and what it was refused."""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from planner.domain.booking import Booking, ResourceKind, Taken
from planner.domain.interval import Interval
from planner.persistence.bookings import book, release
from planner.persistence.plans import latest_plan
from planner.persistence.store import Store
from tests.persistence.at_once import opened_and_ready

DAY = datetime(2026, 3, 2, tzinfo=UTC)
MOMENT = "%m-%d %H:%M"
RESOURCES = (
    (ResourceKind.ROOM, "hall"),
    (ResourceKind.VEHICLE, "car"),
    (ResourceKind.SITE, "site"),
)


def main() -> None:
    """Move, again and again."""
    name, tries = sys.argv[1], int(sys.argv[2])
    store = opened_and_ready()
    held: tuple[Booking, ...] = ()
    refused: list[Taken] = []
    for wanted in _wishes(name, tries):
        try:
            _move(store, name, wanted)
            held = wanted
        except Taken as refusal:
            refused.append(refusal)
    told = {"held": list(map(plain, held)), "refused": list(map(_refusal, refused))}
    sys.stdout.write(json.dumps(told) + "\n")


def _wishes(name: str, tries: int) -> Iterator[tuple[Booking, ...]]:
    """One or two bookings that do not clash with each other, at random by the name."""
    chance = Random(name)
    for _ in range(tries):
        one, other = (_draw(chance, name) for _ in range(2))
        apart = one.resource != other.resource or not one.interval.overlaps(other.interval)
        yield (one, other) if apart and chance.random() < 0.5 else (one,)


def _draw(chance: Random, name: str) -> Booking:
    kind, resource = chance.choice(RESOURCES)
    start = DAY + timedelta(minutes=chance.randrange(0, 120))
    span = Interval.of(start, chance.randint(5, 60))
    return Booking(kind, resource, span, name, "s")


def _move(store: Store, name: str, wanted: tuple[Booking, ...]) -> None:
    with store.writing("office") as session:
        plan = latest_plan(session, name)
        assert plan is not None
        release(session, plan.number)
        book(session, plan.number, wanted)


def _refusal(refusal: Taken) -> dict[str, Any]:
    return {
        "wanted": plain(refusal.wanted),
        "rival": plain(refusal.rival),
        "line": refusal.line(),
    }


def plain(booking: Booking) -> dict[str, Any]:
    """A booking as JSON."""
    ends = {"start": booking.interval.start, "end": booking.interval.end}
    named = {"kind": booking.kind.value, "resource": booking.resource, "event": booking.event}
    return named | {name: f"{moment.astimezone(UTC):{MOMENT}}" for name, moment in ends.items()}


if __name__ == "__main__":
    main()
