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

from solver.itineraries.columns.asked import MANY_DAYS, Asked
from solver.itineraries.columns.duals import Duals, limits_of, nothing
from solver.itineraries.columns.master import Group
from solver.itineraries.columns.pricing import MOST_REMEMBERED, Pricing
from solver.itineraries.columns.programme import Programme
from solver.itineraries.columns.shape import shape_of
from solver.itineraries.columns.stepping import Stepping
from solver.limits import STEPS_PER_EFFORT

if TYPE_CHECKING:
    from solver.itineraries.columns.pricing import Tour
    from solver.itineraries.columns.shape import Shape
    from solver.itineraries.problem import Problem
    from solver.limits import Limits

DUST = 1e-6
"""Of a grain: so much above a multiple of it is that multiple, but for floats."""
SPECK = 1e-3
"""So much above it is so in any case: a label is let go for another that is a little dearer."""
LABELS_PER_STEP = 1000
"""So many labels count as one step of effort: about a millisecond."""
FOREVER = 1e6
STEPPING_SHARE, STEPPING_ALONE = 0.6, 0.9
"""The share of the time for small steps, before a linear programme, or where none follows."""


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
        return Pricing(shape, group, asked.driving, asked.short, asked.first, self._limits.stop)

    def run(self) -> int | None:
        """The best bound within the limits; None where something must be left out."""
        with ThreadPoolExecutor(self._limits.workers) as pool:
            found = self.priced(nothing(self.asked), pool, short=0)
            if found is not None and any(map(self._is_impossible, range(len(found)), found)):
                return None
            few = len(self.pricings) <= MANY_DAYS
            self._step(pool, STEPPING_SHARE if few else STEPPING_ALONE)
            self.priced(self.centre, pool, short=self.asked.short)
            if few:
                Programme(self).run(pool)
        if self.bound > self.most:
            return None
        return self.told

    @property
    def step(self) -> int:
        """By how much the costs differ of which closing decides: of all rules, or those modelled.

        What the labels do not know, a visit that moved or a theme repeated, may cost anything.
        """
        return 1 if self.shares else self.grain

    @property
    def told(self) -> int:
        """The best bound so far, as every plan's cost is a multiple of the grain."""
        return _rounded(self.bound, self.grain)

    def _is_impossible(self, group: int, tours: list[Tour]) -> bool:
        return not tours and self.pricings[group].idle is None

    def _step(self, pool: ThreadPoolExecutor, share: float) -> None:
        """Take the best prices that small steps find in a share of the time."""
        part, begun = self._limits.part(share), self._steps()

        def spent() -> float:
            if part.stop() or self.over():
                return 1.0
            if part.effort is not None:
                return (self._steps() - begun) / max(1e-9, part.effort * STEPS_PER_EFFORT)
            return part.elapsed() / max(1e-9, part.seconds)

        stepping = Stepping(self)
        stepping.run(pool, self._limits.workers, spent)
        for pricing in self.pricings:
            pricing.remembers = MOST_REMEMBERED
        if stepping.bound > self.bound:
            self.bound, self.centre = stepping.bound, stepping.rows.dense(stepping.best)

    def _steps(self) -> int:
        return sum(pricing.labels for pricing in self.pricings) // LABELS_PER_STEP

    def remaining(self) -> float:
        """Seconds left; as many as there are, where effort counts instead."""
        return FOREVER if self._limits.effort is not None else self._limits.remaining()

    def over(self) -> bool:
        """Whether the time is over."""
        return self._limits.over(0 if self._limits.effort is None else self._steps())

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
        self.tours = found
        return found

    def reaches(self, value: float) -> bool:
        """Whether the bound, as it will be told, is already what a programme of this value says."""
        return self.told >= _rounded(self.worth + value, self.grain)

    def _least(self, pricing: Pricing, tours: list[Tour]) -> float:
        charges = [tour.charge for tour in tours[:1]]
        charges += [] if pricing.idle is None else [pricing.idle.cost]
        return min(charges, default=0.0)


def _rounded(bound: float, grain: int) -> int:
    """The least multiple of the grain that is not below a bound, but for dust."""
    return 0 if bound <= 0 else ceil((bound - max(SPECK, DUST * grain)) / grain) * grain
