"""Which cars could drive a party if there were no other: what a rule that is hard forbids."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.constraint import Level, Rule
from solver.vehicles.able import able, settings_of
from tests.solver.vehicles.worlds import CAR, transfer, world

LATE = transfer(due=620)
"""Ready at 600 and 20 minutes from the hotel: with two for getting in it is there at 622."""


def _able(*rules: Rule) -> list[str]:
    asked = world(LATE, vehicles=(CAR, replace(CAR, id="small", seats=2)), rules=rules)
    found = able(asked, LATE, asked.vehicles, settings=settings_of(asked))
    return [car.id for car in found]


def test_who_would_be_late_by_any_car_cannot_be_driven() -> None:
    """Two minutes are short; with two more the car is there in time, and three do not fit two."""
    assert _able() == []
    asked = world(replace(LATE, due=622), vehicles=(CAR, replace(CAR, id="small", seats=2)))
    (party,) = asked.transfers
    assert able(asked, party, asked.vehicles, settings=settings_of(asked)) == [CAR]


@pytest.mark.parametrize("rule", ["departs-too-early", "arrives-late"])
@pytest.mark.parametrize("change", [{"level": Level.SOFT}, {"on": False}])
def test_who_may_leave_before_or_arrive_after_can_be_driven(
    rule: str, change: dict[str, object]
) -> None:
    """Times forbid nothing unless both ends of them hold: a car may leave the sooner."""
    assert _able(Rule(rule, **change)) == ["car"]
