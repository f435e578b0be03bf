"""Ruin and recreate under simulated annealing: the loop in which all the time is spent."""

from solver.compiled.arrays import Whole
from solver.compiled.chance import fraction
from solver.compiled.compiling import compiled
from solver.compiled.cooling import accepts
from solver.vehicles.kernel.recreate import by_regret, in_turn
from solver.vehicles.kernel.removal import around, scattered, strings, taken_out, whole
from solver.vehicles.kernel.tables import ROUTES
from solver.vehicles.kernel.tours import CHANGED, ROUND, TESTS, TOTAL, copied, mark

SHARES = (0.60, 0.85, 0.95)
"""How often strings, around and scattered are drawn, added up; else a whole tour."""
REGRETTING = 0.15
"""How often those go first whom it would cost most to put off."""
TESTS_OF_A_ROUND = 30
"""What a round costs besides the insertions that it tries, in such."""


@compiled
def ruined(t: Whole, s: Whole, d: Whole) -> None:
    """Take some out by an operator drawn by chance."""
    drawn = fraction(d)
    if drawn < SHARES[0]:
        strings(t, s, d)
    elif drawn < SHARES[1]:
        around(t, s, d)
    elif drawn < SHARES[2]:
        scattered(t, s, d)
    else:
        whole(t, s, d)
    taken_out(t, s, d)


@compiled
def recreated(t: Whole, s: Whole, d: Whole) -> None:
    """Put in who is missing, in one of two ways."""
    if fraction(d) < REGRETTING:
        by_regret(t, s, d)
    else:
        in_turn(t, s, d)


@compiled
def annealed(t: Whole, tours: tuple[Whole, Whole, Whole], d: Whole, heat: float, tests: int) -> int:
    """Move on from the first tours for about so many tests; how many rounds were made.

    The tours are those gone on from, a copy to try moves in, and the best of all.
    """
    here, trial, best = tours
    until = d[TESTS] + tests
    rounds = 0
    while d[TESTS] < until:
        rounds += 1
        d[TESTS] += TESTS_OF_A_ROUND
        d[ROUND] += 1
        mark(t, trial, 0)
        ruined(t, trial, d)
        recreated(t, trial, d)
        if not accepts(d, trial[TOTAL] - here[TOTAL], heat):
            copied(t, here, trial, trial)
            continue
        copied(t, trial, here, trial)
        for route in range(t[ROUTES]):
            best[best[CHANGED] + route] |= trial[trial[CHANGED] + route]
        if here[TOTAL] < best[TOTAL]:
            copied(t, here, best, best)
            mark(t, best, 0)
    return rounds
