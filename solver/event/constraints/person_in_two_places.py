"""Nobody is in two places at once, whatever brings them there."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Violation
from solver.event.problem import SESSION, Ride, Stay

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.event.problem import Plan, Problem


class PersonInTwoPlaces(Constraint):
    """Stays and rides of one person do not overlap.

    Two sessions that clash are the rooms' own rule: here are the pairs that no single problem
    sees.
    """

    id = "person-in-two-places"
    unit = "minutes"
    statement = N_("Nobody is in two places at once: at a session, a visit, a meal or in a car.")
    broken = N_("{person} is at {one} and {other} at once for {amount} minutes ({people} people).")
    remedy = N_("Move {one} or {other}, or send a stand-in.")

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at every two engagements that share people; one violation a pair."""
        clashes: dict[tuple[str, str], list[str]] = defaultdict(list)
        overlaps: dict[tuple[str, str], int] = {}
        for person, held in _by_person(plan).items():
            for one, other in combinations(held, 2):
                common = min(_end(one), _end(other)) - max(_start(one), _start(other))
                if common > 0 and _ours(one, other):
                    clashes[one.id, other.id].append(person)
                    overlaps[one.id, other.id] = common
        for (one_id, other_id), people in clashes.items():
            yield self.violation(
                amount=-(-overlaps[one_id, other_id] // problem.ticks_per_minute),
                person=people[0],
                one=one_id,
                other=other_id,
                people=len(people),
            )


def _by_person(plan: Plan) -> dict[str, list[Stay | Ride]]:
    held: dict[str, list[Stay | Ride]] = defaultdict(list)
    engagements: tuple[Stay | Ride, ...] = (*plan.stays, *plan.rides)
    for engagement in engagements:
        for person in dict.fromkeys(engagement.people):
            held[person].append(engagement)
    return held


def _ours(one: Stay | Ride, other: Stay | Ride) -> bool:
    """Whether no single problem sees the two together: two sessions are the rooms' own."""
    if isinstance(one, Ride) or isinstance(other, Ride):
        return True
    return not one.kind == other.kind == SESSION


def _start(engagement: Stay | Ride) -> int:
    return engagement.start if isinstance(engagement, Stay) else engagement.depart


def _end(engagement: Stay | Ride) -> int:
    return engagement.end if isinstance(engagement, Stay) else engagement.arrive
