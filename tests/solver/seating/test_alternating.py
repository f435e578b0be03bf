"""What numbers forbid at a round table where neighbours are to differ."""

from __future__ import annotations

from itertools import permutations

import pytest

from solver.seating.alternating import fewest_alike


def _fewest_found(ladies: int, gentlemen: int) -> int:
    everyone = "f" * ladies + "m" * gentlemen
    return min(
        sum(one == other for one, other in zip(order, (*order[1:], *order[:1]), strict=True))
        for order in set(permutations(everyone))
    )


@pytest.mark.parametrize("ladies", range(7))
def test_no_order_of_a_round_table_has_fewer(ladies: int) -> None:
    """Of six at a round table, so many neighbours at least are alike: every order is tried."""
    assert fewest_alike((ladies, 6 - ladies)) == _fewest_found(ladies, 6 - ladies)
