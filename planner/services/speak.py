"""Say results in an office's words: names for ids, clock times for ticks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import format_datetime

from planner.language import translator
from planner.services.solving.ticks import Ticks
from solver.catalogue import KINDS
from solver.constraint import N_, Level
from solver.result import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from planner.domain.event import Event, Register
    from planner.services.plan_event import Outcome
    from planner.services.solving.pipeline import Stage
    from solver.constraint import Violation
    from solver.result import Result

STAGES = {
    "rooms": N_("Sessions and halls"),
    "itineraries": N_("Visits and meals"),
    "vehicles": N_("Vehicles"),
    "seating": N_("Seats"),
}
LEVELS = {
    Level.HARD: N_("must"),
    Level.MEDIUM: N_("left out"),
    Level.SOFT: N_("wish"),
}


def speaker(register: Register, event: Event) -> Callable[[str], str]:
    """From an id of anything to its name; an unknown id speaks for itself."""
    names = dict(_names(register, event))
    return lambda identifier: names.get(identifier, identifier)


def _names(register: Register, event: Event) -> Iterator[tuple[str, str]]:
    yield from ((session.id, session.title) for session in event.sessions)
    yield from ((meal.id, meal.title or meal.id) for meal in event.meals)
    yield from ((party.id, party.name or party.id) for party in event.parties)
    yield from ((delegation.id, delegation.name) for delegation in event.delegations)
    yield from ((place.id, place.name) for place in register.places)
    yield from ((room.id, room.name) for room in register.rooms)
    yield from ((vehicle.id, vehicle.name) for vehicle in register.vehicles)
    yield from ((driver.id, driver.name) for driver in register.drivers)
    yield from ((person.id, person.name) for person in register.people)


def clock(event: Event, language: str) -> Callable[[int], str]:
    """From a tick to weekday and time of day in the event's zone."""
    ticks = Ticks(event)

    def said(tick: int) -> str:
        return format_datetime(ticks.to_time(tick), "EEE HH:mm", locale=language)

    return said


def violation_line(register: Register, event: Event, violation: Violation, language: str) -> str:
    """A violation in one line: level, rule id, sentence, remedy."""
    translate, speak = translator(language), speaker(register, event)
    said = violation.sentence(speak, clock(event, language), translate)
    remedy = violation.advice(speak, clock(event, language), translate)
    level = translate(LEVELS[violation.level])
    return f"[{level}] {violation.constraint}: {said} — {remedy}"


def stage_line(result: Result, language: str) -> str:
    """How a stage went, in one line an office can use, the figures behind it."""
    translate = translator(language)
    figures = ""
    if result.score is not None:
        score = result.score
        gap = "–" if result.gap.soft is None else f"{result.gap.soft:.1f} %"
        figures = f" ({score.hard}/{score.medium}/{score.soft}, {gap}, {result.seconds:.1f} s)"
    return f"{translate(STAGES[result.kind])}: {translate(_words(result))}{figures}"


def _words(result: Result) -> str:
    if result.status is Status.OPTIMAL:
        return N_("already the best there is")
    if result.status is Status.FEASIBLE:
        return N_("planned, a better plan may exist")
    if result.status is Status.INFEASIBLE:
        return N_("cannot be done as asked")
    return N_("no plan within the time")


def conflict_line(outcome: Outcome, stage: Stage, language: str) -> str:
    """The smallest set of requirements that cannot hold together, in words."""
    translate, speak = translator(language), speaker(outcome.register, outcome.event)
    kind = KINDS[stage.kind]
    told = []
    for member in stage.result.conflict.members if stage.result.conflict else ():
        about = ", ".join(speak(subject) for _, subject in member.subjects)
        statement = translate(kind.constraint(member.constraint).statement)
        told.append(f"  - {statement} ({about})" if about else f"  - {statement}")
    return "\n".join((translate(N_("These cannot all hold together:")), *told))
