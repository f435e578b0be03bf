"""The best choice among known tours: one a day, each want once, every ration kept.

For parties that share no site: where they do, a tour is worth what the others leave it, and
putting tours together anew gained nothing.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

from solver.compiled.choosing import Choice
from solver.itineraries.kernel import tables as table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solver.compiled.arrays import Whole
    from solver.compiled.pool import Pool
    from solver.limits import Limits

Term = tuple[int, cp_model.IntVar]


def chosen(t: Whole, pool: Pool, best: Whole, limits: Limits) -> dict[int, tuple[int, ...]]:
    """The nodes of each day that is used, as good as the limits let them be found."""
    choice = Choice(pool, best)
    for literals in choice.takers.values():
        if len(literals) > 1:
            choice.cp.add_at_most_one(literals)
    _ration(t, choice)
    gains = [
        sum(int(t[t[table.PRICE] + want]) for want in pool.served(tour.nodes)) - tour.cost
        for tour in choice.tours
    ]
    choice.cp.maximize(cp_model.LinearExpr.weighted_sum(choice.taken, gains))
    return choice.best(limits)


def _ration(t: Whole, choice: Choice) -> None:
    used: dict[int, list[Term]] = defaultdict(list)
    for want, literals in choice.takers.items():
        for r in range(t[t[table.FIRST_RATION] + want], t[t[table.FIRST_RATION] + want + 1]):
            amount = int(t[t[table.TAKES] + r])
            used[int(t[t[table.RATION] + r])] += [(amount, taken) for taken in literals]
    for ration, terms in used.items():
        _within(choice.cp, terms, int(t[t[table.RATION_MOST] + ration]))


def _within(cp: cp_model.CpModel, terms: Sequence[Term], most: int) -> None:
    if sum(amount for amount, _ in terms) > most:
        amounts, taken = [amount for amount, _ in terms], [one for _, one in terms]
        cp.add(cp_model.LinearExpr.weighted_sum(taken, amounts) <= most)
