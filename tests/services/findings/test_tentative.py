"""What nobody has confirmed."""

from __future__ import annotations

from planner.domain.fact import Certainty, Fact
from planner.services.findings.tentative import tentative
from tests.services.findings.said import said, scene
from tests.services.solving.worlds import event


def test_unnamed_places_are_counted_by_delegation() -> None:
    """其余 3 人待定."""
    assert said(tentative, scene()) == ["Still to be named in 甲团: 3; they are planned for."]


def test_a_tentative_fact_is_told_and_a_confirmed_one_not() -> None:
    """The last of the two is confirmed."""
    visit = event()
    visit.facts = (
        Fact("meeting", "start", Certainty.TENTATIVE),
        Fact("meeting", "room", Certainty.CONFIRMED),
    )
    assert said(tentative, scene(visit=visit))[1:] == ["The time of 汇报会 is not confirmed."]
