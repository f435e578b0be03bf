"""Who is expected at a session and cannot be there, why, and who goes instead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from planner.domain.attendance import Absence
from planner.domain.finding import Finding, Severity
from planner.domain.interval import instant
from planner.domain.programme import Reply
from planner.domain.sentence import Sentence, Value, sentence
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


@dataclass(frozen=True)
class _Cause:
    """Why someone is missing: those with one cause are told together."""

    reason: Absence
    moment: datetime | None = None
    carrier: str = ""


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
    causes: dict[_Cause, list[str]] = {}
    for person, reason in attendance.absent:
        causes.setdefault(_cause(scene, person, reason, room), []).append(person)
    for cause, people in causes.items():
        names = tuple(scene.register.person(person).name for person in people)
        yield Finding(
            (*people, session.id),
            Severity.CANNOT_BE,
            _spoken(_why(scene, cause, session, interval=interval, names=names)),
            Sentence(REMEDIES[cause.reason]),
        )


def _cause(scene: Scene, person: str, reason: Absence, room: str) -> _Cause:
    since, until = scene.attendances.from_until(person, room)
    if reason is Absence.NOT_YET_HERE:
        return _Cause(reason, since, _carrier(scene, person, Direction.ARRIVAL))
    if reason is Absence.ALREADY_LEFT:
        return _Cause(reason, until, _carrier(scene, person, Direction.DEPARTURE))
    return _Cause(reason)


def _carrier(scene: Scene, person: str, direction: Direction) -> str:
    journey = scene.attendances.journey(person, direction)
    if journey is None:
        return ""
    station = scene.register.station(journey.station).name if journey.station else ""
    return journey.carrier or station


def _why(
    scene: Scene, cause: _Cause, session: Session, *, interval: Interval, names: tuple[str, ...]
) -> Sentence:
    named: dict[str, Value] = {"people": names, "session": session.title}
    if cause.moment is None:
        busy = cause.reason is Absence.BUSY
        return sentence(_FREE if busy else _CALLED, **named)
    timed: dict[str, Value] = {"at": scene.clock(cause.moment), "carrier": cause.carrier, **named}
    if cause.reason is Absence.NOT_YET_HERE:
        if cause.moment >= interval.instants[1]:
            return sentence(_COMES_AFTER, **timed)
        return sentence(_COMES_LATE, minutes=_minutes(cause.moment, interval.start), **timed)
    if cause.moment <= interval.instants[0]:
        return sentence(_LEAVES_BEFORE, **timed)
    return sentence(_LEAVES_EARLY, minutes=_minutes(interval.end, cause.moment), **timed)


def _spoken(what: Sentence) -> Sentence:
    """Without the brackets where nothing is known to stand in them: they come by own car."""
    values = dict(what.values)
    if values.pop("carrier", "none") != "":
        return what
    return sentence(OWN_CAR[what.message], **values)


def _minutes(later: datetime, earlier: datetime) -> int:
    return (instant(later) - instant(earlier)) // timedelta(minutes=1)


_FREE = N_("{people} cannot come to {session} for other business, and nobody stands in.")
_CALLED = N_("{people} must be at another session during {session}.")
_COMES_LATE = N_("{people} can be at {session} from {at} only, {minutes} min late ({carrier}).")
_COMES_AFTER = N_("{people} can be there at {at} only, when {session} is over ({carrier}).")
_LEAVES_EARLY = N_(
    "{people} must leave {session} at {at}, {minutes} min before its end ({carrier})."
)
_LEAVES_BEFORE = N_("Left before {session} begins, at {at} ({carrier}): {people}.")
OWN_CAR = {
    _COMES_LATE: N_("{people} can be at {session} from {at} only, {minutes} min late (own car)."),
    _COMES_AFTER: N_("{people} can be there at {at} only, when {session} is over (own car)."),
    _LEAVES_EARLY: N_(
        "{people} must leave {session} at {at}, {minutes} min before its end (own car)."
    ),
    _LEAVES_BEFORE: N_("Left before {session} begins, at {at} (own car): {people}."),
}
"""The same of those who have no flight or train."""
