"""Searchers side by side, each on a thread of its own, which learn from one another."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from solver.limits import STEPS_PER_EFFORT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from solver.compiled.arrays import Whole
    from solver.limits import Limits

CHUNK = 100_000
"""Insertions tried between two looks at the limits: some hundredths of a second."""
LOOK_SECONDS = 0.05
"""Between two looks at what the searchers have found."""
LOOKS_AGAIN = 8
"""After so many looks is a plan told again."""
MEETINGS = 6
"""So often within a cooling does a searcher go on from the best of all."""
RECOMBINING_SHARE = 0.1
"""At most so much of the time left is spent on putting known tours together anew."""

Plan = TypeVar("Plan")


class Searcher(Protocol):
    """What runs in a race."""

    best: Whole
    """The best tours yet; replaced, never written to, so that another thread may read them."""

    @property
    def tests(self) -> int:
        """How many insertions were tried so far."""

    @property
    def price(self) -> int:
        """What the best tours cost."""

    def step(self, share: float, tests: int) -> None:
        """Search on for about so many tests, with so much of the limits used up."""

    def recombine(self, limits: Limits) -> None:
        """Put known tours together anew."""

    def adopt(self, tours: Whole) -> None:
        """Go on from these tours."""


class Race(Generic[Plan]):
    """One run of several searchers within the limits; `tests_per_step` of them make a step."""

    def __init__(
        self,
        searchers: Sequence[Searcher],
        limits: Limits,
        *,
        plan_of: Callable[[Whole], Plan],
        tests_per_step: int,
    ) -> None:
        self._searchers, self._limits = searchers, limits
        self._plan_of, self._tests_per_step = plan_of, tests_per_step
        self._over = threading.Event()
        self._told: int | None = None
        self._looks = 0

    def best(self) -> Whole:
        """The best tours of all searchers."""
        return self._leader().best

    def _leader(self) -> Searcher:
        return min(self._searchers, key=lambda one: one.price)

    def run(self) -> None:
        """Search until the limits; each better plan is told on the way."""
        self._tell()
        if len(self._searchers) == 1:
            self._run(self._searchers[0])
        else:
            self._run_side_by_side()

    def _tell(self) -> None:
        """Tell of a better plan, and once again later: who listens may have been too busy."""
        leader = self._leader()
        if self._told is None or leader.price < self._told:
            self._told, self._looks = leader.price, 0
        if self._looks in (0, LOOKS_AGAIN):
            self._limits.better(self._plan_of(leader.best))
        self._looks += 1

    def _run_side_by_side(self) -> None:
        threads = [
            threading.Thread(target=self._run, args=(one,), daemon=True) for one in self._searchers
        ]
        for thread in threads:
            thread.start()
        while not self._limits.over(0) and any(thread.is_alive() for thread in threads):
            threads[0].join(LOOK_SECONDS)
            self._tell()
        self._over.set()
        for thread in threads:
            thread.join()

    def _run(self, searcher: Searcher) -> None:
        met = 0
        while self._goes_on() and (share := self._share(searcher)) < 1:
            searcher.step(share, CHUNK)
            if len(self._searchers) == 1:
                self._tell()
            if share * MEETINGS > met + 1:
                met += 1
                self._meet(searcher)

    def _meet(self, searcher: Searcher) -> None:
        """Put known tours together anew, and go on from the best of all where that is better."""
        searcher.recombine(self._limits.part(RECOMBINING_SHARE))
        leader = self._leader()
        if leader.price < searcher.price:
            searcher.adopt(leader.best)

    def _goes_on(self) -> bool:
        """Whether nobody has said stop, and something could be better."""
        return not self._over.is_set() and self._leader().price > 0

    def _share(self, searcher: Searcher) -> float:
        """How much of the limits is used up; 1 where they are reached."""
        steps = searcher.tests // self._tests_per_step
        if self._limits.over(steps):
            return 1.0
        if self._limits.effort is not None:
            return steps / max(1.0, self._limits.effort * STEPS_PER_EFFORT)
        return self._limits.elapsed() / max(1e-9, self._limits.seconds)
