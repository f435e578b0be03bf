"""A meeting larger, longer, dearer or with more staff than its class admits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.people import Side, head_count
from planner.domain.policies.in_force import MEETING_CLASS, meeting_class_of, yuan_of
from planner.domain.policy import Scope
from planner.domain.programme import SessionKind
from planner.domain.sentence import Sentence, sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.policy import Ruling
    from planner.services.findings.scene import Scene

NOT_YET = (SessionKind.REGISTRATION, SessionKind.REHEARSAL, SessionKind.PREPARATORY)
"""What comes before a meeting, and does not lengthen it."""
NOON = 12


def meeting_class(scene: Scene) -> Iterator[Finding]:
    """Hold the event against the figures of its class, where the office named one."""
    name = meeting_class_of(scene.event.policies)
    if not name:
        return
    rulings = scene.policies.rulings("meeting-class", Scope.MEETING)
    own = [ruling for ruling in rulings if name in ruling.rule.words("classes")]
    if not own:
        yield Finding(
            (scene.event.id,),
            Severity.POLICY,
            sentence(N_("No policy pack in use knows the class of meeting “{name}”."), name=name),
            sentence(N_("Choose a pack that does, or correct policy {key}."), key=MEETING_CLASS),
        )
    for ruling in own:
        for what in _beyond(scene, ruling, name):
            yield Finding(
                (scene.event.id,),
                ruling.severity,
                what,
                sentence(N_("Cut it down, or have it approved in another class.")),
                ruling.source,
            )


def _beyond(scene: Scene, ruling: Ruling, name: str) -> Iterator[Sentence]:
    delegates, staff = attending(scene)
    number = ruling.rule.number
    most = number("people")
    if most is not None and delegates + staff > most:
        yield sentence(
            N_("{people} people are at the meeting; class {name} admits {admitted}."),
            people=delegates + staff,
            name=name,
            admitted=most,
        )
    share = number("staff_percent")
    if share is not None and staff * 100 > share * delegates:
        yield sentence(
            N_(
                "{staff} staff for {delegates} delegates; class {name} admits {share} in a hundred."
            ),
            staff=staff,
            delegates=delegates,
            name=name,
            share=share,
        )
    longest, lasts = number("half_days"), half_days(scene)
    if longest is not None and lasts > longest:
        yield sentence(
            N_("The meeting lasts {days} days; class {name} admits {admitted}."),
            days=_days(lasts),
            name=name,
            admitted=_days(longest),
        )
    dearest, cost = number("yuan"), yuan_of(scene.event.policies)
    if dearest is not None and cost is not None and cost > dearest:
        yield sentence(
            N_("{yuan} yuan a person and day; class {name} admits {admitted}."),
            yuan=cost,
            name=name,
            admitted=dearest,
        )


def attending(scene: Scene) -> tuple[int, int]:
    """How many delegates, our own among them, and how many staff there are."""
    people = scene.register.people
    staff = head_count(one for one in people if one.side is Side.STAFF)
    return head_count(people) - staff, staff


def half_days(scene: Scene) -> int:
    """On how many mornings and afternoons it is in session; where nobody knows, its full days."""
    slots = {slot.session: slot.start for slot in scene.plan.slots}
    held = set()
    for session in scene.event.sessions:
        start = slots.get(session.id) or session.start
        if start is not None and session.kind not in NOT_YET:
            local = start.astimezone(scene.event.tzinfo)
            held.add((local.date(), local.hour >= NOON))
    return len(held) or 2 * len(scene.event.days())


def _days(half: int) -> str:
    return f"{half / 2:g}"
