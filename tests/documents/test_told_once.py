"""What many do at once, and what a delegation's parties do with all others, told once."""

from dataclasses import replace

from planner.documents.desk import Desk
from planner.documents.schedule import Row
from planner.documents.told_once import joined, together
from planner.domain.engagement import Engagement, EngagementKind
from planner.domain.fact import Certainty
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


def _row(kind: EngagementKind) -> Row:
    """The first of that kind in the office's schedule."""
    rows = Desk(register(), event(), plan()).office.schedule.rows
    return next(row for row in rows if row.engagement.kind is kind)


def test_what_is_in_doubt_for_some_stays_in_doubt_for_them() -> None:
    """A visit that is sure for one delegation and tentative for another is two lines."""
    sure = _row(EngagementKind.VISIT)
    doubted = replace(sure.engagement, certainty=Certainty.TENTATIVE, delegations=("A",))
    rows = [sure, replace(sure, engagement=doubted)]
    assert together(rows) == rows


def test_one_visit_of_two_delegations_is_one_line() -> None:
    """Each has a visit of its own in the plan: the same site at the same time is one."""
    own = _row(EngagementKind.VISIT)
    other = replace(own.engagement, subject="v9", delegations=("A",), people=2)
    (told,) = together([own, replace(own, engagement=other)])
    assert (told.engagement.delegations, told.engagement.people) == (("C", "A"), 3)


def test_two_sessions_of_one_name_keep_their_chairs() -> None:
    """Two talks at one hour, neither with a room yet: each has its own chair and agenda."""
    own = _row(EngagementKind.SESSION)
    other = replace(own.engagement, subject="S9", chair="han")
    alike = replace(own.engagement, subject="S8")
    rows = [replace(own, engagement=one) for one in (own.engagement, other, alike)]
    assert together(rows) == rows
