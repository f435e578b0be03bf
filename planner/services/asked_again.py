"""Whether a saved plan still answers what its event asks: stage by stage, the same problem."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planner.services.solving import whole
from planner.services.solving.held import without_bookings
from planner.services.solving.near import with_company, without_previous
from planner.services.solving.pinned import hold, only_held
from planner.services.solving.pipeline import STAGES

if TYPE_CHECKING:
    from planner.domain.event import Event, Register
    from planner.persistence.snapshot import Snapshot


def asks_the_same(register: Register, event: Event, snapshot: Snapshot) -> bool:
    """Whether planning the event as it stands would be asked what the plan was made for.

    A corrected phone number or remark is no part of any problem; an hour, a guest or a rule is.
    What others have booked is left out: that is asked when the plan is published; so is what it
    was to keep near to. Who rode together in it may do so again.
    """
    parts = {part.kind: part for part in snapshot.parts}
    plan = only_held(event, hold(register, event, snapshot.plan))
    for kind, translation, _ in STAGES:
        if (part := parts.get(kind)) is not None:
            for known in (plan, with_company(kind, plan, snapshot.plan)):
                now = translation.problem_of(register, event, known)
                asked = without_previous(kind, without_bookings(kind, part.problem, now))
                if asked == now:
                    break
            else:
                return False
            plan = translation.decided(register, event, now, part.answer, plan)
    across = parts.get("event")
    return across is None or _across(across.problem) == whole.problem_of(register, event)


def _across(problem: Any) -> Any:
    return replace(problem, bookings=())
