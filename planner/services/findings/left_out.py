"""What had to be there and is not: a session, a visit, a meal, a chair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.itinerary import Wish
from planner.domain.programme import Reply
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.itinerary import VisitWish
    from planner.services.findings.scene import Scene


def left_out(scene: Scene) -> Iterator[Finding]:
    """Name each session, must-visit and meal that the plan has no place for."""
    yield from _sessions(scene)
    yield from _visits(scene)
    yield from _meals(scene)


def _sessions(scene: Scene) -> Iterator[Finding]:
    for session in scene.event.sessions:
        slot = scene.plan.slot(session.id)
        placed = slot is not None and slot.start is not None and slot.room is not None
        if session.reply is Reply.ACCEPTED and not placed:
            yield Finding(
                (session.id,),
                Severity.CANNOT_BE,
                sentence(N_("{session} has no hall and time."), session=session.title),
                sentence(N_("Shorten it, widen its windows, or admit a larger hall.")),
            )


def _visits(scene: Scene) -> Iterator[Finding]:
    seen = {(visit.party, visit.site) for visit in scene.plan.visits if visit.start}
    for wish in scene.event.wishes:
        if wish.wish is Wish.MUST and not any((p, wish.site) in seen for p in _enough(scene, wish)):
            yield Finding(
                (wish.party_id, wish.site),
                Severity.CANNOT_BE,
                sentence(
                    N_("{party} does not get to see {site}, though it must."),
                    party=scene.names[wish.party_id],
                    site=scene.register.site(wish.site).name,
                ),
                sentence(N_("Free time that day, or let it be a may-visit.")),
            )


def _enough(scene: Scene, wish: VisitWish) -> list[str]:
    """The parties of which one is to see it."""
    if not wish.any_party:
        return [wish.party_id]
    return [party.id for party in scene.parties.values() if party.delegation == wish.delegation]


def _meals(scene: Scene) -> Iterator[Finding]:
    served = {stop.meal for stop in scene.plan.meals if stop.start}
    for meal in scene.event.meals:
        if meal.id not in served and (meal.delegations or meal.persons):
            yield Finding(
                (meal.id,),
                Severity.CANNOT_BE,
                sentence(N_("{meal} has no place and time."), meal=meal.title or meal.id),
                sentence(N_("Widen the kitchen's hours, or choose a nearer place.")),
            )
