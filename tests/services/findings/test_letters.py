"""Letters that do not agree with the list."""

from __future__ import annotations

from planner.domain.people import Reception
from planner.services.findings.letters import letters
from tests.services.findings.said import said, scene
from tests.services.solving.worlds import event


def test_official_guests_need_a_letter() -> None:
    """Business guests do not."""
    visit = event()
    assert said(letters, scene(visit=visit)) == ["甲团 has no official letter."]
    visit.delegations[0].reception = Reception.BUSINESS
    assert said(letters, scene(visit=visit)) == []


def test_a_letter_that_counts_one_more_is_told() -> None:
    """Three named and three to be named are six; the letter says seven."""
    visit = event()
    visit.delegations[0].letters, visit.delegations[0].letter_people = ("函〔2026〕1号",), 7
    assert said(letters, scene(visit=visit)) == ["The letter of 甲团 counts 7 people, the list 6."]
    visit.delegations[0].letter_people = 6
    assert said(letters, scene(visit=visit)) == []
