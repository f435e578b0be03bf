"""A room holds one session at a time, with its set-up before it."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation
from solver.rooms.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.rooms.model import RoomsModel
    from solver.rooms.problem import Plan, Problem, Room, Session


class RoomClash(Constraint):
    """Combined rooms clash with their parts; sessions that keep the set-up may touch."""

    id = "room-clash"
    level = Level.HARD
    levels = (Level.HARD,)
    unit = "minutes"
    statement = N_("A room holds one session at a time, with its set-up before it.")
    broken = N_("{session} needs {room} {amount} minutes before {earlier} has left it.")
    remedy = N_("Start {session} later, or give one of the two another room.")

    def post(self, problem: Problem, model: RoomsModel) -> None:
        """One no-overlap for the walls of each room."""
        del problem
        model.one_at_a_time_in_rooms(self)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare every two slots of the same walls."""
        for earlier, later in combinations(sorted(plan.slots, key=lambda s: s.start), 2):
            room = problem.room(later.room)
            if not problem.share(problem.room(earlier.room), room):
                continue
            free = later.start - earlier.start - problem.session(earlier.session).duration
            needed = problem.setup(problem.session(later.session), room)
            if free < needed:
                yield self.violation(
                    session=later.session,
                    earlier=earlier.session,
                    room=later.room,
                    amount=needed - free,
                )

    def same_walls(self, problem: Problem, one: Room, other: Room) -> bool:
        """Whether one room is the other, or a part of it."""
        return problem.share(one, other)

    def in_turn(
        self, problem: Problem, here: tuple[Session, Room], there: tuple[Session, Room]
    ) -> tuple[Span, ...]:
        """Differences at which the two intervals, set-up included, overlap."""
        return (
            Span(
                1 - here[0].duration - problem.setup(*there),
                there[0].duration + problem.setup(*here),
            ),
        )
