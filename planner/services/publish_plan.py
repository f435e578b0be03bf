"""Make an event's last plan the one in force, or take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.booking import bookings_of
from planner.domain.errors import NotFound, Refused
from planner.domain.sentence import sentence
from planner.persistence.bookings import held_by_others
from planner.persistence.events import load_event
from planner.persistence.plans import SavedPlan, latest_plan, publish_plan, withdraw_plan
from planner.persistence.registers import load_register
from planner.persistence.snapshot import Snapshot, unpacked
from planner.services.asked_again import asks_the_same
from planner.services.solving import whole
from planner.services.solving.held import held
from solver.catalogue import KINDS
from solver.constraint import N_
from solver.verify import verify

if TYPE_CHECKING:
    from planner.domain.event import Event, Register
    from planner.persistence.store import Store


def publish(store: Store, identifier: str, *, by: str, note: str = "") -> int:
    """Publish the last saved plan of an event and hold what it books; tells its revision.

    `note` says why, to those whom it concerns. Refused where the event asks something else than
    when the plan was made, or where a stage of it, or the whole, breaks a hard rule; Taken where
    another event holds what it needs: the whole is asked with the bookings of others as they are.
    """
    with store.writing(by, about=identifier) as session:
        register, event = load_register(session, identifier), load_event(session, identifier)
        saved = latest_plan(session, identifier)
        if saved is None:
            raise NotFound(identifier, sentence(N_("{event} has no plan."), event=event.name))
        snapshot = unpacked(saved.snapshot)
        _require_current(register, event, saved, snapshot)
        publish_plan(session, saved, bookings_of(register, event, snapshot.plan), note=note)
        others = held_by_others(session, identifier)
        problem = whole.problem_of(register, event, held(event, others))
        _require_sound(register, event, snapshot, problem)
        return saved.revision


def _require_current(
    register: Register, event: Event, saved: SavedPlan, snapshot: Snapshot
) -> None:
    """Refused where the event asks something else than when the plan was made.

    Not for every later revision: a plan need not be made again for a corrected telephone number.
    """
    if saved.of_revision in (None, event.revision) or asks_the_same(register, event, snapshot):
        return
    what = sentence(
        N_("{event} has been changed since plan {plan} was made, in what it was planned by."),
        event=event.name,
        plan=saved.revision,
    )
    raise Refused(event.id, what, sentence(N_("Plan it again, and publish that plan.")))


def _require_sound(register: Register, event: Event, snapshot: Snapshot, problem: object) -> None:
    answer = whole.plan_of(register, event, snapshot.plan)
    across = verify(KINDS["event"], problem, answer).score.hard
    broken = across + sum(part.score.hard for part in snapshot.parts if part.kind != "event")
    if broken:
        what = sentence(N_("The plan of {event} breaks rules that must hold."), event=event.name)
        raise Refused(event.id, what, sentence(N_("Plan it again, and publish that plan.")))


def withdraw(store: Store, identifier: str, *, by: str) -> int:
    """Take back the plan in force and free what it held; tells its revision."""
    with store.writing(by, about=identifier) as session:
        return withdraw_plan(session, identifier).revision
