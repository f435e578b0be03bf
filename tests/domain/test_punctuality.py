"""How likely a car is to be in time, as an office writes it."""

from __future__ import annotations

import pytest

from planner.domain.errors import Refused
from planner.domain.punctuality import USUAL, on_time_wanted


def test_without_a_policy_the_usual_is_wanted_of_all() -> None:
    """An event that says nothing of it wants nine in ten."""
    assert on_time_wanted({}).of(["省部级"]) == USUAL == 0.9


def test_a_rank_has_a_share_of_its_own() -> None:
    """Of those in one car the highest counts, as typed in Chinese."""
    wanted = on_time_wanted({"transfers.on_time": "95％；省部级：99%；正厅：97.5"})
    assert wanted.of(["", "科长"]) == 0.95
    assert wanted.of(["正厅", "省部级", ""]) == 0.99
    assert wanted.of(["正厅"]) == 0.975


@pytest.mark.parametrize("text", ["often", "49%", "100%", "厅: "])
def test_what_cannot_be_read_is_refused(text: str) -> None:
    """It is named as it was typed."""
    with pytest.raises(Refused, match=f"“{text.strip()}” is no share of cases"):
        on_time_wanted({"transfers.on_time": text})
