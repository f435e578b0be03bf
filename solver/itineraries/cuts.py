"""What follows from several rules together: said to CP-SAT so that its bounds are worth something.

A rule knows no other rule; here the hours of sites, the limits of the day and the length of the
stops meet. Every cut follows from rules that are on and hard, or is left out. The main one is
the energy of a stretch of time: the stops that have to lie in it, and the ways between them,
take no longer than it lasts.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from solver.constraint import Level
from solver.itineraries.constraints import CONSTRAINTS
from solver.itineraries.model import ItinerariesModel, Node
from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from solver.itineraries.problem import Day, Problem

NEEDED = (
    "too-little-travel-time",
    "day-outside-limits",
    "site-closed",
    "visit-too-short",
    "fixed-stop-missed",
    "pause-out-of-hours",
)
STRETCHES_MOST = 24
"""So many stretches of a day are enough; those that hold most stops come first."""


@dataclass(frozen=True)
class _Span:
    """Where a node must lie if it takes place; empty where it cannot."""

    node: Node
    earliest: int
    latest: int
    least: int = 1


def tighten(problem: Problem, model: ItinerariesModel) -> None:
    """Add the cuts to a model that all rules have been posted to."""
    settings = {rule.id: rule.setting(problem) for rule in CONSTRAINTS}
    hard = {name for name, one in settings.items() if one and one.level is Level.HARD}
    if not set(NEEDED) <= hard:
        return
    for day in problem.days:
        spans = [_span(problem, day, node, hard=hard) for node in model.nodes(day.id)]
        for span in spans:
            _bind(span, model)
        _bar(problem, day, spans, model=model)
        for inside, ticks in _stretches(spans):
            _energy(problem, day, inside, ticks=ticks, model=model)


def _span(problem: Problem, day: Day, node: Node, *, hard: set[str]) -> _Span:
    earliest, latest = day.earliest, day.latest
    if node.kind is StopKind.VISIT:
        return _visit_span(problem, day, node, hard=hard)
    if node.kind is StopKind.FIXED:
        fixed = next(stop for stop in day.fixed if stop.id == node.id)
        return _Span(node, fixed.start, fixed.end, fixed.end - fixed.start)
    meals = ((StopKind.MEAL, meal.id, meal.window, meal.ticks) for meal in day.meals)
    rests = ((StopKind.REST, rest.id, rest.window, rest.ticks) for rest in day.rests)
    window, ticks = next(
        (window, ticks)
        for kind, name, window, ticks in (*meals, *rests)
        if (kind, name) == (node.kind, node.id)
    )
    return _Span(node, max(earliest, window.start), min(latest, window.end), ticks)


def _visit_span(problem: Problem, day: Day, node: Node, *, hard: set[str]) -> _Span:
    earliest, latest = day.earliest, day.latest
    wish = problem.wish.get((day.party, node.id))
    if wish and wish.window and "visit-outside-window" in hard:
        earliest, latest = max(earliest, wish.window.start), min(latest, wish.window.end)
    if day.visits_until is not None and "visit-too-late" in hard:
        latest = min(latest, day.visits_until)
    least, site = problem.least_ticks(day.party, node.id), problem.site[node.id]
    cut = [
        (max(earliest, opening.start), min(latest, opening.end), opening.last_start)
        for opening in site.windows
    ]
    fit = [(start, end) for start, end, last in cut if start + least <= end and start <= last]
    if "start-not-offered" in hard and site.starts:
        fit = [
            (begin, end)
            for start, end in fit
            for begin in site.starts
            if start <= begin and begin + least <= end
        ]
    if not fit:
        return _Span(node, 1, 0)
    return _Span(node, min(start for start, _ in fit), max(end for _, end in fit), least)


def _bind(span: _Span, model: ItinerariesModel) -> None:
    node = span.node
    if span.latest <= span.earliest:
        model.cp.add(node.present == 0)
        return
    model.cp.add(node.start >= span.earliest).only_enforce_if(node.present)
    model.cp.add(node.end <= span.latest).only_enforce_if(node.present)


def _bar(problem: Problem, day: Day, spans: list[_Span], *, model: ItinerariesModel) -> None:
    """No arc between two stops that cannot follow one another, or have a fixed stop between."""
    by_node = {span.node: span for span in spans}
    fixed = [span for span in spans if span.node.kind is StopKind.FIXED]
    for arc in model.arcs(day.id):
        if arc.origin is None or arc.destination is None:
            continue
        before, after = by_node[arc.origin], by_node[arc.destination]
        leg = problem.leg(day.party, arc.origin.place, arc.destination.place)
        soonest = before.earliest + before.least + leg + after.least
        between = any(
            stop.node not in (arc.origin, arc.destination)
            and before.latest - before.least < stop.earliest
            and after.earliest + after.least > stop.latest
            for stop in fixed
        )
        if soonest > after.latest or between:
            model.cp.add(arc.taken == 0)


def _stretches(spans: list[_Span]) -> list[tuple[tuple[Node, ...], int]]:
    """Nodes that all must lie in a stretch of time, with the shortest such stretch."""
    able = [span for span in spans if span.earliest < span.latest]
    found: dict[tuple[Node, ...], int] = {}
    starts = sorted({span.earliest for span in able})
    ends = sorted({span.latest for span in able})
    for start, end in product(starts, ends):
        inside = tuple(s.node for s in able if start <= s.earliest and s.latest <= end)
        if len(inside) > 1:
            found[inside] = min(end - start, found.get(inside, end - start))
    largest = sorted(found.items(), key=lambda one: (-len(one[0]), one[1]))
    return largest[:STRETCHES_MOST]


def _energy(
    problem: Problem, day: Day, inside: tuple[Node, ...], *, ticks: int, model: ItinerariesModel
) -> None:
    # Two stops in the stretch that follow one another have their way in it too.
    among = set(inside)
    ways = [
        problem.leg(day.party, arc.origin.place, arc.destination.place) * arc.taken
        for arc in model.arcs(day.id)
        if arc.origin in among and arc.destination in among
        if arc.origin is not None and arc.destination is not None
    ]
    model.cp.add(sum(node.size for node in inside) + sum(ways) <= ticks)
