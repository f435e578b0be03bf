"""Random small programmes: two halls that combine, one across the town, three or four sessions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from solver.rooms.problem import Order, Person, Pin, Plan, Problem, Room, Session, Slot, Travel
from solver.rooms.window import Window

if TYPE_CHECKING:
    from random import Random

EQUIPMENT = ("screen", "booth")
LAYOUTS = ("", "rows", "table")
ROOMS = ("a", "b", "ab", "far")
PEOPLE = ("chair", "guest", "speaker")
LATEST = 60


def problem(random: Random) -> Problem:
    """Three or four sessions of five to twenty-five minutes within an hour, more or less."""
    sessions = tuple(_session(f"s{n}", random) for n in range(random.randint(3, 4)))
    return Problem(
        rooms=tuple(_room(name, random) for name in ROOMS),
        sessions=sessions,
        persons=tuple(_person(name, random) for name in PEOPLE),
        orders=_orders(random),
        travels=(Travel(origin="", destination="w", ticks=random.randint(0, 20)),),
        pins=tuple(_pin(session, random) for session in sessions if random.random() < 0.2),
        step=random.choice((1, 5)),
    )


def problem_for(constraint: str, random: Random) -> Problem:
    """As `problem`, with the step coarse, or everybody everywhere, where the rule is about that."""
    drawn = problem(random)
    if constraint == "start-off-step":
        return replace(drawn, step=5)
    if constraint == "venue-too-far":
        everywhere = tuple(replace(session, people=PEOPLE) for session in drawn.sessions)
        return replace(drawn, sessions=everywhere)
    return drawn


def plan(problem: Problem, random: Random) -> Plan:
    """Any room at any start, mostly on the step, mostly where it is pinned; some left out."""
    return Plan(
        slots=tuple(
            _slot(problem, session, random)
            for session in problem.sessions
            if problem.pin(session.id) is not None or random.random() < 0.8
        )
    )


def _window(random: Random, first: int = -10) -> Window:
    start = random.randint(first, LATEST)
    return Window(start=start, end=start + random.randint(0, 60))


def _some(random: Random, of: tuple[str, ...], share: float) -> tuple[str, ...]:
    return tuple(one for one in of if random.random() < share)


def _windows(random: Random, share: float) -> tuple[Window, ...]:
    if random.random() > share:
        return ()
    wide = Window(start=random.randint(-10, 10), end=random.randint(50, 90))
    return (wide,) if random.random() < 0.6 else (_window(random), _window(random))


def _room(name: str, random: Random) -> Room:
    capacity = {layout: random.randint(10, 100) for layout in _some(random, LAYOUTS[1:], 0.8)}
    return Room(
        id=name,
        venue="w" if name == "far" else "",
        capacity=capacity,
        equipment=_some(random, EQUIPMENT, 0.8),
        windows=_windows(random, 0.4),
        busy=(_window(random),) if random.random() < 0.2 else (),
        setup_ticks=random.choice((0, 0, 5, 10)),
        parts=("a", "b") if name == "ab" else (),
    )


def _session(name: str, random: Random) -> Session:
    return Session(
        id=name,
        duration=random.randint(5, 25),
        layout=random.choice(LAYOUTS),
        guests=random.choice((0, random.randint(1, 40))),
        equipment=_some(random, EQUIPMENT, 0.3),
        windows=_windows(random, 0.4),
        rooms=_some(random, ROOMS, 0.6),
        preferred=_some(random, ROOMS, 0.3),
        people=_some(random, PEOPLE, 0.4),
        wished=_window(random) if random.random() < 0.3 else None,
        series=random.choice(("", "x", "y")),
        setup_ticks=random.choice((0, 0, 7)),
    )


def _person(name: str, random: Random) -> Person:
    busy = (_window(random),) if random.random() < 0.3 else ()
    return Person(id=name, windows=_windows(random, 0.3), busy=busy)


def _orders(random: Random) -> tuple[Order, ...]:
    pairs = random.sample([("s0", "s1"), ("s1", "s2"), ("s2", "s0")], random.randint(0, 2))
    return tuple(
        Order(before=before, after=after, gap=random.choice((0, 10))) for before, after in pairs
    )


def _pin(session: Session, random: Random) -> Pin:
    room = random.choice((None, *ROOMS))
    start = random.randint(0, LATEST) if room is None or random.random() < 0.7 else None
    return Pin(session=session.id, room=room, start=start)


def _slot(problem: Problem, session: Session, random: Random) -> Slot:
    pin = problem.pin(session.id)
    room, start = (
        random.choice(ROOMS),
        random.randint(problem.horizon.start, min(LATEST, problem.horizon.end)),
    )
    if random.random() < 0.8:
        start -= start % problem.step
    if pin is not None and random.random() < 0.6:
        room = pin.room or room
        start = start if pin.start is None else pin.start
    return Slot(session=session.id, room=room, start=start)
