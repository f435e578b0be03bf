"""Suites asked for by those whose rank has none."""

from __future__ import annotations

from planner.domain.fact import Certainty, Fact
from planner.domain.people import Reception
from planner.services.findings.lodging_standard import lodging_standard
from planner.services.findings.tentative import tentative
from tests.services.findings.said import said, scene
from tests.services.solving.worlds import event, register


def test_a_bureau_head_has_no_suite_and_a_minister_has() -> None:
    """正厅 is below 省部级."""
    world, visit = register(), event()
    visit.facts = (Fact("han", "suite", Certainty.OPEN),)
    world.person("han").rank = "正厅级"
    assert said(lodging_standard, scene(world, visit)) == [
        "韩一 (正厅级) asks for a suite; suites are for 省部级."
    ]
    world.person("han").rank = "省部级副职"
    assert said(lodging_standard, scene(world, visit)) == []


def test_business_guests_are_not_asked() -> None:
    """The rule is one of official reception."""
    visit = event()
    visit.facts = (Fact("han", "suite", Certainty.OPEN),)
    visit.delegations[0].reception = Reception.BUSINESS
    assert said(lodging_standard, scene(visit=visit)) == []


def test_a_request_is_not_told_as_tentative_too() -> None:
    """One finding for one thing."""
    visit = event()
    visit.facts = (Fact("han", "suite", Certainty.OPEN),)
    assert len(said(tentative, scene(visit=visit))) == 1  # the unnamed places
