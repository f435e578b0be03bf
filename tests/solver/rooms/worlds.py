"""Named small worlds: an inn with a hall, two rooms that combine, and a lodge across the lake.

Minutes are ticks; the day begins at 0. HALL seats 100 in rows or 40 at tables and needs 20 minutes
of set-up, EAST and WEST 30 at tables and none, BOTH the two together 70; LODGE lies 15 minutes off.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from solver.rooms.problem import Person, Plan, Problem, Room, Session, Slot, Travel
from solver.rooms.window import Window

if TYPE_CHECKING:
    from solver.constraint import Constraint

HALL = Room(
    id="hall",
    venue="inn",
    capacity={"rows": 100, "table": 40},
    equipment=("screen",),
    setup_ticks=20,
)
EAST = Room(id="east", venue="inn", capacity={"table": 30})
WEST = Room(id="west", venue="inn", capacity={"table": 30}, equipment=("screen", "booth"))
BOTH = Room(id="both", venue="inn", capacity={"table": 70}, parts=("east", "west"))
LODGE = Room(id="lodge", venue="lodge", capacity={"table": 30})
INN = Problem(
    rooms=(HALL, EAST, WEST, BOTH, LODGE),
    sessions=(),
    travels=(Travel(origin="inn", destination="lodge", ticks=15),),
)
TALK = Session(id="talk", duration=60, layout="table", guests=20)
TEA = Session(id="tea", duration=30)


def window(start: int, end: int) -> Window:
    """The window from `start` to `end`."""
    return Window(start=start, end=end)


def holding(*sessions: Session) -> Problem:
    """The inn with these sessions, and everyone who must be at them, always there."""
    people = sorted({person for session in sessions for person in session.people})
    persons = tuple(Person(id=person) for person in people)
    return replace(INN, sessions=sessions, persons=persons)


def furnished(problem: Problem, room: Room) -> Problem:
    """The problem with a room in the place of the one of the same id."""
    return replace(problem, rooms=tuple(room if r.id == room.id else r for r in problem.rooms))


def placed(**slots: tuple[str, int]) -> Plan:
    """A plan of sessions, each with its room and start."""
    return Plan(
        slots=tuple(
            Slot(session=session, room=room, start=start)
            for session, (room, start) in slots.items()
        )
    )


def facts(rule: Constraint, problem: Problem, plan: Plan) -> list[tuple[tuple[str, ...], int]]:
    """What a rule finds: the subjects of each violation, and its amount."""
    return [
        (tuple(subject for _, subject in violation.subjects), violation.amount)
        for violation in rule.found(problem, plan)
    ]


BUSY_CHAIR = holding(replace(TALK, people=("chair",)), replace(TEA, people=("chair",)))
