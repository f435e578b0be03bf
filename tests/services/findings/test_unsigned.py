"""Precedence lists that nobody signed."""

from __future__ import annotations

from planner.domain.precedence import PrecedenceEntry, PrecedenceList
from planner.services.findings.unsigned import unsigned
from tests.services.findings.said import said, scene
from tests.services.solving.worlds import at, event


def test_an_unsigned_list_is_told_and_a_signed_one_not() -> None:
    """Signed is by whom, and when."""
    visit = event()
    visit.precedence = (PrecedenceList(id="p", name="礼宾", entries=(PrecedenceEntry(1, "han"),)),)
    assert said(unsigned, scene(visit=visit)) == ["The precedence list 礼宾 is not signed off."]
    visit.precedence[0].signed_by, visit.precedence[0].signed_at = "纪元朗", at(8)
    assert said(unsigned, scene(visit=visit)) == []
