"""Closing the gap: all day-tours that a better plan may be made of, and the best choice of them.

A plan that costs no more than some target is made of day-tours whose charges, under any prices,
exceed the cheapest of their day by no more in all than the target exceeds the bound that these
prices give. All of them are enumerated; CP-SAT then finds the best plan of them, or proves that
there is none. The target goes from the bound to the best plan known, so every step is a proof.
(Baldacci, Christofides and Mingozzi, 2008, do so for routes of vehicles.)
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from itertools import repeat
from typing import TYPE_CHECKING

from solver.itineraries.columns.enumeration import Outlook, Tours
from solver.itineraries.columns.generation import LABELS_PER_STEP, Generation
from solver.itineraries.columns.packing import Packing
from solver.itineraries.columns.restricting import restricted
from solver.itineraries.plan import Plan

if TYPE_CHECKING:
    from solver.itineraries.columns.choice import Choice
    from solver.limits import Limits

MOST_TOURS = 40_000
"""Of all groups together: CP-SAT takes no more in reasonable time."""
STEPS = (0.01, 0.03, 0.1, 0.3, 1.0)
"""Shares of the gap: how far the target goes each time."""


@dataclass(frozen=True)
class Near:
    """All that a plan of at most `target` may be made of."""

    bound: float
    """What the prices prove of every plan."""
    target: int
    tours: tuple[Tours, ...]
    """By group."""
    least: tuple[float, ...]
    """By group: the least charge of any tour, as the bound counts it."""

    @property
    def spare(self) -> float:
        """By how much the charges of all days together may exceed the least."""
        return self.target - self.bound


@dataclass(frozen=True)
class Closed:
    """What is proved: no plan that leaves nothing out costs less; and a plan found on the way."""

    bound: int
    plan: Plan | None = None


def close(generation: Generation, cost: int, limits: Limits) -> Closed:
    """The best bound on the way from that of a generation to a plan's cost; a cheaper plan."""
    step, told, best = generation.step, generation.told, Closed(generation.told)
    groups = outlooks(generation, limits) if told < cost else []
    for share in STEPS:
        # What is cheaper than the plan is so by a step at least.
        highest = (cost - 1) // step * step
        if highest < best.bound:
            return best
        target = max(best.bound, told + int((highest - told) * share) // step * step)
        found = near(generation, groups, target, limits=limits)
        if found is None:
            return best
        choice = _chosen(generation, found, limits)
        if choice.cost is not None and choice.cost < cost:
            best, cost = replace(best, plan=choice.plan), choice.cost
        best = replace(best, bound=max(best.bound, _proved(choice, min(target + step, cost))))
        if best.bound <= target:
            # Either that plan is the best of all, or time was up.
            return best
    return best


def _proved(choice: Choice, most: int) -> int:
    """What a choice proves of all plans, though of what is dearer than `most` it knows nothing."""
    if choice.bound is None:
        return 0 if choice.possible else most
    return min(choice.bound, most)


def _chosen(generation: Generation, found: Near, limits: Limits) -> Choice:
    if generation.shares:
        return restricted(generation, found, limits)
    return Packing(generation, found.tours).best(limits)


def _over(generation: Generation, limits: Limits) -> bool:
    labels = sum(pricing.labels for pricing in generation.pricings)
    return limits.over(labels // LABELS_PER_STEP)


def outlooks(generation: Generation, limits: Limits) -> list[Outlook]:
    """Every group under the prices of the best bound."""
    with ThreadPoolExecutor(limits.workers) as pool:
        return list(pool.map(Outlook, generation.pricings, repeat(generation.centre)))


def near(
    generation: Generation, groups: list[Outlook], target: int, *, limits: Limits
) -> Near | None:
    """What a plan of at most `target` may be made of; None where that is too much, or too late."""
    least = tuple(group.least for group in groups)
    bound = generation.worth + generation.centre.dot(generation.allowed)
    bound += sum(one.group.days * own for one, own in zip(generation.pricings, least, strict=True))
    over = partial(_over, generation, limits)

    def told(group: Outlook) -> Tours | None:
        return group.tours(group.least + target - bound, over)

    with ThreadPoolExecutor(limits.workers) as pool:
        kept = [one for one in pool.map(told, groups) if one is not None]
    if len(kept) < len(groups) or sum(len(one.charges) for one in kept) > MOST_TOURS:
        return None
    return Near(bound, target, tuple(kept), least)
