"""Sessions so large that the law asks for a plan of security and a licence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding
from planner.domain.people import head_count
from planner.domain.policy import Scope
from planner.domain.programme import Reply
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.programme import Session
    from planner.services.findings.scene import Scene

COUNTY = N_(
    "{session} is for {people} people; from {least} on a plan of security is due, and the county "
    "police licenses it where it is open to the public."
)
CITY = N_(
    "{session} is for {people} people; from {least} on a plan of security is due, and the city "
    "police licenses it where it is open to the public."
)


def large_events(scene: Scene) -> Iterator[Finding]:
    """Count who is expected at each session."""
    rulings = scene.policies.rulings("large-event", Scope.EVENT)
    for session in scene.event.sessions if rulings else ():
        people = expected(scene, session)
        for ruling in rulings:
            if session.reply is Reply.ACCEPTED and people >= ruling.rule.figure("people"):
                city = people >= ruling.rule.figure("city_people")
                yield Finding(
                    (session.id,),
                    ruling.severity,
                    sentence(
                        CITY if city else COUNTY,
                        session=session.title,
                        people=people,
                        least=ruling.rule.figure("city_people" if city else "people"),
                    ),
                    sentence(N_("Have the plan of security made, with capacity, parking, rescue.")),
                    ruling.source,
                )


def expected(scene: Scene, session: Session) -> int:
    """How many are to come: the chairs asked for, or those on the list where they are more."""
    listed = scene.attendances.expected(session, session.interval)
    return max(session.guests or 0, head_count(map(scene.register.person, listed)))
