"""What no plan of shared ways can beat, and the plan that shows it where the two meet."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from solver.compiled import keeping
from solver.constraint import Score
from solver.result import Bound
from solver.vehicles.constraints import CONSTRAINTS
from solver.vehicles.fragments.asked import asked
from solver.vehicles.fragments.choosing import Choice, Choosing
from solver.vehicles.fragments.exploring import trips
from solver.vehicles.fragments.loading import HERE, load
from solver.vehicles.fragments.network import network
from solver.vehicles.fragments.programme import Programme
from solver.vehicles.fragments.successors import cheapest
from solver.vehicles.kernel.making import TooDear
from solver.vehicles.kernel.reading import Reading
from solver.vehicles.kernel.searcher import Searcher

if TYPE_CHECKING:
    from solver.limits import Limits
    from solver.vehicles.fragments.network import Network
    from solver.vehicles.fragments.programme import Priced
    from solver.vehicles.problem import Plan, Problem

NOTHING = Bound(hard=0, medium=0, soft=0)
"""No penalty is negative."""
EXPLORING_SHARE = 0.6
"""The most that telling all trips may take of the time."""
PRICING_SHARE = 0.5
"""The most that pricing them may take of what is left."""
STEPS = (0.1, 0.25, 0.5, 1.0)
"""Shares of what a plan costs beyond the bound: how far each proof reaches, in its time."""
MOST_CHOSEN = 20_000
"""Among more trips than these nothing is chosen in reasonable time."""


def close(problem: Problem, limits: Limits, plan: Plan | None = None) -> tuple[Bound, Plan | None]:
    """A bound on what it costs to drive everybody; and a plan that does so, where one is found.

    A plan at hand says which trips are too dear to be in a better one.
    """
    wanted = asked(problem) if keeping.is_at_hand(HERE, limits) else None
    if wanted is None:
        return NOTHING, None
    if not keeping.stamp(HERE).exists():
        load()
    told = trips(wanted, limits.part(EXPLORING_SHARE))
    if told is None or limits.over(0):
        return _soft(cheapest(wanted)), None
    net = network(wanted, told)
    prices = Programme(net).run(limits.part(PRICING_SHARE))
    if prices is None:
        return _soft(cheapest(wanted)), None
    cost = None if plan is None else _cost(problem, plan)
    return _chosen(net, prices, cost, limits)


def _chosen(
    net: Network, prices: Priced, cost: int | None, limits: Limits
) -> tuple[Bound, Plan | None]:
    """The bound that prices give, raised by choosing among what is left below a cost."""
    if cost is None:
        choice = _choice(net, None, limits)
        if choice.impossible:
            return _left_out(net.asked.problem), None
        return _soft(max(prices.cost, choice.bound)), _plan(net, choice)
    proved = prices.cost
    for step in STEPS:
        target = prices.cost + ceil(step * (cost - prices.cost))
        near = prices.left(net, target)
        choice = _choice(near, target, limits.part(step))
        # Whatever is not made of what is left costs more than the target.
        proved = max(proved, target if choice.impossible else min(target, choice.bound))
        if not choice.impossible:
            return _soft(proved), _plan(near, choice)
    return _soft(proved), None


def _choice(near: Network, most: int | None, limits: Limits) -> Choice:
    """The cheapest choice of what is left, where that is not too much."""
    if len(near.trips) > MOST_CHOSEN or limits.over(0):
        return Choice(0)
    return Choosing(near, most).run(limits)


def _soft(cost: int) -> Bound:
    return Bound(hard=0, medium=0, soft=cost)


def _cost(problem: Problem, plan: Plan) -> int | None:
    """What a plan costs that drives everybody and keeps every rule; None where it does not."""
    score = Score.of(found for rule in CONSTRAINTS for found in rule.found(problem, plan))
    return score.soft if score.hard == score.medium == 0 else None


def _left_out(problem: Problem) -> Bound:
    """What is proved where no choice of trips drives everybody."""
    left = next(rule for rule in CONSTRAINTS if rule.id == "transfer-left-out")
    setting = left.setting(problem)
    least = min(max(1, one.seats) for one in problem.transfers)
    return Bound(hard=0, medium=0 if setting is None else least * setting.weight, soft=0)


def _plan(net: Network, choice: Choice) -> Plan | None:
    """The tours as cars drive them; None where no choice of cars for them keeps every rule."""
    problem, told = net.asked.problem, net.trips
    if not choice.tours:
        return None
    try:
        reading = Reading(problem)
    except TooDear:
        return None
    searcher = Searcher(reading.tables, 0)
    searcher.begin([[node for trip in tour for node in told.nodes(trip)] for tour in choice.tours])
    plan = reading.plan(searcher.best)
    return None if _cost(problem, plan) is None else plan
