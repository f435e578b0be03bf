"""Guests whom a shuttle has no seat for, and lines with fewer buses than their headway needs."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.sentence import Sentence, sentence
from planner.domain.shuttle import buses_needed
from planner.services.solving import vehicles
from planner.services.solving.ticks import Ticks
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.shuttle import ShuttleLine
    from planner.services.findings.scene import Scene
    from planner.services.solving.move import Move
    from planner.services.solving.shuttles import Shuttles


def crowded_shuttles(scene: Scene) -> Iterator[Finding]:
    """Ask each line who would go with it and finds no seat; told once for all who go at a time."""
    if not scene.event.shuttles:
        return
    shuttles = vehicles.Demand(scene.register, scene.event, scene.plan).shuttles
    for line in scene.event.shuttles:
        yield from _too_few_buses(scene, line, shuttles)
        waves: dict[tuple[str, int], list[Move]] = defaultdict(list)
        for move in shuttles.crowded.get(line.id, ()):
            # On the way home it counts when they could leave, else when they have to be there.
            waves[move.destination, move.wish if move.home else move.due].append(move)
        for (destination, tick), moves in waves.items():
            yield _no_seat(scene, line, moves, destination=destination, tick=tick)


def _too_few_buses(scene: Scene, line: ShuttleLine, shuttles: Shuttles) -> Iterator[Finding]:
    needed = buses_needed(scene.register, scene.event, line)
    runs = [one for one in shuttles.runs.values() if one.departure.line is line]
    # In a short window not every bus has its turn.
    needed = min(needed, max((one.departure.bus for one in runs), default=0))
    have = len(shuttles.buses(line))
    if have < needed:
        what = sentence(
            N_("{line} needs {needed} buses to keep its headway; of their class there are {have}."),
            line=line.name,
            needed=needed,
            have=have,
        )
        remedy = Sentence(N_("Hire buses, name another class, or let it run less often."))
        yield Finding((line.id,), Severity.CANNOT_BE, what, remedy)


def _no_seat(
    scene: Scene, line: ShuttleLine, moves: list[Move], *, destination: str, tick: int
) -> Finding:
    persons = tuple(dict.fromkeys(person for move in moves for person in move.persons))
    what = sentence(
        N_("{people} people find no seat in {line} to {place} at {at}: cars are planned for them."),
        people=sum(scene.register.person(person).people for person in persons),
        line=line.name,
        place=scene.names[destination],
        at=scene.clock(Ticks(scene.event).to_time(tick)),
    )
    remedy = Sentence(N_("Let it run more often or for longer, or take larger buses."))
    return Finding((line.id, *persons), Severity.NOTICE, what, remedy)
