"""Suites asked for by those whose rank has none."""

from __future__ import annotations

from datetime import date, timedelta

from planner.domain.fact import Certainty, Fact
from planner.domain.lodging import Stay
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


def test_a_suite_that_was_given_is_told_once_a_person() -> None:
    """Two nights in a 普通套间 are one finding; a double room, and a minister's suite, are none."""
    world, visit = register(), event()
    first = date(2026, 11, 25)
    for person, kind, rank in (
        ("han", "普通套间", "正厅"),
        ("luo", "双标", ""),
        ("bai", "Suite", "副部级"),
    ):
        world.person(person).rank = rank
        visit.stays += tuple(
            Stay(
                id=f"{person}-{night}", hotel="hotel", room_type=kind, person=person,
                check_in=first + timedelta(days=night), check_out=first + timedelta(days=night + 1),
            )
            for night in range(2)
        )  # fmt: skip
    assert said(lodging_standard, scene(world, visit)) == [
        "韩一 (正厅) has a suite; suites are for 省部级."
    ]
