"""A meeting with its rostrum and a dinner at round tables, for late changes of seats."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from planner.domain.event import Event, Register
from planner.domain.itinerary import MealStop
from planner.domain.people import Delegation, Person, Side
from planner.domain.plan import Plan, Slot
from planner.domain.precedence import PrecedenceEntry, PrecedenceList
from planner.domain.programme import Meal, MealForm, Session
from planner.domain.venue import Hotel, Layout, Room
from planner.persistence.store import open_store
from planner.services.solving import seating
from planner.services.stored_events import import_event
from solver.seating.fill import fill
from solver.seating.problem import Placement
from solver.seating.problem import Plan as Answer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from planner.persistence.store import Store

ZONE = ZoneInfo("Asia/Shanghai")
MEETING, DINNER, EVENT = "meeting", "dinner", "seated"


def at(hour: int, minute: int = 0) -> datetime:
    """A moment of the one day."""
    return datetime(2026, 11, 25, hour, minute, tzinfo=ZONE)


def rostrum(number: int) -> tuple[Register, Event, Plan]:
    """A meeting with leaders on the rostrum, ranked l1, l2 …; new and more wait outside."""
    leaders = [Person(id=f"l{n}", name=f"领导{n}", side=Side.HOST) for n in range(1, number + 1)]
    order = tuple(PrecedenceEntry(n, one.id) for n, one in enumerate(leaders, 1))
    meeting = Session(
        id=MEETING, title="大会", layout=Layout.ROSTRUM, minutes=90, start=at(9), room="great-hall",
        persons=tuple(one.id for one in leaders), precedence="order",
    )  # fmt: skip
    outside = tuple(Person(id=one, name=one, side=Side.HOST) for one in ("new", "more"))
    listed = PrecedenceList(id="order", entries=order, signed_by="办公室", signed_at=at(1))
    room = Room(id="great-hall", name="礼堂", venue="inn", capacity={Layout.ROSTRUM: 300})
    office = Register(
        people=(*leaders, *outside), rooms=(room,), hotels=(Hotel(id="inn", name="宾馆"),)
    )
    slot = Slot(session=MEETING, room="great-hall", start=at(9), end=at(10, 30))
    visit = Event(
        id=EVENT, name="大会", start=at(0), end=at(23, 59),
        sessions=(meeting,), precedence=(listed,),
    )  # fmt: skip
    return office, visit, Plan(event=EVENT, slots=(slot,))


def dinner(tables: int) -> tuple[Register, Event, Plan]:
    """So many tables of ten: two hosts at each, and delegations of eight; two wait outside."""
    hosts = tuple(Person(id=f"h{n}", name=f"主{n}", side=Side.HOST) for n in range(2 * tables))
    units = tuple(Delegation(id=f"d{n}", name=f"{n}团", head=f"g{n}-0") for n in range(tables))
    guests = tuple(
        Person(id=f"g{n}-{m}", name=f"客{n}.{m}", delegation=f"d{n}")
        for n in range(tables)
        for m in range(8)
    )
    outside = (
        Person(id="new", name="新客", side=Side.GUEST),
        Person(id="more", name="又一客", side=Side.GUEST),
    )
    meal = Meal(
        id=DINNER, title="欢迎晚宴", form=MealForm.TABLE, day=at(18).date(), start=at(18),
        delegations=tuple(unit.id for unit in units), persons=tuple(one.id for one in hosts),
        tables=tables, layout=Layout.ROUND_TABLES, room="great-hall",
    )  # fmt: skip
    room = Room(id="great-hall", name="宴会厅", venue="inn", capacity={Layout.ROUND_TABLES: 400})
    office = Register(
        people=(*guests, *hosts, *outside),
        rooms=(room,),
        hotels=(Hotel(id="inn", name="宾馆"),),
    )
    visit = Event(
        id=EVENT, name="晚宴", start=at(0), end=at(23, 59), delegations=units, meals=(meal,)
    )
    stops = tuple(
        MealStop(
            meal=DINNER,
            party=unit.id,
            place="great-hall",
            start=at(18),
            end=at(19),
            held=("place", "start"),
        )
        for unit in units
    )
    return office, visit, Plan(event=EVENT, meals=stops)


def seat_all(store: Store, world: tuple[Register, Event, Plan]) -> None:
    """Import the event of a world with everybody seated by order."""
    register, visit, plan = world
    asked = seating.problem_of(register, visit, plan)
    placements = (
        Placement(sitting=sitting.id, guest=guest, seat=seat)
        for sitting in asked.sittings
        for guest, seat in fill(sitting).items()
    )
    answer = Answer(placements=tuple(placements))
    plan = seating.decided(register, visit, asked, answer, plan)
    import_event(store, register, visit, typed=plan, by="office")


@contextmanager
def seated(folder: Path, world: tuple[Register, Event, Plan]) -> Iterator[Store]:
    """A store with the event of a world, everybody seated by order."""
    store = open_store(f"sqlite:///{folder / 'planner.db'}", clock=lambda: at(6))
    seat_all(store, world)
    yield store
    store.engine.dispose()
