"""A plain tabu search of groups, as a textbook has it: the best swap or move that is not tabu.

A yardstick for the kinds about tables; nothing of ours but the figures that it is given.
"""

from __future__ import annotations

import time

import numba
import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.int64]

ROUNDS = 200
"""Steps between two looks at the clock."""
TENURE = 10
"""A guest who moved rests for so many steps, and up to as many more."""
NEVER = -(10**15)


STEP, NOW, BEST, CHANCE, FIRST, SECOND, GOAL, GAIN = range(8)
"""What stands where in the state of a search."""


@numba.njit(cache=True)
def _offered(state: Matrix, until: Matrix, gain: int, move: tuple[int, int, int]) -> None:
    """Note a move if it is the best yet and rests of nobody forbid it, or it beats all."""
    one, other, there = move
    resting = until[one] > state[STEP] or (other >= 0 and until[other] > state[STEP])
    if gain > state[GAIN] and (not resting or state[NOW] + gain > state[BEST]):
        state[GAIN], state[FIRST], state[SECOND], state[GOAL] = gain, one, other, there


@numba.njit(cache=True)
def _moves(sizes: Matrix, group: Matrix, counts: Matrix, joined: Matrix, state: Matrix,
           until: Matrix) -> None:  # fmt: skip
    """Offer each move of one guest to a group with a place."""
    for one in range(len(group)):
        here = group[one]
        if counts[here] > sizes[here, 0]:
            for there in range(len(counts)):
                if there != here and counts[there] < sizes[there, 1]:
                    gain = joined[one, there] - joined[one, here]
                    _offered(state, until, gain, (one, -1, there))


@numba.njit(cache=True)
def _swaps(worth: Matrix, group: Matrix, joined: Matrix, state: Matrix, until: Matrix) -> None:
    """Offer each exchange of two guests."""
    for one in range(len(group)):
        here = group[one]
        for other in range(one + 1, len(group)):
            there = group[other]
            if there != here:
                gain = joined[one, there] - joined[one, here] - 2 * worth[one, other]
                gain += joined[other, here] - joined[other, there]
                _offered(state, until, gain, (one, other, there))


@numba.njit(cache=True)
def _put(worth: Matrix, group: Matrix, counts: Matrix, joined: Matrix, mover: int,
         there: int) -> None:  # fmt: skip
    here = group[mover]
    for other in range(len(group)):
        joined[other, here] -= worth[other, mover]
        joined[other, there] += worth[other, mover]
    counts[here] -= 1
    counts[there] += 1
    group[mover] = there


@numba.njit(cache=True)
def _rested(state: Matrix, until: Matrix, mover: int) -> None:
    state[CHANCE] = (state[CHANCE] * 1103515245 + 12345) % 2147483648
    until[mover] = state[STEP] + TENURE + state[CHANCE] % TENURE


@numba.njit(cache=True)
def _rounds(worth: Matrix, sizes: Matrix, places: tuple[Matrix, Matrix, Matrix], best: Matrix,
            state: Matrix, until: Matrix) -> None:  # fmt: skip
    """So many steps; `places` are each one's group, the counts, and what each has in each."""
    group, counts, joined = places
    for _ in range(ROUNDS):
        state[STEP] += 1
        state[GAIN], state[FIRST] = NEVER, -1
        _moves(sizes, group, counts, joined, state, until)
        _swaps(worth, group, joined, state, until)
        if state[FIRST] < 0:
            continue
        here, one, other = group[state[FIRST]], state[FIRST], state[SECOND]
        _put(worth, group, counts, joined, one, state[GOAL])
        _rested(state, until, one)
        if other >= 0:
            _put(worth, group, counts, joined, other, here)
            _rested(state, until, other)
        state[NOW] += state[GAIN]
        if state[NOW] > state[BEST]:
            state[BEST] = state[NOW]
            best[:] = group


def grouped(worth: Matrix, sizes: Matrix, seconds: float, seed: int) -> list[int]:
    """The group of each that a plain tabu search finds; `sizes` are the least and most of each."""
    chance = np.random.default_rng(seed)
    people, groups = len(worth), len(sizes)
    places = [g for g in range(groups) for _ in range(sizes[g, 0])]
    spare = [g for g in range(groups) for _ in range(sizes[g, 1] - sizes[g, 0])]
    places += spare[: people - len(places)]
    group = chance.permutation(np.array(places, np.int64))
    joined = np.array([[worth[i, group == g].sum() for g in range(groups)] for i in range(people)])
    total = int(sum(joined[i, group[i]] for i in range(people))) // 2
    counts = np.bincount(group, minlength=groups).astype(np.int64)
    best, state = group.copy(), np.array([0, total, total, seed + 1, 0, 0, 0, 0], np.int64)
    until = np.zeros(people, np.int64)
    tried = group.copy(), counts.copy(), joined.copy()
    _rounds(worth, sizes, tried, best.copy(), state.copy(), until.copy())
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        _rounds(worth, sizes, (group, counts, joined), best, state, until)
    return [int(one) for one in best]
