"""Chance is drawn from an array, evenly, and looked for where every search has it."""

from collections import Counter

import numpy as np

from solver.compiled.chance import CHANCE, below, fraction, seeded
from solver.itineraries.kernel import draft


def _room(seed: int) -> np.ndarray:
    room = np.zeros(4, np.int64)
    room[CHANCE] = seeded(seed)
    return room


def test_the_same_seed_gives_the_same_numbers() -> None:
    """Two sources from one seed agree, two from different seeds do not."""
    one, same, other = _room(7), _room(7), _room(8)
    drawn = [fraction(one) for _ in range(5)]
    assert drawn == [fraction(same) for _ in range(5)]
    assert drawn != [fraction(other) for _ in range(5)]


def test_numbers_are_drawn_evenly() -> None:
    """Of 6,000 throws of a die each side shows about 1,000 times."""
    room = _room(1)
    seen = Counter(below(room, 6) for _ in range(6000))
    assert sorted(seen) == [0, 1, 2, 3, 4, 5]
    assert all(850 < times < 1150 for times in seen.values())


def test_every_search_has_its_chance_at_one_place() -> None:
    """The room of itineraries has the state where it is looked for."""
    assert draft.CHANCE == CHANCE
