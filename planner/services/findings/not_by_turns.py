"""Neighbours who are to alternate, and whose numbers forbid it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.people import Sex
from planner.domain.sentence import sentence
from planner.services.solving.room_sittings import rooms
from solver.constraint import N_
from solver.seating.alternating import fewest_alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.services.findings.scene import Scene
    from planner.services.solving.laid import Laid


def not_by_turns(scene: Scene) -> Iterator[Finding]:
    """What each room warns of, and at round tables how many of each sex there are."""
    for laid in rooms(scene.register, scene.event, scene.plan):
        for warning in laid.seats.warnings:
            what = sentence(warning.message, sitting=laid.title, **dict(warning.values))
            remedy = sentence(N_("Ask one person more or less, or let order go before turns."))
            yield Finding((laid.id,), Severity.NOTICE, what, remedy)
        if laid.seats.by_turns and laid.seats.at_tables:
            yield from _too_many_of_one(laid)


def _too_many_of_one(laid: Laid) -> Iterator[Finding]:
    """Whose sex nobody knows may be of either."""
    sexes = [guest.sex for guest in laid.guests if guest.areas != ("interpreter",)]
    men, women = sexes.count(Sex.MALE), sexes.count(Sex.FEMALE)
    fewer = min(men, women) + len(sexes) - men - women
    least = fewest_alike((max(men, women), fewer)) if fewer < max(men, women) else 0
    if least:
        yield Finding(
            (laid.id,),
            Severity.NOTICE,
            sentence(
                N_(
                    "At {sitting}, with {men} men and {women} women, {count} pairs of neighbours "
                    "at least are of one sex, whoever sits where."
                ),
                sitting=laid.title,
                men=men,
                women=women,
                count=least,
            ),
        )
