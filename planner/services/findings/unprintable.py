"""A name or title with a character that the fonts of pictures lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.documents.typeface import missing_characters
from planner.domain.finding import Finding, Severity
from planner.domain.sentence import sentence
from planner.language.text import printable
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.services.findings.scene import Scene


def unprintable(scene: Scene) -> Iterator[Finding]:
    """Look at all that pictures and charts show; a box for a leader's name is no name."""
    for subject, words in _shown(scene):
        if missing := missing_characters(printable(words)):
            yield Finding(
                (subject,),
                Severity.NOTICE,
                sentence(
                    N_("The font has no {characters} for {words}."),
                    characters=" ".join(sorted(missing)),
                    words=words,
                ),
                sentence(N_("Pictures show 〓 instead: check it, or use the Word file.")),
            )


def _shown(scene: Scene) -> Iterator[tuple[str, str]]:
    register, event = scene.register, scene.event
    yield event.id, event.name
    yield from ((delegation.id, delegation.name) for delegation in event.delegations)
    yield from ((person.id, person.name) for person in register.people)
    yield from ((place.id, place.name) for place in register.places)
    yield from ((room.id, room.name) for room in register.rooms)
    yield from ((vehicle.id, vehicle.name) for vehicle in register.vehicles)
    yield from ((session.id, session.title) for session in event.sessions)
    yield from ((meal.id, meal.title) for meal in event.meals)
