"""Events of the store for those above: imported, opened with what others hold, planned, saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from planner.domain.still_there import still_there
from planner.persistence.bookings import held_by_others
from planner.persistence.events import load_event, save_event
from planner.persistence.plans import (
    PlanEntry,
    PlanState,
    latest_plan,
    plan_entries,
    plan_numbered,
    save_plan,
)
from planner.persistence.registers import load_register
from planner.persistence.snapshot import Part, Snapshot, unpacked, unpacked_plan
from planner.persistence.stamps import Stamp, last_plan, stamp
from planner.services.opened import Opened
from planner.services.solving import whole
from planner.services.solving.held import beside, held
from planner.services.solving.pipeline import STAGES
from solver.catalogue import KINDS
from solver.verify import verify

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from sqlalchemy.orm import Session

    from planner.domain.booking import Booking
    from planner.domain.event import Event, Register
    from planner.domain.plan import Plan
    from planner.persistence.store import Store
    from planner.services.plan_event import Outcome


def open_event(store: Store, identifier: str) -> Opened:
    """The event of that id with all that planning it takes; NotFound where there is none."""
    with store.reading() as session:
        now = stamp(session, identifier)
        opened = partial(_opened, store, session, now, identifier)
        return store.memory.recall(("opened", identifier), now, opened)


def open_in_force(store: Store, identifier: str) -> Opened:
    """The event with the plan that is published; with its last one where none is."""
    opened = open_event(store, identifier)
    with store.reading() as session:
        entries = plan_entries(session, identifier)
    chosen = next((one for one in entries if one.state is PlanState.PUBLISHED), None)
    if chosen is None or opened.plan is None or chosen.revision == opened.plan.revision:
        return opened
    return opened._replace(plan=saved_plan(store, opened, chosen), stamp=None)


def saved_plan(store: Store, opened: Opened, entry: PlanEntry) -> Plan:
    """What a saved plan of an opened event still says of it."""
    if opened.plan is not None and opened.plan.revision == entry.revision:
        return opened.plan

    def plan() -> Plan:
        with store.reading() as session:
            stored = plan_numbered(session, opened.event.id, entry.revision).snapshot
        return unpacked_plan(stored)

    question = ("plan", opened.event.id, entry.revision)
    saved = store.memory.recall(question, entry.made_at, plan)
    return store.memory.recall(
        ("still there", *question),
        (opened, entry.made_at),
        lambda: still_there(opened.register, opened.event, saved),
    )


def _opened(store: Store, session: Session, now: Stamp, identifier: str) -> Opened:
    register, event = load_register(session, identifier), load_event(session, identifier)
    saved = _last_plan(store, session, identifier)
    plan = still_there(register, event, saved) if saved else None
    return Opened(register, event, plan, held_by_others(session, identifier), now)


def _last_plan(store: Store, session: Session, identifier: str) -> Plan | None:
    """The last saved plan as it was saved: read once, however often its event is edited."""

    def plan() -> Plan | None:
        saved = latest_plan(session, identifier)
        return unpacked_plan(saved.snapshot) if saved else None

    token = last_plan(session, identifier)
    return store.memory.recall(("last plan", identifier), token, plan) if token else None


def import_event(
    store: Store, register: Register, event: Event, *, typed: Plan | None, by: str
) -> int | None:
    """Store an event, what it brings to the register, and the plan that was typed with it.

    Tells the revision of the plan, where one was saved: a plan that is the last saved one is not
    saved again.
    """
    with store.writing(by, about=event.id) as session:
        save_event(session, register, event)
        if typed is None:
            return None
        last = latest_plan(session, event.id)
        bookings = held_by_others(session, event.id)
        snapshot = Snapshot(typed, tuple(_typed_parts(register, event, typed, bookings)))
        if last is not None and unpacked(last.snapshot).parts == snapshot.parts:
            return last.revision
        return save_plan(session, snapshot)


def snapshot_of(outcome: Outcome) -> Snapshot:
    """What planning an event came to, as it is saved."""
    stages = (
        Part(one.kind, one.problem, one.result.plan, one.result.score, one.result.seed)
        for one in outcome.stages
        if one.result.score is not None
    )
    across = Part("event", outcome.asked, outcome.answer, outcome.whole.score)
    return Snapshot(outcome.plan, (*stages, across))


def save_outcome(store: Store, outcome: Outcome, *, by: str) -> int:
    """Save what planning an event came to, as its next revision; tells which."""
    with store.writing(by, about=outcome.event.id) as session:
        return save_plan(session, snapshot_of(outcome), of_revision=outcome.event.revision)


def _typed_parts(
    register: Register, event: Event, plan: Plan, bookings: Sequence[Booking]
) -> Iterator[Part]:
    for kind, translation, _ in STAGES:
        asked = beside(kind, translation.problem_of(register, event, plan), event, bookings)
        yield _verified(kind, asked, translation.answer_of(register, event, asked, plan))
    asked = whole.problem_of(register, event, held(event, bookings))
    yield _verified("event", asked, whole.plan_of(register, event, plan))


def _verified(kind: str, problem: Any, answer: Any) -> Part:
    return Part(kind, problem, answer, verify(KINDS[kind], problem, answer).score)
