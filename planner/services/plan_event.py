"""Plan an event: all stages, then the rules of the whole plan, then what people must know."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from planner.domain.booking import Booking
from planner.domain.errors import Refused
from planner.domain.event import LONGEST_DAYS, Event, Register
from planner.domain.finding import Finding
from planner.domain.interval import instant
from planner.domain.plan import Plan
from planner.domain.run import Keep
from planner.domain.sentence import sentence
from planner.services.findings import findings
from planner.services.solving import whole
from planner.services.solving.held import held
from planner.services.solving.pipeline import Solving, Stage, run_stages, solve
from solver.catalogue import KINDS
from solver.constraint import N_, Level, Violation
from solver.result import Status
from solver.verify import Verdict, verify

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solver.limits import Limits

PLANNED, BROKEN, IMPOSSIBLE, NOT_FOUND = 0, 1, 3, 4


@dataclass(frozen=True)
class Outcome:
    """A planned event: the plan in the office's words, how each stage went, what to know."""

    register: Register
    event: Event
    plan: Plan
    stages: tuple[Stage, ...]
    whole: Verdict
    findings: tuple[Finding, ...] = ()
    asked: Any = None
    """The problem of the whole, and `answer`, the plan in its terms."""
    answer: Any = None
    bookings: tuple[Booking, ...] = ()
    """What other events hold, beside which it was planned."""

    @property
    def code(self) -> int:
        """The exit code: 0 planned and verified, 1 the whole breaks a hard rule, 3 proved
        impossible, 4 no plan within the limit."""
        last = self.stages[-1].result
        if last.plan is None:
            return IMPOSSIBLE if last.status is Status.INFEASIBLE else NOT_FOUND
        return BROKEN if self.whole.score.hard else PLANNED

    @property
    def broken(self) -> tuple[Violation, ...]:
        """The hard rules that the whole breaks; whom it leaves out, the findings tell in full."""
        return tuple(one for one in self.whole.violations if one.level is Level.HARD)


def plan_event(
    register: Register,
    event: Event,
    typed: Plan | None,
    limits: Limits,
    *,
    bookings: Sequence[Booking] = (),
    solving: Solving = solve,
    keep: Keep = Keep.HELD,
) -> Outcome:
    """Plan `event` around what the office `typed`, which is not moved, within `limits`.

    `bookings` are what other events' published plans hold; `solving` solves each stage; `keep`
    says whether visits and rides stay near to what `typed` has.
    """
    plan = typed or Plan(event=event.id)
    _refuse_far_times(event, plan)
    plan, stages = run_stages(
        register, event, plan, limits, bookings=bookings, solving=solving, keep=keep
    )
    problem = whole.problem_of(register, event, held(event, bookings))
    answer = whole.plan_of(register, event, plan)
    verdict = verify(KINDS["event"], problem, answer)
    found = findings(register, event, plan) if stages[-1].result.plan is not None else ()
    plan = replace(plan, findings=tuple(found))
    return Outcome(
        register,
        event,
        plan,
        stages,
        verdict,
        plan.findings,
        asked=problem,
        answer=answer,
        bookings=tuple(bookings),
    )


def _refuse_far_times(event: Event, plan: Plan) -> None:
    """Raise Refused where times of the programme lie too far apart to be meant."""
    spans = [span for session in event.sessions for span in session.windows]
    starts = [session.start for session in event.sessions if session.start is not None]
    starts += [slot.start for slot in plan.slots if slot.start is not None]
    first = min((event.start, *starts, *(span.start for span in spans)), key=instant)
    last = max((event.end, *starts, *(span.end for span in spans)), key=instant)
    days = (instant(last) - instant(first)).days
    if days > LONGEST_DAYS:
        raise Refused(
            event.id,
            sentence(
                N_("The times of {event} lie {days} days apart, more than {most}."),
                event=event.name,
                days=days,
                most=LONGEST_DAYS,
            ),
            sentence(N_("Correct its start and end, and the times of its sessions.")),
        )
