"""From a thousand people on, a plan of security is due."""

from __future__ import annotations

import pytest

from planner.services.findings.large_events import large_events
from tests.services.findings.said import said, scene
from tests.services.solving.worlds import event

DUE = "on a plan of security is due, and the {police} police licenses it where it is open to the"


@pytest.mark.parametrize(
    ("guests", "told"),
    [(999, None), (1000, ("county", 1000)), (4999, ("county", 1000)), (5000, ("city", 5000))],
)
def test_a_thousand_are_the_countys_and_five_thousand_the_citys(
    guests: int, told: tuple[str, int] | None
) -> None:
    """One fewer than a thousand is no large event."""
    visit = event()
    visit.sessions[0].guests = guests
    expected = [
        f"汇报会 is for {guests} people; from {told[1]} {DUE.format(police=told[0])} public."
        for told in ([told] if told else [])
    ]
    assert said(large_events, scene(visit=visit)) == expected
