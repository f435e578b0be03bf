"""A bound by columns: tours are priced in rounds until none is cheap enough to matter.

Under any prices, what the rows give plus the cheapest tour of every day is no more than the
cheapest plan costs (Lagrange): each round yields a bound, and the best of them stands whenever the
time is over. Prices come from small steps first, then from a linear programme over the tours; they
go half-way from the best so far, which calms them (Wentges, 1997).
"""

from __future__ import annotations

from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from math import ceil, gcd, inf
from typing import TYPE_CHECKING

import numpy as np

from solver.itineraries.columns.asked import Asked
from solver.itineraries.columns.duals import Duals, limits_of, nothing, steps_of
from solver.itineraries.columns.master import Group
from solver.itineraries.columns.pricing import Pricing
from solver.itineraries.columns.programme import Programme
from solver.itineraries.columns.shape import shape_of
from solver.itineraries.columns.volume import Volume

if TYPE_CHECKING:
    from solver.itineraries.columns.pricing import Tour
    from solver.itineraries.columns.shape import Shape
    from solver.itineraries.problem import Problem
    from solver.limits import Limits

DUST = 1e-6
LABELS_PER_STEP = 2000
"""So many labels count as one step of effort: about a millisecond."""
FEW_DAYS = 8
"""Up to so many days the programme alone is quicker."""
MANY_DAYS = 60
"""For more days it is too slow to help."""
STEPPING_SHARE = 0.7
"""The share of the time for small steps, where they come first."""


