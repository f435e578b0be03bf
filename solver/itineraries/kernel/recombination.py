"""The best choice among known tours: one a day, each want once, every ration kept.

Set packing by CP-SAT, for parties that share no site: where they do, a tour is worth what the
others leave it, and putting tours together anew gained nothing.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

from solver.itineraries.kernel import tables as table
from solver.itineraries.kernel.pool import nodes_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solver.compiled.arrays import Whole
    from solver.itineraries.kernel.pool import Known, Pool
    from solver.limits import Limits

SECONDS_PER_EFFORT = 1.0

Term = tuple[int, cp_model.IntVar]


class Choice:
    """Which known tours to make, as a model."""

    def __init__(self, t: Whole, pool: Pool, best: Whole) -> None:
        self._t, self._kinds = t, pool.kinds
        self._tours = list(pool.tours.values())
        self._cp = cp_model.CpModel()
        self._taken = [self._cp.new_bool_var("") for _ in self._tours]
        self._once()
        self._rationed()
        gains = [self._gain(tour) for tour in self._tours]
        self._cp.maximize(cp_model.LinearExpr.weighted_sum(self._taken, gains))
        made = {(kind, nodes_of(best, route)) for route, kind in enumerate(self._kinds)}
        for taken, tour in zip(self._taken, self._tours, strict=True):
            self._cp.add_hint(taken, (tour.kind, tour.nodes) in made)

    def _gain(self, tour: Known) -> int:
        prices = (int(self._t[self._t[table.PRICE] + self._want(n)]) for n in tour.nodes)
        return sum(prices) - tour.cost

    def _want(self, node: int) -> int:
        return int(self._t[self._t[table.WANT] + node])

    def _once(self) -> None:
        """One tour a day, and each want in one tour."""
        days: dict[int, list[cp_model.IntVar]] = defaultdict(list)
        wants: dict[int, list[cp_model.IntVar]] = defaultdict(list)
        for taken, tour in zip(self._taken, self._tours, strict=True):
            days[tour.kind].append(taken)
            for node in tour.nodes:
                wants[self._want(node)].append(taken)
        for kind, made_then in days.items():
            self._cp.add(cp_model.LinearExpr.sum(made_then) <= self._kinds.count(kind))
        for literals in wants.values():
            if len(literals) > 1:
                self._cp.add_at_most_one(literals)

    def _rationed(self) -> None:
        t = self._t
        used: dict[int, list[Term]] = defaultdict(list)
        for taken, tour in zip(self._taken, self._tours, strict=True):
            for want in map(self._want, tour.nodes):
                for r in range(
                    t[t[table.FIRST_RATION] + want], t[t[table.FIRST_RATION] + want + 1]
                ):
                    used[int(t[t[table.RATION] + r])].append((int(t[t[table.TAKES] + r]), taken))
        for ration, terms in used.items():
            self._within(terms, int(t[t[table.RATION_MOST] + ration]))

    def _within(self, terms: Sequence[Term], most: int) -> None:
        if sum(amount for amount, _ in terms) > most:
            amounts, taken = [amount for amount, _ in terms], [one for _, one in terms]
            self._cp.add(cp_model.LinearExpr.weighted_sum(taken, amounts) <= most)

    def best(self, limits: Limits) -> list[Known]:
        """The tours to make, as good as the limits let them be found; none where none were."""
        solver = cp_model.CpSolver()
        solver.parameters.catch_sigint_signal = False
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = limits.seed
        if limits.effort is None:
            solver.parameters.max_time_in_seconds = max(0.01, limits.remaining())
        else:
            solver.parameters.max_deterministic_time = max(0.01, limits.effort * SECONDS_PER_EFFORT)
        if solver.solve(self._cp) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return []
        chosen = zip(self._taken, self._tours, strict=True)
        return [tour for taken, tour in chosen if solver.boolean_value(taken)]
