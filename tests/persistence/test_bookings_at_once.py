"""Four offices book and move at once, each in a process: nothing is held twice, losers know why."""

import json
import os
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from planner.domain.event import Event, Register
from planner.domain.fleet import Vehicle
from planner.domain.plan import Plan
from planner.domain.venue import Room, Site, Venue
from planner.persistence.bookings import held_by_others
from planner.persistence.events import save_event
from planner.persistence.plans import save_plan
from planner.persistence.snapshot import Snapshot
from planner.persistence.store import Store
from tests.persistence.at_once import told_at_once
from tests.persistence.booker import DAY, MOMENT, plain

TRIES = 2000 if os.environ.get("HYPOTHESIS_PROFILE") == "ci" else 200
NAMES = {"a": "Spring Visit", "b": "Trade Talks", "c": "Forum", "d": "Jubilee"}
SPOKEN = {"room": "The Hall", "vehicle": "Car 1", "site": "The Site"}
UNITS = {"room": 1, "vehicle": 1, "site": 2}
REGISTER = Register(
    venues=(Venue(id="house", name="The House"),),
    rooms=(Room(id="hall", name="The Hall", venue="house"),),
    vehicles=(Vehicle(id="car", name="Car 1", seats=4),),
    sites=(Site(id="site", name="The Site", capacity_parties=2),),
)

Told = dict[str, Any]


def _prepare(store: Store) -> None:
    """An event of each name with a saved plan."""
    for identifier, name in NAMES.items():
        event = Event(id=identifier, name=name, start=DAY, end=DAY + timedelta(days=1), zone="UTC")
        with store.writing("office", about=identifier) as session:
            save_event(session, REGISTER, event)
            save_plan(session, Snapshot(Plan(event=identifier), ()))


def _booked(url: str, names: Sequence[str]) -> list[Told]:
    """What processes that book at once tell at their ends."""
    tries = str(TRIES // len(names))
    arguments = [[name, tries] for name in names]
    return [json.loads(told) for told in told_at_once("tests.persistence.booker", arguments, url)]


def _widened(booking: Told) -> tuple[datetime, datetime]:
    """When a booking is held: from one mark of five minutes to another."""
    start, end = (
        datetime.strptime(f"{DAY.year}-{booking[name]}", f"%Y-{MOMENT}").replace(tzinfo=UTC)
        for name in ("start", "end")
    )
    return (
        start - timedelta(minutes=start.minute % 5),
        end + timedelta(minutes=-end.minute % 5),
    )


def _most_at_once(bookings: Sequence[Told]) -> int:
    """How many hold a resource at the moment when most do, which is when one of them begins."""
    spans = [_widened(booking) for booking in bookings]
    return max((sum(a <= start < b for a, b in spans) for start, _ in spans), default=0)


def _require_told(refusal: Told) -> None:
    """The refusal names the rival's event, what it holds, and when: then, it is in the way."""
    wanted, rival = refusal["wanted"], refusal["rival"]
    assert rival["event"] != wanted["event"]
    assert (rival["kind"], rival["resource"]) == (wanted["kind"], wanted["resource"])
    (from_, to), (start, end) = _widened(rival), _widened(wanted)
    assert from_ < end
    assert start < to
    holder, resource = NAMES[rival["event"]], SPOKEN[rival["kind"]]
    said = f"{holder} holds {resource} from {rival['start']} to {rival['end']}."
    assert refusal["line"].startswith(said)


def test_nothing_is_held_twice_by_four_processes_at_once(store: Store, url: str) -> None:
    """Of random bookings and moves, what each process was told that it holds is what is held,
    nothing by more than its units, and each loser is told the name of the rival and the time."""
    _prepare(store)
    told = _booked(url, list(NAMES))
    held = [booking for one in told for booking in one["held"]]
    with store.reading() as session:
        kept = [plain(booking) for booking in held_by_others(session, "none")]
    assert sorted(kept, key=repr) == sorted(held, key=repr)
    for kind, units in UNITS.items():
        assert _most_at_once([one for one in held if one["kind"] == kind]) <= units
    refusals = [refusal for one in told for refusal in one["refused"]]
    assert len(refusals) > TRIES // 10
    for refusal in refusals:
        _require_told(refusal)
