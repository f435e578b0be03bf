"""Ruin and recreate under simulated annealing: the loop in which all the time is spent."""

from solver.compiled.arrays import Whole
from solver.compiled.chance import fraction
from solver.compiled.compiling import compiled
from solver.compiled.cooling import accepts
from solver.itineraries.kernel.calling import called, crowd
from solver.itineraries.kernel.draft import CALLED, PARTY_TOUCHED, ROUND, SITE_TOUCHED, TESTS
from solver.itineraries.kernel.recreate import best_first, in_turn
from solver.itineraries.kernel.removal import around, poor, scattered, taken_out, whole
from solver.itineraries.kernel.rows import strings
from solver.itineraries.kernel.tables import PARTIES, ROUTES, SITES
from solver.itineraries.kernel.tours import CHANGED, TOTAL, copied, mark

SHARES = (0.30, 0.42, 0.45, 0.60, 0.68, 0.80)
"""How often strings, scattered, whole, around, poor and crowd are drawn, added up; then called."""
GREEDY = 0.35
"""How often what is worth most is put in first, instead of one after the other."""


@compiled
def ruined(t: Whole, s: Whole, d: Whole) -> None:
    """Take some stops out by an operator drawn by chance."""
    drawn = fraction(d)
    if drawn < SHARES[0]:
        strings(t, s, d)
    elif drawn < SHARES[1]:
        scattered(t, s, d)
    elif drawn < SHARES[2]:
        whole(t, s, d)
    elif drawn < SHARES[3]:
        around(t, s, d)
    elif drawn < SHARES[4]:
        poor(t, s, d)
    elif drawn < SHARES[5]:
        crowd(t, s, d)
    else:
        called(t, s, d)
    taken_out(t, s, d)


@compiled
def recreated(t: Whole, s: Whole, d: Whole) -> None:
    """Put in what is missing, in one of two ways."""
    if fraction(d) < GREEDY:
        best_first(t, s, d)
    else:
        in_turn(t, s, d)


@compiled
def _touch(t: Whole, d: Whole, mark: int) -> None:
    """Say of every party whether it is touched; of no site that it is."""
    for k in range(t[PARTIES]):
        d[d[PARTY_TOUCHED] + k] = mark
    for k in range(t[SITES]):
        d[d[SITE_TOUCHED] + k] = 0


@compiled
def constructed(t: Whole, s: Whole, d: Whole) -> None:
    """Put in what is missing in every route, what is worth most first."""
    _touch(t, d, 1)
    best_first(t, s, d)
    _touch(t, d, 0)
    mark(t, s, 0)


@compiled
def annealed(
    t: Whole, tours: tuple[Whole, Whole, Whole], d: Whole, heat: float, tests: int
) -> None:
    """Move on from the first tours for about so many tests.

    The tours are those gone on from, a copy to try moves in, and the best of all.
    """
    here, trial, best = tours
    until = d[TESTS] + tests
    while d[TESTS] < until:
        d[TESTS] += 50
        mark(t, trial, 0)
        d[ROUND] += 1
        ruined(t, trial, d)
        recreated(t, trial, d)
        d[CALLED] = -1
        _touch(t, d, 0)
        if not accepts(d, trial[TOTAL] - here[TOTAL], heat):
            copied(t, here, trial, trial)
            continue
        copied(t, trial, here, trial)
        for route in range(t[ROUTES]):
            best[best[CHANGED] + route] |= trial[trial[CHANGED] + route]
        if here[TOTAL] < best[TOTAL]:
            copied(t, here, best, best)
            mark(t, best, 0)
