"""The model of all rules, held to given sets of wants by day: exact where sites are shared."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

import numpy as np
from ortools.sat.python import cp_model

from solver.constraint import Level
from solver.itineraries.columns.choice import NOTHING, Choice
from solver.itineraries.constraints import CONSTRAINTS
from solver.itineraries.cuts import tighten
from solver.itineraries.model import ItinerariesModel, Node, build
from solver.itineraries.offered import offered
from solver.stages import run

if TYPE_CHECKING:
    from solver.itineraries.columns.closing import Near
    from solver.itineraries.columns.enumeration import Tours
    from solver.itineraries.columns.generation import Generation
    from solver.limits import Limits

MOST_ARCS = 12_000
"""A model of more arcs is too slow to make, and proves nothing."""
DUST = 1e-6
FINE = 1000
"""Charges are told to CP-SAT in thousandths, in favour of the plan."""


def restricted(generation: Generation, found: Near, limits: Limits) -> Choice:
    """The best plan of at most the target within the limits, and what is proved of all such."""
    problem = generation.asked.problem
    sizes = [sum(1 for _ in offered(problem, day)) for day in problem.days]
    if sum(size * (size + 1) for size in sizes) > MOST_ARCS:
        return Choice()
    model = build(problem)
    model.linearization = 2
    model.post(CONSTRAINTS)
    tighten(problem, model)
    cost = model.cost(Level.SOFT)
    model.cp.add(model.cost(Level.MEDIUM) <= 0)
    model.cp.add(cost <= found.target)
    model.cp.add(cost >= generation.told)
    _hold(model, generation, found)
    model.cp.minimize(cost)
    solver, status = run(model, limits, seen=limits.better)
    if status == cp_model.INFEASIBLE:
        return NOTHING
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Choice()
    bound = ceil(solver.best_objective_bound - DUST)
    return Choice(model.read(solver.value), round(solver.objective_value), bound)


def _hold(model: ItinerariesModel, generation: Generation, found: Near) -> None:
    """Every day meets one of its sets; together they are charged no more than can be spared."""
    over: list[cp_model.LinearExprT] = []
    for group, own in enumerate(found.tours):
        for route in generation.routes[group]:
            made = [model.cp.new_bool_var("") for _ in own.charges]
            above = [_fine(charge - found.least[group]) for charge in own.charges]
            over.append(cp_model.LinearExpr.weighted_sum(made, above))
            chosen = list(made)
            if (idle := generation.pricings[group].idle) is not None:
                chosen.append(model.cp.new_bool_var(""))
                over.append(_fine(idle.cost - found.least[group]) * chosen[-1])
            model.cp.add_exactly_one(chosen)
            _meet(model, generation, route, own=own, made=made)
    model.cp.add(cp_model.LinearExpr.sum(over) <= -_fine(-found.spare))


def _fine(charge: float) -> int:
    return int(np.floor(charge * FINE))


def _meet(
    model: ItinerariesModel,
    generation: Generation,
    route: int,
    *,
    own: Tours,
    made: list[cp_model.IntVar],
) -> None:
    """The stops of a day are those of the set that is chosen; no way joins two that no set has."""
    day = generation.asked.problem.days[route]
    nodes = _nodes_by_want(model, generation, route)
    for column, want in enumerate(own.wants):
        meeting = [made[n] for n in np.flatnonzero(own.meets[:, column])]
        met = cp_model.LinearExpr.sum(meeting)
        for node in nodes.get(want, ()):
            model.cp.add(node.present <= met)
        model.cp.add(cp_model.LinearExpr.sum([n.present for n in nodes.get(want, ())]) >= met)
    column_of = {node: c for c, want in enumerate(own.wants) for node in nodes.get(want, ())}
    meets = own.meets.astype(np.int64)
    both = meets.T @ meets
    for arc in model.arcs(day.id):
        ends = [column_of[node] for node in (arc.origin, arc.destination) if node in column_of]
        if len(ends) > 1 and not both[ends[0], ends[1]]:
            model.cp.add(arc.taken == 0)


def _nodes_by_want(
    model: ItinerariesModel, generation: Generation, route: int
) -> dict[int, list[Node]]:
    """The model's stops of a day that meet a want that the tours know."""
    asked = generation.asked
    day = asked.problem.days[route]
    nodes = {(node.kind, node.id, node.place): node for node in model.nodes(day.id)}
    found: dict[int, list[Node]] = {}
    for _, one, _ in asked.nodes_on(route):
        if (node := nodes.get((one.call.kind, one.call.id, one.call.place))) is not None:
            found.setdefault(one.want, []).append(node)
    return found
