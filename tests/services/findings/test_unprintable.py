"""Names that pictures cannot show whole."""

from __future__ import annotations

from planner.services.findings.unprintable import unprintable
from tests.services.findings.said import said, scene
from tests.services.solving.worlds import event


def test_a_name_with_a_character_that_no_font_has() -> None:
    """The office is told whose name, and which character of it; all other names can be shown."""
    assert said(unprintable, scene()) == []
    visit = event()
    visit.delegations[0].name = "龙𪚥团"
    assert said(unprintable, scene(visit=visit)) == ["The font has no 𪚥 for 龙𪚥团."]
