"""Check a plan that the office typed: every stage's rules and those of the whole, once each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from planner.domain.plan import Plan
from planner.services.causes import causes
from planner.services.solving import vehicles, whole
from planner.services.solving.held import beside, held
from planner.services.solving.pipeline import STAGES
from solver.catalogue import KINDS
from solver.constraint import Level, Violation
from solver.verify import verify

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planner.domain.booking import Booking
    from planner.domain.event import Event, Register
    from planner.domain.transfer import Trip
    from solver.vehicles.problem import Transfer


HELD_OF_A_TRIP = ("vehicle", "driver", "legs")


@dataclass(frozen=True)
class Checked:
    """What a typed plan breaks, once each, and how much is still to be planned."""

    broken: tuple[Violation, ...]
    left_out: tuple[Violation, ...]
    """Sessions, visits, meals, people and seats with blanks: no fault, but work to do."""
    problems: Mapping[str, Any]
    """What was asked, by kind."""


def check(
    register: Register, event: Event, typed: Plan | None, *, bookings: Sequence[Booking] = ()
) -> Checked:
    """Ask every rule; wishes not kept are no fault of a plan and are left out.

    `bookings` are what other events' published plans hold. What only follows from another fault is
    left out; see `causes`.
    """
    plan = _as_typed(register, event, typed or Plan(event=event.id))
    problems = {
        kind: beside(kind, translation.problem_of(register, event, plan), event, bookings)
        for kind, translation, _ in STAGES
    }
    found = tuple(_stages(register, event, plan, problems))
    problem = whole.problem_of(register, event, held(event, bookings))
    across = verify(KINDS["event"], problem, whole.plan_of(register, event, plan)).violations
    hard = (one for one in (*found, *across) if one.level is Level.HARD)
    broken = causes(register, event, plan, hard)
    left_out = tuple(violation for violation in found if violation.level is Level.MEDIUM)
    return Checked(broken, left_out, problems)


def _stages(
    register: Register, event: Event, plan: Plan, problems: Mapping[str, Any]
) -> Iterator[Violation]:
    for kind, translation, _ in STAGES:
        answer = translation.answer_of(register, event, problems[kind], plan)
        yield from verify(KINDS[kind], problems[kind], answer).violations


def _as_typed(register: Register, event: Event, plan: Plan) -> Plan:
    """The plan with every trip held whose people are no longer those it was planned for.

    Its load is then judged by what stands in the row, not by the transfers it once served.
    """
    transfers = vehicles.problem_of(register, event, plan).transfer
    trips = tuple(
        trip if trip.held or _serves(trip, transfers) else replace(trip, held=HELD_OF_A_TRIP)
        for trip in plan.trips
    )
    return replace(plan, trips=trips)


def _serves(trip: Trip, transfers: Mapping[str, Transfer]) -> bool:
    """Whether each leg has aboard just those of the transfers it names."""
    for leg in trip.legs:
        served = [transfers[one] for one in leg.transfers if one in transfers]
        aboard = {person for one in served for person in one.people}
        if served and (aboard, sum(one.seats for one in served)) != (
            set(leg.persons),
            leg.people,
        ):
            return False
    return True
