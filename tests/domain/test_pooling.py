"""Whether guests share rides, as an office writes it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.domain.errors import Refused
from planner.domain.pooling import Pooling, pooling, riding_apart
from tests.services.solving.worlds import event


@pytest.mark.parametrize("text", ["15; 25", "15；25", "15 分钟，25 分钟", "15/25"])
def test_two_numbers_are_waiting_and_detour(text: str) -> None:
    """However they are parted, and with a word for minutes or without."""
    assert pooling({"vehicles.pooled_rides": text}) == Pooling(15, 25)


def test_one_number_is_both() -> None:
    """As long as guests wait for others, so much longer they ride."""
    assert pooling({"vehicles.pooled_rides": "15"}) == Pooling(15, 15)


def test_yes_is_the_usual() -> None:
    """Twenty minutes each."""
    assert pooling({"vehicles.pooled_rides": "是"}) == Pooling(20, 20)


@pytest.mark.parametrize("policies", [{}, {"vehicles.pooled_rides": "否"}])
def test_without_a_word_nobody_shares(policies: dict[str, str]) -> None:
    """Nor where the office says no."""
    assert pooling(policies) is None


@pytest.mark.parametrize("text", ["often", "10; 20; 30", "5 hours"])
def test_what_cannot_be_read_is_refused(text: str) -> None:
    """It is named as it was typed."""
    with pytest.raises(Refused, match=f"“{text}” does not say how rides are shared"):
        pooling({"vehicles.pooled_rides": text})


def test_delegations_that_ride_apart_are_named() -> None:
    """By their names or their ids."""
    for text in ("甲团", "A"):
        given = replace(event(), policies={"vehicles.ride_apart": text})
        assert riding_apart(given) == {"A"}
    assert riding_apart(event()) == frozenset()


def test_who_does_not_come_cannot_ride_apart() -> None:
    """A name of nobody is refused as it was typed."""
    given = replace(event(), policies={"vehicles.ride_apart": "甲团；丙团"})
    with pytest.raises(Refused, match="“丙团” is no delegation of this event"):
        riding_apart(given)
