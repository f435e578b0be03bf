"""How many leaders and reporters go along, by the rank of the chief guest and who receives."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from planner.domain.finding import Severity
from planner.domain.people import Person, Role, Side
from planner.domain.plan import Plan
from planner.domain.policies.in_force import LEVEL, PACKS
from planner.domain.transfer import Leg, Trip
from planner.services.findings.going_along import going_along
from tests.services.findings.said import said, scene
from tests.services.solving.worlds import event, register

if TYPE_CHECKING:
    from planner.services.findings.scene import Scene


def _scene(rank: str, level: str, leaders: int, plan: Plan | None = None) -> Scene:
    """A head of that rank, and so many of our leaders with the delegation."""
    world, visit = register(), event()
    world.person("han").rank = rank
    along = tuple(
        Person(
            id=f"l{number}", name=f"领导{number}", side=Side.HOST, roles=(Role.LEADER,),
            delegation=None if plan else "A",
        )
        for number in range(leaders)
    )  # fmt: skip
    visit.policies = {PACKS: "escorts-central; escorts-city", LEVEL: level}
    return scene(replace(world, people=(*world.people, *along)), visit, plan)


@pytest.mark.parametrize(
    ("rank", "level", "admitted"),
    [
        ("政治局常委", "中央", 5),
        ("政治局常委", "省级", 3),
        ("政治局常委", "市", 1),
        ("政治局常委", "县", 1),
        ("政治局委员", "中央", 2),
        ("政治局委员", "省", 1),
        ("政治局委员", "市级", 1),
        ("政治局委员", "县", 1),
        ("正厅", "市", 5),
        ("正厅级", "县", 2),
        ("副厅", "市", 3),
        ("副厅级", "县", 1),
    ],
)
def test_the_cap_goes_by_rank_and_level(rank: str, level: str, admitted: int) -> None:
    """As many as are admitted are no finding, one more is."""
    assert said(going_along, _scene(rank, level, admitted)) == []
    assert said(going_along, _scene(rank, level, admitted + 1)) == [
        f"{admitted + 1} leaders go along with 甲团; {admitted} admitted."
    ]


def test_no_rule_speaks_of_other_ranks() -> None:
    """A head of a section may be escorted by whoever likes."""
    assert said(going_along, _scene("正处", "市", 9)) == []


def test_a_level_that_nobody_wrote_is_asked_for() -> None:
    """The cap depends on who receives: a notice says so, with the article."""
    (told,) = going_along(_scene("政治局常委", "", 9))
    assert told.severity is Severity.NOTICE
    assert told.remedy is not None
    assert told.remedy.said() == "Write that level in policy reception.level."


def test_leaders_who_ride_to_a_site_go_along_too() -> None:
    """Two aboard with guests to the plant are one too many; at the station they are not counted."""
    aboard = ("han", "l0", "l1")
    legs = {
        place: (Leg(origin="hotel", destination=place, persons=aboard, people=3),)
        for place in ("plant", "station")
    }
    found = {
        place: said(
            going_along,
            _scene("副厅", "县", 2, Plan(event="visit", trips=(Trip(id="t", legs=leg),))),
        )
        for place, leg in legs.items()
    }
    assert found == {
        "plant": ["2 leaders go along with 甲团; 1 admitted."],
        "station": [],
    }


def test_three_reporters_are_one_too_many_for_a_chief_of_the_city() -> None:
    """Two may come."""
    for number, told in ((2, []), (3, ["3 reporters go along with 甲团; 2 admitted."])):
        looked_at = _scene("正厅", "市", 0)
        looked_at.register.person("bai").roles = (Role.PRESS,)
        looked_at.register.person("bai").people = number
        assert said(going_along, looked_at) == told
