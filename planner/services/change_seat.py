"""Change who sits where at one sitting, at the last minute: as an edit, with the plan after it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from planner.domain.errors import Refused
from planner.domain.layouts.labels import read_label
from planner.domain.seat_change import DEEDS
from planner.domain.seating import Placement
from planner.domain.sentence import sentence
from planner.persistence.changes import edit_of
from planner.persistence.events import change_event, load_event
from planner.persistence.plans import latest_plan, plan_numbered, save_plan
from planner.persistence.registers import load_register
from planner.persistence.snapshot import Part, Snapshot, unpacked
from planner.services.seat_offers import offer
from planner.services.solving import seating, whole
from planner.services.solving.laid import person_of
from planner.services.solving.pinned import SEAT, hold
from planner.services.stored_events import open_event
from planner.services.undo_edit import undo_edit
from solver.catalogue import KINDS
from solver.constraint import N_
from solver.verify import verify

if TYPE_CHECKING:
    from planner.domain.event import Event, Pin, Register
    from planner.domain.plan import Plan
    from planner.persistence.store import Store
    from planner.services.seat_offers import Offer, Wanted


class Done(NamedTuple):
    """A change that was made: the edit, and the revision of the plan after it."""

    edit: int
    plan: int


def change_seat(
    store: Store, event: str, subject: str, wanted: Wanted, *, way: str, seen: str, by: str
) -> Done:
    """Make a change in one of the ways that `offers` told; the plan after it is the next one.

    Refused where that way is barred, or where the event or its plan is no more as it was `seen`.
    """
    opened = open_event(store, event)
    chosen = offer(opened, subject, wanted, way)
    with store.writing(by, about=event) as session:
        register, found = load_register(session, event), load_event(session, event)
        saved = latest_plan(session, event)
        if saved is None or seen != seen_of(found.revision, saved.revision):
            raise _moved(subject)
        planned = saved.of_revision == found.revision
        change_event(session, found, {"pins": tuple(_pins(found, subject, chosen))})
        now, number = load_event(session, event), edit_of(session)
        assert number is not None
        snapshot = _snapshot(register, now, unpacked(saved.snapshot), subject, chosen)
        of_revision = now.revision if planned else saved.of_revision
        return Done(number, save_plan(session, snapshot, of_revision=of_revision))


def take_back(store: Store, event: str, done: Done, *, by: str, language: str) -> int:
    """Undo a change and go back to the plan before it; tells its new revision.

    Refused where the event has been planned since.
    """
    with store.reading() as session:
        saved = latest_plan(session, event)
        if saved is None or saved.revision != done.plan:
            raise _moved(event)
        planned = saved.of_revision == load_event(session, event).revision
    undo_edit(store, event, done.edit, by=by, language=language)
    with store.writing(by, about=event) as session:
        before = plan_numbered(session, event, done.plan - 1)
        of_revision = load_event(session, event).revision if planned else before.of_revision
        return save_plan(session, unpacked(before.snapshot), of_revision=of_revision)


def seen_of(event: int, plan: int) -> str:
    """What a page was made from: the revisions of the event and of its plan."""
    return f"{event}/{plan}"


def _moved(subject: str) -> Refused:
    what = sentence(N_("The event or its plan has been changed since you opened this page."))
    return Refused(subject, what, sentence(N_("Open the page again, and make your change there.")))


def _pins(event: Event, subject: str, chosen: Offer) -> list[Pin]:
    """The pins of the event with the late changes there as they are now.

    A seat stays pinned to whoever still has it.
    """
    others = [pin for pin in event.pins if pin.subject != subject or pin.kind not in DEEDS]
    kept = [pin for pin in others if pin.subject != subject or _stays(pin, chosen)]
    return [*kept, *(change.pin(subject) for change in chosen.changes)]


def _stays(pin: Pin, chosen: Offer) -> bool:
    told = dict(pin.fields)
    person, seat = told.get("person", ""), read_label(told.get("seat", ""))
    left = {change.person for change in chosen.changes if change.ghost}
    return pin.kind != SEAT or (chosen.sits.get(person) == seat and person not in left)


def _snapshot(
    register: Register, event: Event, before: Snapshot, subject: str, chosen: Offer
) -> Snapshot:
    """The plan with the new seats; of its parts those are made anew that seats are told to."""
    plan = replace(before.plan, placements=_placements(before.plan, subject, chosen))
    parts = [part for part in before.parts if part.kind not in ("seating", "event")]
    held = hold(register, event, plan)
    asked = seating.problem_of(register, event, held)
    answer = seating.answer_of(register, event, asked, held)
    old = {part.kind: part for part in before.parts}
    if "seating" in old:
        score = verify(KINDS["seating"], asked, answer).score
        parts.append(Part("seating", asked, answer, score, old["seating"].seed))
    if "event" in old:
        across = replace(whole.problem_of(register, event), bookings=old["event"].problem.bookings)
        said = whole.plan_of(register, event, plan)
        parts.append(Part("event", across, said, verify(KINDS["event"], across, said).score))
    return Snapshot(plan, tuple(parts))


def _placements(plan: Plan, subject: str, chosen: Offer) -> tuple[Placement, ...]:
    """The seats of the plan, those at the sitting as they are after the change."""
    before = {(read_label(one.seat), one.person): one for one in plan.seats(subject)}
    ghosts = {change.person for change in chosen.changes if change.ghost}
    others = (one for one in plan.placements if one.subject != subject)
    now = (
        before.get((seat, person_of(guest)), Placement(subject, seat, person_of(guest)))
        for guest, seat in chosen.sits.items()
        if guest not in ghosts
    )
    return (*others, *now)
