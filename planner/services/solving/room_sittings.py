"""Sessions and seated meals as sittings: who comes is what the plan's engagements say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.diary import engagements
from planner.domain.engagement import EngagementKind
from planner.domain.layouts.conventions import Conventions
from planner.domain.people import Reception
from planner.domain.programme import AgendaKind, Session
from planner.domain.seat_change import changes_at
from planner.domain.venue import Layout
from planner.services.solving.asked import Asked
from planner.services.solving.calls import call
from planner.services.solving.changed_rooms import (
    changed_call,
    with_added,
    without_added,
    without_ghosts,
)
from planner.services.solving.laid import Laid, company

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planner.domain.event import Event, Register
    from planner.domain.plan import Plan
    from planner.domain.programme import Meal
    from planner.domain.seat_change import SeatChange
    from planner.services.solving.laid import Company


def rooms(register: Register, event: Event, plan: Plan) -> Iterator[Laid]:
    """Every session and seated meal whose time is known and where people have seats."""
    for subject, persons in gatherings(register, event, plan).items():
        changes = changes_at(event.pins, subject)
        called = (persons, changes)
        if laid := lay_room(register, event, plan, subject=subject, called=called):
            yield without_ghosts(laid, changes)


def lay_room(
    register: Register,
    event: Event,
    plan: Plan,
    *,
    subject: str,
    called: tuple[tuple[str, ...], tuple[SeatChange, ...]],
) -> Laid | None:
    """A session or meal for those who are called to it, after the late changes there.

    Who left, but whose chair is still reckoned with, is among the guests; see `without_ghosts`.
    """
    persons, changes = called
    session = next((one for one in event.sessions if one.id == subject), None)
    gathering = session or event.meal(subject)
    there = company(register, event, persons, gathering.precedence, changes=changes)
    asked = _session(session, there) if session else _meal(event.meal(subject))
    conventions = conventions_at(register, event, plan, gathering=gathering, persons=persons)
    at_chairs = without_added(there, changes)
    laid = call(at_chairs, changed_call(asked, changes, persons), conventions)
    if not there.guests or laid is None:
        return None
    title = gathering.title or subject
    return with_added(Laid(subject, title, *laid, there.listed), there, changes)


def conventions_at(
    register: Register,
    event: Event,
    plan: Plan,
    *,
    gathering: Session | Meal,
    persons: tuple[str, ...],
) -> Conventions:
    """The conventions of a session or a meal: its own, else its room's, else the event's."""
    conventions = conventions_for(register, event, persons)
    return conventions.but(_of_room(register, plan, gathering.id)).but(gathering.seating)


def _of_room(register: Register, plan: Plan, subject: str) -> Mapping[str, str]:
    """What the room of a session, or of a meal in a room, sets for all that is held there."""
    slot = plan.slot(subject)
    stop = next((stop for stop in plan.meals if stop.meal == subject), None)
    named = slot.room if slot else stop.place if stop else None
    return next((room.seating for room in register.rooms if room.id == named), {})


def gatherings(register: Register, event: Event, plan: Plan) -> dict[str, tuple[str, ...]]:
    """Session or meal -> who comes; those who eat the same meal in parts are one company."""
    seated = {meal.id for meal in event.meals if meal.seated}
    found: dict[str, tuple[str, ...]] = {}
    for held in engagements(register, event, plan):
        if held.kind is EngagementKind.SESSION or held.subject in seated:
            before = found.get(held.subject, ())
            found[held.subject] = tuple(dict.fromkeys((*before, *held.persons)))
    return found


def _session(session: Session, there: Company) -> Asked:
    return Asked(
        layout=session.layout,
        chairs=session.guests or 0,
        rostrum=_rostrum(session, there),
        chair=session.chair,
        signatories=_called_up(session, AgendaKind.SIGNING),
        recipients=_called_up(session, AgendaKind.AWARD) if session.layout is Layout.AWARDS else (),
    )


def _called_up(session: Session, kind: AgendaKind) -> tuple[str, ...]:
    """Those named for the items of that kind, each once."""
    named = (person for part in session.agenda if part.kind is kind for person in part.people)
    return tuple(dict.fromkeys(named))


def _rostrum(session: Session, there: Company) -> tuple[str, ...]:
    """Those on the signed list of a session with a rostrum; else its chair and its speakers."""
    if session.layout in _WITH_ROSTRUM and session.precedence and there.listed:
        return there.listed.order()
    chair = (session.chair,) if session.chair else ()
    return (*chair, *session.speakers)


_WITH_ROSTRUM = (Layout.ROSTRUM, Layout.AWARDS)


def _meal(meal: Meal) -> Asked:
    layout = Layout.ROUND_TABLES if meal.layout is Layout.BUFFET else meal.layout
    return Asked(layout=layout, tables=meal.tables)


def conventions_for(register: Register, event: Event, persons: tuple[str, ...]) -> Conventions:
    """The event's conventions, usual for the kind of reception of those who come."""
    receptions = {delegation.id: delegation.reception for delegation in event.delegations}
    people = [register.person(person) for person in persons]
    kinds = {receptions.get(person.delegation or "") for person in people}
    if Reception.FOREIGN in kinds or any(person.foreign for person in people):
        return Conventions.of(event.policies, Reception.FOREIGN)
    if Reception.BUSINESS in kinds:
        return Conventions.of(event.policies, Reception.BUSINESS)
    return Conventions.of(event.policies)
