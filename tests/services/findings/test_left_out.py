"""What had to be there and is not."""

from __future__ import annotations

from datetime import date

from planner.domain.itinerary import MealStop, Visit, VisitWish, Wish
from planner.domain.people import Party
from planner.domain.plan import Plan
from planner.domain.programme import Meal, Reply
from planner.services.findings.left_out import left_out
from tests.services.findings.said import MEETING, said, scene
from tests.services.solving.worlds import at, event


def test_nothing_is_missed_where_all_is_placed() -> None:
    """A placed session is no finding."""
    assert said(left_out, scene()) == []


def test_a_session_without_a_hall_is_named() -> None:
    """An empty plan lacks the meeting."""
    assert said(left_out, scene(plan=Plan(event="visit"))) == ["汇报会 has no hall and time."]


def test_a_declined_session_is_not_missed() -> None:
    """Only an accepted session is planned."""
    visit = event()
    visit.sessions[0].reply = Reply.DECLINED
    assert said(left_out, scene(visit=visit, plan=Plan(event="visit"))) == []


def test_a_must_visit_that_is_not_made_is_named() -> None:
    """A may-visit that is not made is no finding; a must-visit is."""
    visit = event()
    visit.wishes = (VisitWish(id="w", delegation="A", site="plant", wish=Wish.MUST),)
    assert said(left_out, scene(visit=visit)) == ["甲团 does not get to see 工厂, though it must."]
    visit.wishes[0].wish = Wish.MAY
    assert said(left_out, scene(visit=visit)) == []


def test_any_party_makes_a_must_visit() -> None:
    """The spouses have seen the plant: where any party is enough, nothing is missed."""
    visit = event()
    visit.parties = (Party(id="S", delegation="A", members=("bai",)),)
    visit.wishes = (VisitWish(id="w", delegation="A", site="plant", wish=Wish.MUST),)
    seen = Visit(id="v", party="S", site="plant", start=at(14), end=at(15))
    plan = Plan(event="visit", slots=(MEETING,), visits=(seen,))
    assert said(left_out, scene(visit=visit, plan=plan)) == [
        "甲团 does not get to see 工厂, though it must."
    ]
    visit.wishes[0].any_party = True
    assert said(left_out, scene(visit=visit, plan=plan)) == []


def test_a_visit_and_a_meal_that_are_made_are_not_missed() -> None:
    """Both have their time."""
    visit = event()
    visit.wishes = (VisitWish(id="w", delegation="A", site="plant", wish=Wish.MUST),)
    visit.meals = (Meal(id="lunch", day=date(2026, 11, 25), delegations=("A",)),)
    made = Plan(
        event="visit",
        slots=(MEETING,),
        visits=(Visit(id="v", party="A", site="plant", start=at(14), end=at(15)),),
        meals=(MealStop(meal="lunch", party="A", place="hotel", start=at(12), end=at(13)),),
    )
    assert said(left_out, scene(visit=visit, plan=made)) == []
    assert said(left_out, scene(visit=visit)) == [
        "甲团 does not get to see 工厂, though it must.",
        "lunch has no place and time.",
    ]
