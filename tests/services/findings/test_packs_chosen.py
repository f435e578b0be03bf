"""Packs that were chosen and say nothing."""

from __future__ import annotations

from planner.domain.policies.in_force import PACKS
from planner.services.findings import findings
from planner.services.findings.letters import letters
from planner.services.findings.packs_chosen import packs_chosen
from tests.services.findings.said import said, scene
from tests.services.solving.worlds import event


def test_an_unknown_pack_and_one_of_another_time_are_told() -> None:
    """A text of 2027 is not in force in 2026."""
    visit = event()
    visit.policies = {PACKS: "reception-2013; nowhere"}
    assert said(packs_chosen, scene(visit=visit)) == ["There is no policy pack “nowhere”."]
    old = event()
    old.start, old.end = (one.replace(year=2012) for one in (old.start, old.end))
    old.policies = {PACKS: "reception-2013"}
    assert said(packs_chosen, scene(visit=old)) == [
        "《党政机关国内公务接待管理规定》 is not in force on 2012-11-25."
    ]


def test_no_pack_no_rule() -> None:
    """With 无 nothing is asked of letters; as usual the letter is, with its source."""
    visit = event()
    visit.policies = {PACKS: "无"}
    assert said(letters, scene(visit=visit)) == []
    visit.policies = {}
    looked_at = scene(visit=visit)
    told = {
        one.source
        for one in findings(looked_at.register, visit, looked_at.plan)
        if one.what.message == "{delegation} has no official letter."
    }
    assert told == {"中共中央、国务院《党政机关厉行节约反对浪费条例》（2025年修订）公务接待一章"}
