"""What the model knows of peaks: of every way, whether it is made within one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

from solver.itineraries.ways import peak_at

if TYPE_CHECKING:
    from solver.itineraries.model import Arc, ItinerariesModel, Node
    from solver.itineraries.problem import Day

Delay = cp_model.LinearExpr | int
"""Ticks by which a way is longer than outside peaks."""


def delays(model: ItinerariesModel, day: Day) -> dict[Arc, Delay]:
    """By way that a peak makes longer: by how much, unless the peak is waited out.

    Nothing holds it at nothing where it need not be more; but it only costs.
    """
    problem = model.problem
    slow = [arc for arc in model.arcs(day.id) if problem.delay(*model.ways(day, arc))]
    if not problem.peaks:
        return {}
    over = {node: _over(model, node) for node in dict.fromkeys(arc.origin for arc in slow) if node}
    first = peak_at(problem, day.earliest)
    found: dict[Arc, Delay] = {}
    for arc in slow:
        if arc.origin is None and (first is None or arc.destination is None):
            continue
        slowly = model.cp.new_bool_var("")
        found[arc] = problem.delay(*model.ways(day, arc)) * slowly
        leaves = over[arc.origin] if arc.origin else first.end if first else 0
        until = arc.destination.start if arc.destination else day.latest
        there = leaves + problem.leg(day.party, *model.ways(day, arc))
        model.cp.add(there <= until).only_enforce_if([arc.taken, ~slowly])
    return found


def _over(model: ItinerariesModel, node: Node) -> cp_model.IntVar:
    """No sooner than the end of the peak in which a stop ends; otherwise as soon as one likes."""
    peaks, (low, high) = model.problem.peaks, model.times
    # As soon as one likes is before any way that could have to be made in time.
    over = model.cp.new_int_var(low - (high - low), max(high, *(peak.end for peak in peaks)), "")
    spans = [[peak.start, peak.end - 1] for peak in peaks]
    apart = model.cp.new_bool_var("")
    outside = cp_model.Domain.from_intervals(spans).complement()
    model.cp.add_linear_expression_in_domain(node.end, outside).only_enforce_if(apart)
    within = []
    for peak in (peak for peak in peaks if peak.end > low and peak.start < high):
        within.append(model.cp.new_bool_var(""))
        model.cp.add(over >= peak.end).only_enforce_if(within[-1])
        ended = model.cp.add_linear_constraint(node.end, peak.start, peak.end - 1)
        ended.only_enforce_if(within[-1])
    model.cp.add_bool_or([~node.present, apart, *within])
    return over
