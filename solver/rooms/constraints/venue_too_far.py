"""Between two sessions in different venues there is time for the way."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation, adjustable
from solver.rooms.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from solver.rooms.model import RoomsModel
    from solver.rooms.problem import Plan, Problem, Session


@dataclass(frozen=True)
class TravelTimeParameters:
    """`slack_minutes` are added to every way from venue to venue."""

    slack_minutes: int = adjustable(0, N_("minutes to spare on every way"), most=1440)

    def __post_init__(self) -> None:
        if self.slack_minutes < 0:
            raise ValueError(f"slack_minutes is {self.slack_minutes}, not >= 0")


class VenueTooFar(Constraint):
    """Sessions that overlap are a person's clash, and counted there."""

    id = "venue-too-far"
    level = Level.HARD
    levels = (Level.HARD,)
    unit = "minutes"
    statement = N_("Between two sessions in different venues there is time for the way.")
    broken = N_("{person} lacks {amount} minutes for the way from {earlier} to {session}.")
    remedy = N_("Start {session} later, or hold it in the venue of {earlier}.")
    parameters = TravelTimeParameters

    def post(self, problem: Problem, model: RoomsModel) -> None:
        """For sessions that share someone: time between them, if their venues differ."""
        ways = self._ways(problem)
        for one, other in problem.meetings if ways else ():
            model.leave_time_for_the_way(self, one.id, other.id, ways)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Compare every two slots of each person, one after the other."""
        for earlier, later in combinations(sorted(plan.slots, key=lambda s: s.start), 2):
            first, second = problem.session(earlier.session), problem.session(later.session)
            free = later.start - earlier.start - first.duration
            origin, venue = problem.room(earlier.room).venue, problem.room(later.room).venue
            if origin == venue or free < 0:
                continue
            slack = self.active(problem).parameters.slack_minutes * problem.ticks_per_minute
            lacking = problem.travel(origin, venue) + slack - free
            shared = [person for person in second.people if person in first.people]
            if lacking > 0 and shared:
                yield self.violation(
                    person=shared[0], session=second.id, earlier=first.id, amount=lacking
                )

    def links(self, problem: Problem) -> Iterable[tuple[Session, Session]]:
        """The sessions that share someone."""
        return problem.meetings

    def apart(
        self, problem: Problem, here: tuple[Session, str], there: tuple[Session, str]
    ) -> tuple[Span, ...]:
        """Differences after an overlap, and short of the way either way."""
        home, away = here[1], there[1]
        if home == away:
            return ()
        ways = self._ways(problem)
        before, after = -here[0].duration, there[0].duration
        return (
            Span(before - ways[home, away] + 1, before + 1),
            Span(after, after + ways[away, home]),
        )

    def _ways(self, problem: Problem) -> dict[tuple[str, str], int]:
        slack = self.active(problem).parameters.slack_minutes * problem.ticks_per_minute
        venues = {room.venue for room in problem.rooms}
        return {
            (origin, venue): problem.travel(origin, venue) + slack
            for origin in venues
            for venue in venues
            if origin != venue
        }
