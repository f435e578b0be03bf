"""The compiled search of a problem: searchers side by side, which learn from one another."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from solver.itineraries.kernel.making import tables
from solver.itineraries.kernel.reading import Reading
from solver.itineraries.kernel.searcher import Searcher
from solver.itineraries.kernel.tours import TOTAL
from solver.itineraries.neighbourhood import score_of
from solver.limits import STEPS_PER_EFFORT

if TYPE_CHECKING:
    from solver.constraint import Score
    from solver.itineraries.kernel.tables import Whole
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Problem
    from solver.limits import Limits

TESTS_PER_STEP = 5000
"""So many insertions tried count as one step of effort: about a millisecond."""
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


class Engine:
    """Searchers over the tables of one problem."""

    def __init__(self, problem: Problem, limits: Limits) -> None:
        self._problem, self._limits = problem, limits
        self._given: list[Plan] = []
        self._reading = Reading(problem)
        self._tables = tables(self._reading)
        self._searchers = [
            Searcher(self._reading, self._tables, limits.seed * limits.workers + n)
            for n in range(limits.workers)
        ]
        self._over = threading.Event()
        self._told: Whole | None = None
        self._looks = 0

    def searched(self, plan: Plan | None) -> Plan:
        """The best plan within the limits, from a plan on; each better one is told on the way."""
        for searcher in self._searchers:
            searcher.begin(plan)
        self._tell()
        if self._limits.workers == 1:
            self._run(self._searchers[0])
        else:
            self._run_side_by_side()
        return min((*self._given, self._plan()), key=self._score)

    def _best(self) -> Whole:
        return min((one.best for one in self._searchers), key=lambda tours: int(tours[TOTAL]))

    def _plan(self) -> Plan:
        return self._searchers[0].finished(self._best())

    def _tell(self) -> None:
        """Tell of a better plan, and once again later: who listens may have been too busy."""
        best = self._best()
        if self._told is None or best[TOTAL] < self._told[TOTAL]:
            self._told, self._looks = best, 0
        if self._looks in (0, LOOKS_AGAIN):
            plan = self._plan()
            self._limits.better(plan)
            # The tours that cost least before their visits are lengthened may not after.
            self._given = [min((*self._given, plan), key=self._score)]
        self._looks += 1

    def _score(self, plan: Plan) -> Score:
        return score_of(self._problem, plan)

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
            if self._limits.workers == 1:
                self._tell()
            if share * MEETINGS > met + 1:
                met += 1
                self._meet(searcher)

    def _meet(self, searcher: Searcher) -> None:
        """Put known tours together anew, and go on from the best of all where that is better."""
        searcher.recombine(self._limits.part(RECOMBINING_SHARE))
        if (best := self._best())[TOTAL] < searcher.best[TOTAL]:
            searcher.adopt(best)

    def _goes_on(self) -> bool:
        """Whether nobody has said stop, and something could be better."""
        return not self._over.is_set() and self._best()[TOTAL] > 0

    def _share(self, searcher: Searcher) -> float:
        """How much of the limits is used up; 1 where they are reached."""
        steps = searcher.tests // TESTS_PER_STEP
        if self._limits.over(steps):
            return 1.0
        if self._limits.effort is not None:
            return steps / max(1.0, self._limits.effort * STEPS_PER_EFFORT)
        return self._limits.elapsed() / max(1e-9, self._limits.seconds)
