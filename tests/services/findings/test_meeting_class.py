"""A meeting's people, staff, length and cost against those of its class."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from planner.domain.people import Person, Side
from planner.domain.plan import Plan, Slot
from planner.domain.policies.in_force import MEETING_CLASS, PACKS, YUAN
from planner.domain.programme import Session, SessionKind
from planner.services.findings.meeting_class import meeting_class
from tests.services.findings.said import said, scene
from tests.services.solving.worlds import at, event, register

if TYPE_CHECKING:
    from planner.services.findings.scene import Scene


def _scene(name: str, delegates: int, staff: int = 0, **policies: str) -> Scene:
    """The meeting of 9:00 with so many people; one half day."""
    people = (
        Person(id="d", name="代表", delegation="A", named=False, people=delegates),
        Person(id="s", name="工作人员", side=Side.STAFF, named=False, people=staff),
    )
    visit = event()
    visit.policies = {MEETING_CLASS: name} | {
        key.replace("__", "."): value for key, value in policies.items()
    }
    return scene(replace(register(), people=people if staff else people[:1]), visit)


@pytest.mark.parametrize(("name", "most"), [("二类", 300), ("三类", 150), ("四类", 50)])
def test_as_many_as_its_class_admits_and_one_more(name: str, most: int) -> None:
    """Three hundred are a meeting of the second class, 301 are one too many."""
    assert said(meeting_class, _scene(name, most)) == []
    assert said(meeting_class, _scene(name, most + 1)) == [
        f"{most + 1} people are at the meeting; class {name} admits {most}."
    ]


@pytest.mark.parametrize(
    ("name", "delegates", "staff", "share"),
    [("二类", 200, 30, 15), ("三类", 100, 10, 10), ("四类", 40, 2, 5)],
)
def test_staff_are_a_share_of_delegates(name: str, delegates: int, staff: int, share: int) -> None:
    """30 for 200 are 15 in a hundred; 31 are more."""
    assert said(meeting_class, _scene(name, delegates, staff)) == []
    assert said(meeting_class, _scene(name, delegates, staff + 1)) == [
        f"{staff + 1} staff for {delegates} delegates; class {name} admits {share} in a hundred."
    ]


@pytest.mark.parametrize(
    ("name", "yuan"), [("一类", 760), ("二类", 650), ("三类", 550), ("四类", 550)]
)
def test_a_person_and_day_cost_no_more_than_the_class_has(name: str, yuan: int) -> None:
    """760, 650, 550 and 550 yuan."""
    assert said(meeting_class, _scene(name, 10, **{YUAN: str(yuan)})) == []
    assert said(meeting_class, _scene(name, 10, **{YUAN: str(yuan + 1)})) == [
        f"{yuan + 1} yuan a person and day; class {name} admits {yuan}."
    ]


def _lasting(name: str, half_days: int, *, packs: str = "") -> Scene:
    """Sessions on so many mornings and afternoons from the 25th on, after an evening's arrival."""
    looked_at = _scene(name, 10, **({PACKS: packs} if packs else {}))
    visit = looked_at.event
    starts = [at(9 if half % 2 == 0 else 15, day=25 + half // 2) for half in range(half_days)]
    visit.sessions = (
        Session(id="in", title="报到", kind=SessionKind.REGISTRATION, minutes=60),
        *(Session(id=f"s{n}", title="会", minutes=60) for n in range(half_days)),
    )
    slots = tuple(Slot(session=f"s{n}", start=start) for n, start in enumerate(starts))
    plan = Plan(event="visit", slots=(Slot(session="in", start=at(19, day=24)), *slots))
    return replace(looked_at, plan=plan)


def test_two_days_are_two_days_and_registration_is_none() -> None:
    """Four half days keep to the second class, a fifth does not."""
    assert said(meeting_class, _lasting("二类", 4)) == []
    assert said(meeting_class, _lasting("二类", 5)) == [
        "The meeting lasts 2.5 days; class 二类 admits 2."
    ]


def test_a_county_has_figures_of_its_own() -> None:
    """A day and a half for its third class, half a day and sixty people for its fourth."""
    county = "meetings-county"
    assert said(meeting_class, _lasting("三类", 3, packs=county)) == []
    assert said(meeting_class, _lasting("三类", 4, packs=county)) == [
        "The meeting lasts 2 days; class 三类 admits 1.5."
    ]
    assert said(meeting_class, _lasting("四类", 2, packs=county)) == [
        "The meeting lasts 1 days; class 四类 admits 0.5."
    ]
    assert said(meeting_class, _scene("四类", 60, **{PACKS: county})) == []


def test_the_first_class_has_as_many_people_as_were_approved() -> None:
    """No number of people, staff or days is in the text."""
    assert said(meeting_class, _scene("一类", 5000, 4000)) == []


def test_a_class_that_no_pack_knows_is_told() -> None:
    """A slip would else check nothing; an event without a class is no such meeting."""
    assert said(meeting_class, _scene("五类", 10)) == [
        "No policy pack in use knows the class of meeting “五类”."
    ]
    assert said(meeting_class, scene()) == []
