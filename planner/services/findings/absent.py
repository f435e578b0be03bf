"""Who is expected at a session and cannot be there, why, and who goes instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.attendance import Absence
from planner.domain.finding import Finding, Severity
from planner.domain.programme import Reply
from planner.domain.sentence import Sentence, sentence
from planner.domain.transfer import Direction
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.interval import Interval
    from planner.domain.programme import Session
    from planner.services.findings.scene import Scene

REMEDIES = {
    Absence.NOT_YET_HERE: N_("Begin later, or tell them it has begun."),
    Absence.ALREADY_LEFT: N_("End earlier, or let them leave before the end."),
    Absence.BUSY: N_("Name a stand-in."),
    Absence.ELSEWHERE: N_("Move one of the two, or name a stand-in."),
}


def absent(scene: Scene) -> Iterator[Finding]:
    """Go through every session that has its hall and time."""
    for session in scene.event.sessions:
        slot = scene.plan.slot(session.id)
        interval = slot.lasting(session.minutes) if slot else None
        if slot is None or slot.room is None or interval is None:
            continue
        if session.reply is Reply.ACCEPTED:
            yield from _of(scene, session, interval, slot.room)


def _of(scene: Scene, session: Session, interval: Interval, room: str) -> Iterator[Finding]:
    attendance = scene.attendances.of(session, interval, room)
    for missing, stand_in in attendance.standing_in:
        what = sentence(
            N_("{stand_in} stands in for {person} at {session}."),
            stand_in=scene.register.person(stand_in).name,
            person=scene.register.person(missing).name,
            session=session.title,
        )
        yield Finding((missing, session.id, stand_in), Severity.NOTICE, what)
    for person, reason in attendance.absent:
        yield Finding(
            (person, session.id),
            Severity.CANNOT_BE,
            _why(scene, person, session, reason=reason, room=room, interval=interval),
            Sentence(REMEDIES[reason]),
        )


def _why(
    scene: Scene, person: str, session: Session, *, reason: Absence, room: str, interval: Interval
) -> Sentence:
    named = {"person": scene.register.person(person).name, "session": session.title}
    since, until = scene.attendances.from_until(person, room)
    if reason is Absence.NOT_YET_HERE and since is not None:
        late = int((since - interval.start).total_seconds() // 60)
        return sentence(
            N_("{person} is there at {at}, {late} min after {session} begins ({carrier})."),
            at=scene.clock(since),
            late=late,
            carrier=_carrier(scene, person, Direction.ARRIVAL),
            **named,
        )
    if reason is Absence.ALREADY_LEFT and until is not None:
        short = int((interval.end - until).total_seconds() // 60)
        return sentence(
            N_("{person} must leave at {at}, {short} min before {session} ends ({carrier})."),
            at=scene.clock(until),
            short=short,
            carrier=_carrier(scene, person, Direction.DEPARTURE),
            **named,
        )
    if reason is Absence.ELSEWHERE:
        return sentence(N_("{person} is called to another session during {session}."), **named)
    return sentence(N_("{person} is not free during {session}, and nobody stands in."), **named)


def _carrier(scene: Scene, person: str, direction: Direction) -> str:
    journey = scene.attendances.journey(person, direction)
    return journey.carrier if journey else ""
