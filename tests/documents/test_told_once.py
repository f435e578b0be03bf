"""What a delegation's parties do with all others, told once."""

from dataclasses import replace

from planner.documents.desk import Desk
from planner.documents.told_once import joined
from planner.domain.engagement import Engagement, EngagementKind
from tests.visit import event, plan, register


def _told(*parties: tuple[str, ...]) -> list[Engagement]:
    """The lunch of each of these parties of C, at one time and place."""
    rows = Desk(register(), event(), plan()).delegation("C").schedule.rows
    lunch = next(row for row in rows if row.engagement.kind is EngagementKind.MEAL)
    alike = [
        replace(lunch, engagement=replace(lunch.engagement, parties=own, persons=(f"p{n}",)))
        for n, own in enumerate(parties)
    ]
    return [row.engagement for row in joined(alike, "C")]


def test_a_party_that_eats_with_all_others_is_no_line_of_its_own() -> None:
    """The wife's programme has the same lunch: one line, with both of them."""
    (lunch,) = _told(("C",), ("wife",))
    assert (lunch.parties, lunch.persons) == ((), ("p0", "p1"))


def test_parties_that_go_without_the_others_stay_by_name() -> None:
    """Were they one line, the rest of the delegation would read it as theirs."""
    assert [one.parties for one in _told(("wife",), ("staff",))] == [("wife",), ("staff",)]