class Generation:
    """The programme of one problem, the pricings of its days, and the best bound so far."""

    def __init__(self, problem: Problem, limits: Limits) -> None:
        self._limits = limits
        self.asked = asked = Asked(problem)
        shapes = [shape_of(asked, route) for route in range(len(problem.days))]
        alike: dict[object, list[int]] = defaultdict(list)
        for route, shape in enumerate(shapes):
            alike[self._signature(shape, route)].append(route)
        self.routes = list(alike.values())
        """By group: its days."""
        self.pricings = [self._pricing(shapes[own[0]], own) for own in self.routes]
        self.shares = any((shape.site >= 0).any() for shape in shapes)
        """Whether it matters at any site who else is there."""
        self.worth = float(sum(asked.worth))
        self.most = self.worth + sum(pricing.most for pricing in self.pricings)
        """No plan that leaves out nothing costs more."""
        # Every cost that is modelled is a multiple of it.
        self.grain = gcd(*asked.worth, asked.driving, asked.short) or 1
        self.allowed = limits_of(asked)
        self.bound = -inf
        self.centre = nothing(asked)
        """The prices of the best bound."""
        self.tours: list[list[Tour]] = [[] for _ in self.pricings]
        """Those of the latest prices."""

    def _signature(self, shape: Shape, route: int) -> object:
        """What two days share that may be priced as one; nothing where sites are shared."""
        if (shape.site >= 0).any():
            return route
        parts = shape._replace(base=0)
        return (
            self.asked.problem.days[route].party,
            *(part if isinstance(part, int) else part.tobytes() for part in parts),
        )

    def _pricing(self, shape: Shape, routes: list[int]) -> Pricing:
        asked = self.asked
        wants = [int(want) for want in dict.fromkeys(shape.want)]
        group = Group(
            days=len(routes),
            people=asked.problem.party[asked.problem.days[routes[0]].party].people,
            worth={want: asked.worth[want] for want in wants},
            rations={want: taken for want in wants if (taken := asked.rations(want))},
        )
        return Pricing(shape, group, asked.driving, asked.short, asked.first)

    def run(self) -> int | None:
        """The best bound within the limits; None where something must be left out."""
        with ThreadPoolExecutor(self._limits.workers) as pool:
            found = self.priced(nothing(self.asked), pool, short=0)
            if found is not None and any(map(self._is_impossible, range(len(found)), found)):
                return None
            if len(self.pricings) > FEW_DAYS:
                self._step(pool, self._limits.part(STEPPING_SHARE))
            self.priced(self.centre, pool, short=self.asked.short)
            if len(self.pricings) <= MANY_DAYS:
                Programme(self).run(pool)
        if self.bound > self.most:
            return None
        return self.told

    @property
    def told(self) -> int:
        """The best bound so far, as every plan's cost is a multiple of the grain."""
        return _rounded(self.bound, self.grain)

    def _is_impossible(self, group: int, tours: list[Tour]) -> bool:
        return not tours and self.pricings[group].idle is None

    def over(self, limits: Limits | None = None) -> bool:
        """Whether the time, or that of a part, is over."""
        labels = sum(pricing.labels for pricing in self.pricings)
        return (limits or self._limits).over(labels // LABELS_PER_STEP)

    def priced(
        self, duals: Duals, pool: ThreadPoolExecutor, *, short: int, most: int = 1
    ) -> list[list[Tour]] | None:
        """The cheapest tours of each group; None where time is up. Keeps the bound they give."""

        def one(pricing: Pricing) -> list[Tour] | None:
            return None if self.over() else pricing.cheapest(duals, short, most=most)

        found = [tours for tours in pool.map(one, self.pricings) if tours is not None]
        if len(found) < len(self.pricings):
            return None
        bound = self.worth + duals.dot(self.allowed)
        for pricing, tours in zip(self.pricings, found, strict=True):
            bound += pricing.group.days * self._least(pricing, tours)
        if bound > self.bound:
            self.bound, self.centre = bound, duals
        self._latest, self.tours = bound, found
        return found

    def reaches(self, value: float) -> bool:
        """Whether the bound, as it will be told, is already what a programme of this value says."""
        return self.told >= _rounded(self.worth + value, self.grain)

    def _least(self, pricing: Pricing, tours: list[Tour]) -> float:
        charges = [tour.charge for tour in tours[:1]]
        charges += [] if pricing.idle is None else [pricing.idle.cost]
        return min(charges, default=0.0)

    # Small steps.

    def _step(self, pool: ThreadPoolExecutor, limits: Limits) -> None:
        asked = self.asked
        free = np.array([f and not asked.of_one_day(w) for w, f in enumerate(asked.forced)])
        volume = Volume(self.allowed, steps_of(asked), self.worth + 1, free, self.centre)
        duals = self._shared_out()
        while not volume.spent and not self.over(limits):
            found = self.priced(duals, pool, short=0)
            if found is None:
                return
            for pricing, tours in zip(self.pricings, found, strict=True):
                for tour in tours[:1]:
                    pricing.learn(tuple(stop for stop, _, _ in tour.stops))
            duals = volume.told(duals, self._latest, self._taken(found))

    def _shared_out(self) -> Duals:
        """Prices that leave each day its share of what a wish is worth: as if all days met it."""
        duals = nothing(self.asked)
        days = np.zeros(len(duals.want))
        for pricing in self.pricings:
            days[list(pricing.group.worth)] += pricing.group.days
        worth = np.array(self.asked.worth)
        one_day = [self.asked.of_one_day(want) for want in range(len(worth))]
        duals.want[:] = np.where(one_day, 0.0, -worth * (1 - 1 / np.maximum(days, 1)))
        return duals

    def _taken(self, found: list[list[Tour]]) -> Duals:
        """What the cheapest tours of all days take together."""
        taken = nothing(self.asked)
        for pricing, tours in zip(self.pricings, found, strict=True):
            idle = pricing.idle
            if not tours or (idle is not None and idle.cost <= tours[0].charge):
                continue
            column = next(pricing.columns(tours[0]))
            for want in column.wants:
                taken.want[want] += pricing.group.days
                for ration, amount in pricing.group.rations.get(want, ()):
                    taken.ration[ration] += pricing.group.days * amount
            for site, start, end in column.stays:
                stay = slice(start - self.asked.first, end - self.asked.first)
                taken.parties[site, stay] += 1
                taken.people[site, stay] += pricing.group.people
        return taken


def _rounded(bound: float, grain: int) -> int:
    """The least multiple of the grain that is not below a bound, but for dust."""
    return 0 if bound <= 0 else ceil(bound / grain - DUST) * grain
