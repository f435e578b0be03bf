"""The heuristic: insert every transfer where it costs least, then take out some and insert again.

It knows the rules by their prices only (`prices`), but for two things said for speed: parties
that are bonded move as one, and a car or a driver on the way is not asked.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from solver.limits import STEPS_PER_EFFORT
from solver.scale import MEDIUM
from solver.vehicles.insertion import best_offer
from solver.vehicles.prices import Prices
from solver.vehicles.roster import Roster
from solver.vehicles.ruin import ruined
from solver.vehicles.sharing import is_at_hand, on_shared_ways
from solver.vehicles.sharing import load as load_shared
from solver.vehicles.trips import trips
from solver.vehicles.units import units

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from solver.limits import Limits
    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.units import Unit

PATIENCE = 100
"""Insertions per unit without a better plan after which the search is at its end."""

FEW = 40
"""Up to so many transfers are assigned as well in plain Python, before anything is loaded."""
LARGE_SHARE = 0.6
"""The share of the time for the search where tours are put together anew after it."""
PROVING_SECONDS = 3.0
"""With less in all it is for the search alone: a proof has hardly been loaded by then."""

WARM, COLD = 0.01, 0.5
"""How much worse a plan may be taken on average: a share of the soft price at first, then ticks."""


def propose(problem: Problem, limits: Limits, previous: Plan | None) -> Plan | None:
    """The best plan found within `limits`, starting from `previous` where it still fits."""
    if not problem.shares_ways and _is_large(problem) and limits.remaining() > PROVING_SECONDS:
        # A plan is there at once, before what is compiled has been loaded.
        first = _straight(problem, limits.part(0.0), previous)
        searching = limits.part(LARGE_SHARE)
        if is_at_hand(limits):
            return on_shared_ways(problem, searching, first, straight=_straight)
        return _straight(problem, searching, first)
    if problem.shares_ways:
        return on_shared_ways(problem, limits, previous, straight=_straight)
    return _straight(problem, limits, previous)


def _is_large(problem: Problem) -> bool:
    """Whether what is compiled is worth its loading; of a plan before it would keep too little."""
    return len(problem.transfers) > FEW and not problem.planned


def load() -> None:
    """Load what is compiled for shared ways, or compile it: afterwards it starts at once."""
    load_shared()
    # Imported here: whoever shares no ways never waits for it.
    from solver.vehicles.fragments.loading import load as load_trips

    load_trips()


def _straight(problem: Problem, limits: Limits, previous: Plan | None) -> Plan:
    """The best plan found in which everybody is driven straight."""
    search = Search(problem, limits)
    if previous is not None:
        search.resume(previous)
    search.improve()
    return search.best


class Search:
    """One run of ruin and recreate over a roster."""

    def __init__(self, problem: Problem, limits: Limits) -> None:
        self._problem, self._limits = problem, limits
        self._chance: Random = limits.random()
        self._prices = Prices(problem)
        self._roster = Roster(problem, self._prices)
        self._units = units(problem, bonded=self._prices.on("bond-broken"))
        self._free = [unit for unit in self._units if not unit.is_held]
        self._steps = self._found_at = 0
        self.best, self.price = self._roster.plan(), self._roster.price

    # Starting.

    def resume(self, previous: Plan) -> None:
        """Put in what `previous` drives, as far as it is known and raises no price."""
        for found in trips(self._problem, previous.within(self._problem)):
            rise = self._roster.rises(found)
            if rise is not None and rise < 0:
                self._roster.put(found)
        self._note()

    def _note(self) -> bool:
        """Keep the roster where it is the best yet."""
        if self._roster.price >= self.price:
            return False
        self.best, self.price = self._roster.plan(), self._roster.price
        self._found_at = self._steps
        self._limits.better(self.best)
        return True

    # Improving.

    def improve(self) -> None:
        """Complete the roster, then ruin and recreate until time or patience is over."""
        for order in (_by_pin, _by_size) if len(self._left()) > 1 else (_by_pin,):
            kept = self._roster.kept()
            self._recreate(sorted(self._left(), key=order), None)
            self._note()
            if self.price < MEDIUM:
                break
            self._roster.restore(kept)
        self._restart()
        while not self._over():
            self._step()

    def _left(self) -> list[Unit]:
        driven = self._roster.trip_of
        return [unit for unit in self._units if unit.transfers[0] not in driven]

    def _recreate(self, order: list[Unit], chance: Random | None) -> None:
        for unit in order:
            self._steps += 1
            offer = best_offer(self._roster, unit, chance)
            if offer is not None:
                self._roster.put(offer.new, offer.old)

    def _over(self) -> bool:
        patience = PATIENCE * len(self._free)
        done = self.price <= 0 or not self._free or self._steps - self._found_at > patience
        return done or self._limits.over(self._steps)

    def _step(self) -> None:
        before, kept = self._roster.price, self._roster.kept()
        self._roster.drop(ruined(self._roster, self._free, self._chance))
        order = self._left()
        self._chance.shuffle(order)
        order.sort(key=self._chance.choice(ORDERS))
        self._recreate(order, self._chance)
        if not self._note() and self._roster.price - before > self._patience():
            self._roster.restore(kept)

    def _patience(self) -> float:
        """How much worse the plan may get now: less and less, by chance."""
        warmth = max(COLD, WARM * (self.price % MEDIUM)) * (1 - self._gone()) + COLD
        return -warmth * log(1 - self._chance.random())

    def _gone(self) -> float:
        """The share of the search that is over."""
        limits = self._limits
        if limits.effort is not None:
            return min(1.0, self._steps / max(1.0, limits.effort * STEPS_PER_EFFORT))
        return min(1.0, limits.elapsed() / max(0.001, limits.seconds))

    def _restart(self) -> None:
        """Bring the roster to the best plan."""
        self._roster.drop([ride.transfer for ride in self._roster.plan().rides])
        for found in trips(self._problem, self.best):
            self._roster.put(found)


def _by_pin(unit: Unit) -> tuple[bool, int]:
    return not unit.is_pinned, unit.ready


def _by_size(unit: Unit) -> tuple[bool, int]:
    return not unit.is_pinned, -unit.seats


def _by_slack(unit: Unit) -> tuple[bool, int]:
    return not unit.is_pinned, unit.due - unit.ready


def _by_chance(unit: Unit) -> tuple[bool, int]:
    return not unit.is_pinned, 0


ORDERS: tuple[Callable[[Unit], tuple[bool, int]], ...] = (
    _by_pin,
    _by_size,
    _by_slack,
    _by_chance,
    _by_chance,
)
"""In which order units are put back."""
