"""How late things come: spreads of whole minutes, learnt from what came before.

A spread is empirical: each number of minutes with its share of all cases. What is seen seldom is
drawn towards what is seen everywhere, so that three quiet mornings do not make a promise.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ENOUGH = 20
"""So many cases of its own weigh as much as all that it is compared with."""

HOURS = 6
"""How many hours of the day are taken as one: delays grow over the day, not by the hour."""

HAIR = 1e-9
"""What sums of shares may be short of by rounding."""


class Arrival(NamedTuple):
    """What came: at which terminal, at which hour it was to come, how many minutes late it was."""

    terminal: str
    hour: int
    late: int


@dataclass(frozen=True)
class Spread:
    """Minutes in ascending order, and the share of each; the shares add up to one."""

    minutes: tuple[int, ...]
    shares: tuple[float, ...]

    def __post_init__(self) -> None:
        if not self.minutes or len(self.minutes) != len(self.shares):
            raise ValueError(f"a spread of {len(self.minutes)} minutes, {len(self.shares)} shares")
        if list(self.minutes) != sorted(set(self.minutes)):
            raise ValueError("the minutes of a spread do not ascend")
        if min(self.shares) < 0 or abs(sum(self.shares) - 1) > 1e-6:
            raise ValueError(f"the shares of a spread add up to {sum(self.shares)}")

    @cached_property
    def _sums(self) -> tuple[float, ...]:
        return tuple(accumulate(self.shares))

    def chance(self, minutes: int) -> float:
        """How likely it is no more than so many minutes."""
        place = bisect_right(self.minutes, minutes)
        return self._sums[place - 1] if place else 0.0

    def within(self, chance: float) -> int:
        """The fewest minutes that are enough with this probability: the buffer it asks for."""
        place = bisect_left(self._sums, chance - HAIR)
        return self.minutes[min(place, len(self.minutes) - 1)]

    def no_later_than(self, other: Spread) -> float:
        """How likely this is no more than the other, neither of which depends on the other."""
        pairs = zip(other.minutes, other.shares, strict=True)
        return sum(share * self.chance(one) for one, share in pairs)

    def moved(self, by: int) -> Spread:
        """The same, so many minutes later."""
        return Spread(tuple(one + by for one in self.minutes), self.shares)

    def plus(self, other: Spread) -> Spread:
        """The sum of both, neither of which depends on the other."""
        found: dict[int, float] = defaultdict(float)
        for one, share in zip(self.minutes, self.shares, strict=True):
            for more, part in zip(other.minutes, other.shares, strict=True):
                found[one + more] += share * part
        return spread(found)

    def not_before(self, least: int) -> Spread:
        """The same once it is known to be `least` at least; `least` itself if it never was."""
        place = bisect_left(self.minutes, least)
        if sum(self.shares[place:]) <= HAIR:
            return certain(least)
        return spread(dict(zip(self.minutes[place:], self.shares[place:], strict=True)))


def spread(weights: Mapping[int, float]) -> Spread:
    """The spread in which each number of minutes has the weight told."""
    total = sum(weights.values())
    order = sorted(weights)
    return Spread(tuple(order), tuple(weights[one] / total for one in order))


def certain(minutes: int) -> Spread:
    """What can be nothing else."""
    return Spread((minutes,), (1.0,))


def later_of(one: Spread, other: Spread) -> Spread:
    """The greater of both, neither of which depends on the other."""
    least = max(one.minutes[0], other.minutes[0])
    steps = [m for m in sorted({*one.minutes, *other.minutes}) if m >= least]
    sums = [one.chance(m) * other.chance(m) for m in steps]
    shares = (now - before for now, before in zip(sums, [0.0, *sums], strict=False))
    return spread({m: share for m, share in zip(steps, shares, strict=True) if share > HAIR})


def evenly(least: int, most: int) -> Spread:
    """Any number from least to most, each as likely."""
    return spread(dict.fromkeys(range(least, most + 1), 1.0))


class Delays:
    """What is known of delays: by terminal and hours where there is enough, else of all."""

    def __init__(self, past: Iterable[Arrival]) -> None:
        seen = [(one.terminal, one.hour // HOURS, one.late) for one in past]
        if not seen:
            raise ValueError("nothing came that delays could be learnt from")
        self._all = _shares(late for _, _, late in seen)
        self._halls = self._groups(((hall,), late) for hall, _, late in seen)
        self._hours = self._groups(((hall, hour), late) for hall, hour, late in seen)

    def of(self, terminal: str, hour: int) -> Spread:
        """The spread of delays of what is to come to a terminal at an hour."""
        hall = _towards(self._halls.get((terminal,), Counter()), self._all)
        return spread(_towards(self._hours.get((terminal, hour // HOURS), Counter()), hall))

    @staticmethod
    def _groups(
        cases: Iterable[tuple[tuple[str | int, ...], int]],
    ) -> dict[tuple[str | int, ...], Counter[int]]:
        found: dict[tuple[str | int, ...], Counter[int]] = defaultdict(Counter)
        for group, late in cases:
            found[group][late] += 1
        return found


def _shares(minutes: Iterable[int]) -> dict[int, float]:
    counts = Counter(minutes)
    return {one: many / counts.total() for one, many in counts.items()}


def _towards(own: Counter[int], wider: Mapping[int, float]) -> dict[int, float]:
    """The shares of a group, drawn towards the wider ones the fewer its cases are."""
    total = own.total() + ENOUGH
    return {one: (own[one] + ENOUGH * wider.get(one, 0.0)) / total for one in {*own, *wider}}
