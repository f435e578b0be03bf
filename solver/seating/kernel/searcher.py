"""One searcher: a seating, a source of chance, and the compiled loop that anneals it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import numpy as np

from solver.compiled.chance import CHANCE, seeded
from solver.seating.kernel.anneal import TESTS, annealed, measured
from solver.seating.kernel.moving import swapped
from solver.seating.kernel.order import LOG
from solver.seating.kernel.plain import exchanged_in_pairs
from solver.seating.kernel.tables import GUESTS, OCCUPANT, PLAIN, SEATS, SPOT, SPOTS, TOTAL

if TYPE_CHECKING:
    from solver.compiled.arrays import Whole
    from solver.limits import Limits

COOLINGS = (0.0, 0.03, 0.1, 0.3, 1.0)
"""Each cooling ends at one of these shares of the limits: a good seating is there early."""
HOTTEST, COLDEST, FROZEN = 0.15, 0.06, 0.008
"""Of what an exchange changes in the mean: the heat at first, when most of a cooling is over, and
at its end. Between the first two the most is gained, so most of the time is spent there."""
FREEZING = 0.88
"""The share of a cooling after which it freezes."""
FIRST = 0.06
"""The heat at which the first cooling begins: it betters the seating given, and no more."""
ENOUGH = 500
"""Exchanges for each guest without which a cooling that begins hot ends worse than it began."""
FIRM = 3.0
"""What a unit above the soft level counts besides all ties of a guest, of the mean change."""
PLENTY, PLENTY_OF_PAIRS = 6000, 36_000
"""Exchanges after which all coolings are over, times the square of the guests; the second where
pairs are nearly all that counts, and exchanges are looked at so much faster."""
LAST = 0.9999
"""The share at which a searcher that is through stays, frozen, until the others are."""
SAMPLE = 2000
"""Exchanges by which the heat is measured."""
PACE = 20_000
"""Exchanges between two looks at the limits."""
MOVE_ROOM = 4
"""So many exchanges for each spot has the longest move at most."""


class Searcher:
    """Moves from seating to seating of one sitting, and keeps the best."""

    def __init__(self, t: Whole, waiting: Whole, seed: int, *, firm: int) -> None:
        self._t, self._firm = t, float(firm)
        each = PLENTY_OF_PAIRS if t[PLAIN] else PLENTY
        self._plenty = each * int(t[GUESTS]) ** 2
        self._room = np.zeros(LOG + 2 * MOVE_ROOM * (int(t[SPOTS]) + 1), np.int64)
        self._room[CHANCE] = seeded(seed)
        self._waiting = waiting
        self._here = waiting.copy()
        self._kept = self._noted()
        self.best = self._kept.copy()
        self._cooling = 0
        self._unit = 1.0

    @property
    def is_through(self) -> bool:
        """Whether it has cooled as slowly as is of use to so many guests."""
        return self.tests >= self._plenty

    def begin(self, seats: Whole) -> None:
        """Seat each guest who has a seat given (-1: none) there."""
        self._here = seated(self._t, self._waiting, seats)
        self._kept = self._noted()
        self.best = self._kept.copy()
        self._unit = measured(self._t, self._here, self._room, SAMPLE)

    def _noted(self) -> Whole:
        t, s = self._t, self._here
        return np.concatenate([s[TOTAL : TOTAL + 1], s[s[OCCUPANT] : s[OCCUPANT] + t[SPOTS]]])

    @property
    def tests(self) -> int:
        """How many exchanges were tried so far."""
        return int(self._room[TESTS])

    @property
    def price(self) -> int:
        """What the best seating costs."""
        return int(self.best[0])

    def step(self, share: float, tests: int) -> None:
        """Search on for about so many exchanges, cooled by so much of the limits.

        What would be more than plenty for so many guests is not waited for.
        """
        share = max(share, min(LAST, self.tests / self._plenty))
        cooling = bisect_right(COOLINGS, share)
        if cooling != self._cooling:
            self._cooling = cooling
            self._here = seated(self._t, self._waiting, seats_of(self._t, self.best))
        begins, ends = COOLINGS[cooling - 1], COOLINGS[min(cooling, len(COOLINGS) - 1)]
        cooled = (share - begins) / max(1e-9, ends - begins)
        hottest = HOTTEST if self._has_time(share, ends - begins) else FIRST
        if cooled < FREEZING:
            heat = self._unit * hottest * (COLDEST / hottest) ** (cooled / FREEZING)
        else:
            freezing = (cooled - FREEZING) / (1 - FREEZING)
            heat = self._unit * COLDEST * (FROZEN / COLDEST) ** freezing
        firm = self._firm + self._unit * FIRM
        search = exchanged_in_pairs if self._t[PLAIN] else annealed
        search(self._t, self._here, self._kept, self._room, heat, firm, min(tests, PACE))
        if self._kept[0] < self.best[0]:
            self.best = self._kept.copy()

    def _has_time(self, share: float, length: float) -> bool:
        """Whether a cooling of such a length brings enough exchanges to begin hot."""
        if share < COOLINGS[1]:
            return False
        return self.tests * length / share > ENOUGH * int(self._t[GUESTS])

    def recombine(self, limits: Limits) -> None:
        """Nothing is put together anew: a seating is not made of tours."""

    def adopt(self, tours: Whole) -> None:
        """Take a better seating: the next cooling goes on from it."""
        self._kept = tours.copy()
        self.best = self._kept.copy()


def seats_of(t: Whole, best: Whole) -> Whole:
    """The seat of each guest in a seating that was kept; -1 for none."""
    seats = np.full(int(t[GUESTS]), -1, np.int64)
    for seat in range(int(t[SEATS])):
        if best[1 + seat] >= 0:
            seats[best[1 + seat]] = seat
    return seats


def seated(t: Whole, waiting: Whole, seats: Whole) -> Whole:
    """The seating in which each guest who has a seat given sits there."""
    s = waiting.copy()
    for guest, seat in enumerate(seats):
        if seat >= 0:
            swapped(t, s, int(s[s[SPOT] + guest]), int(seat))
    return s
