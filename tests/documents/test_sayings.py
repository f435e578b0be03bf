"""The cells of an itinerary in words: who a line is about."""

from dataclasses import replace

import pytest

from planner.documents.desk import Desk
from planner.domain.engagement import EngagementKind
from tests.visit import event, plan, register


@pytest.mark.parametrize(
    ("parties", "told"),
    [(("C-lucia",), "（夫人线路）"), (("C", "C-lucia"), ""), (("A", "C-lucia"), "（夫人线路）")],
)
def test_a_party_is_named_where_it_is_not_with_its_delegation(
    parties: tuple[str, ...], told: str
) -> None:
    """At the dinner of all, the record of one delegation named the spouses of every other."""
    asked = event()
    (party,) = asked.parties
    asked.parties = (replace(party, id="C-lucia", name="夫人线路"),)
    office = Desk(register(), asked, plan()).office
    lunch = next(row for row in office.schedule.rows if row.engagement.kind is EngagementKind.MEAL)
    row = replace(lunch, engagement=replace(lunch.engagement, parties=parties))
    assert office.what(row) == f"工作餐{told}"
