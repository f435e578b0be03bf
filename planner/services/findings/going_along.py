"""Leaders and reporters who go along with a delegation, by the rank of its head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.people import Role, Side, head_count
from planner.domain.policies.in_force import LEVEL, level_of, scope_of
from planner.domain.sentence import sentence
from planner.services.findings.ranks import is_one_of
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.domain.people import Delegation, Person
    from planner.domain.policy import Ruling
    from planner.services.findings.scene import Scene


def going_along(scene: Scene) -> Iterator[Finding]:
    """Count those who go along with each delegation whose head's rank has a rule."""
    for delegation in scene.event.delegations:
        rank = scene.register.person(delegation.head).rank if delegation.head else ""
        escorts = _of_rank(scene, delegation, "escorts", rank)
        yield from _leaders(scene, delegation, escorts)
        along = [one for one in scene.register.people if one.delegation == delegation.id]
        reporters = head_count(one for one in along if one.has(Role.PRESS))
        for ruling in _of_rank(scene, delegation, "press", rank):
            if reporters > (most := ruling.rule.figure("at_most")):
                yield Finding(
                    (delegation.id,),
                    ruling.severity,
                    sentence(
                        N_("{people} reporters go along with {delegation}; {admitted} admitted."),
                        people=reporters,
                        delegation=delegation.name,
                        admitted=most,
                    ),
                    sentence(N_("Let fewer go along.")),
                    ruling.source,
                )


def _of_rank(scene: Scene, delegation: Delegation, key: str, rank: str) -> list[Ruling]:
    found = scene.policies.rulings(key, scope_of(delegation))
    return [one for one in found if rank and is_one_of(rank, one.rule.words("heads"))]


def _leaders(scene: Scene, delegation: Delegation, escorts: list[Ruling]) -> Iterator[Finding]:
    level = level_of(scene.event.policies)
    if escorts and not level:
        yield Finding(
            (delegation.id,),
            Severity.NOTICE,
            sentence(
                N_("How many may go along with {delegation} goes by the level of who receives."),
                delegation=delegation.name,
            ),
            sentence(N_("Write that level in policy {key}."), key=LEVEL),
            escorts[0].source,
        )
        return
    leaders = list(leaders_along(scene, delegation))
    for ruling in escorts:
        most = ruling.rule.figure("at_most")
        if level in ruling.rule.words("level") and len(leaders) > most:
            yield Finding(
                (delegation.id, *(one.id for one in leaders)),
                ruling.severity,
                sentence(
                    N_("{people} leaders go along with {delegation}; {admitted} admitted."),
                    people=len(leaders),
                    delegation=delegation.name,
                    admitted=most,
                ),
                sentence(N_("Let fewer go along.")),
                ruling.source,
            )


def leaders_along(scene: Scene, delegation: Delegation) -> Iterable[Person]:
    """Our leaders who move with a delegation, or ride with its guests to a site, each once."""
    guests = {person.id for person in scene.members(delegation.id)}
    sites = {site.id for site in scene.register.sites}
    aboard = {
        person
        for trip in scene.plan.trips
        for leg in trip.legs
        if leg.destination in sites and guests.intersection(leg.persons)
        for person in leg.persons
    }
    return (
        person
        for person in scene.register.people
        if person.side is Side.HOST
        and person.has(Role.LEADER)
        and (person.delegation == delegation.id or person.id in aboard)
    )
