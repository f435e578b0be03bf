"""The stages of one plan: sessions, itineraries around them, transfers from both, seats.

Each stage is a module here with three verbs:
`problem_of(register, event, plan) -> Problem`: what is asked, given what `plan` holds so far
(typed by the office, or decided by earlier stages; typed fields become pins);
`answer_of(register, event, problem, plan) -> Plan`: what `plan` already says, in the problem's
own terms (to check a typed plan, and to start from it);
`decided(register, event, problem, answer, plan) -> plan`: the domain plan with the answer in it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planner.domain.run import Keep
from planner.services.solving import itineraries, rooms, seating, vehicles
from planner.services.solving.held import beside
from planner.services.solving.near import near, with_company
from planner.services.solving.pinned import hold, only_held, release
from solver.catalogue import KINDS, Kind
from solver.limits import Limits
from solver.result import Result

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.domain.booking import Booking
    from planner.domain.event import Event, Register
    from planner.domain.plan import Plan

STAGES = (
    ("rooms", rooms, 0.25),
    ("itineraries", itineraries, 0.5),
    ("vehicles", vehicles, 0.7),
    ("seating", seating, 0.9),
)
"""Kind, its translation, and its share of the time that is left when its turn comes."""


@dataclass(frozen=True)
class Stage:
    """One problem of the plan: what was asked, what was answered."""

    kind: str
    problem: Any
    result: Result


Solving = Callable[[Kind, Any, Limits, Any], Result]
"""How a stage is solved, begun from what was planned before: `solve`, or by one who watches it."""


def solve(kind: Kind, problem: Any, limits: Limits, previous: Any) -> Result:
    """As the solver does, which is imported now: who only reads and checks plans, as the web
    does, starts without OR-Tools and what that brings, two seconds sooner."""
    from solver.solve import solve as solve_now

    return solve_now(kind, problem, limits, previous)


def run_stages(
    register: Register,
    event: Event,
    plan: Plan,
    limits: Limits,
    *,
    bookings: Sequence[Booking] = (),
    solving: Solving = solve,
    keep: Keep = Keep.HELD,
) -> tuple[Plan, tuple[Stage, ...]]:
    """Solve stage after stage, beside other events' bookings; ends early where one has no plan.

    What `plan` holds, or the event has pinned, stays; all else of it is where each stage begins,
    and where visits and rides had better be if it is to be kept near.
    """
    original, before, stages = plan, hold(register, event, plan), list[Stage]()
    planned = any((plan.slots, plan.visits, plan.meals, plan.trips, plan.placements))
    plan = only_held(event, before)
    for kind, translation, share in STAGES:
        asked = with_company(kind, plan, before) if keep is Keep.NEAR else plan
        problem = beside(kind, translation.problem_of(register, event, asked), event, bookings)
        previous = translation.answer_of(register, event, problem, before) if planned else None
        if keep is Keep.NEAR:
            problem = near(kind, problem, previous)
        result = solving(KINDS[kind], problem, limits.part(share), previous)
        stages.append(Stage(kind, problem, result))
        if result.plan is None:
            break
        plan = translation.decided(register, event, problem, result.plan, plan)
    return release(original, plan), tuple(stages)
