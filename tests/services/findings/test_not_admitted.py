"""A site that does not admit someone."""

from __future__ import annotations

from planner.domain.itinerary import VisitWish
from planner.services.findings.not_admitted import not_admitted
from tests.services.findings.said import said, scene
from tests.services.solving.worlds import event, register


def test_foreigners_before_a_closed_door_are_named() -> None:
    """The site says no foreigners; one of the party is."""
    world, visit = register(), event()
    visit.wishes = (VisitWish(id="w", delegation="A", site="plant"),)
    world.site("plant").foreigners_admitted = False
    assert said(not_admitted, scene(world, visit)) == []
    world.person("bai").foreign = True
    assert said(not_admitted, scene(world, visit)) == [
        "工厂 does not admit foreigners; 甲团 has 白三."
    ]


def test_metres_on_foot_are_held_against_each_walker() -> None:
    """300 m is enough for 300 m, and not for 301."""
    world, visit = register(), event()
    visit.wishes = (VisitWish(id="w", delegation="A", site="plant"),)
    world.person("han").walk_metres_max = 300
    world.site("plant").walking_metres = 300
    assert said(not_admitted, scene(world, visit)) == []
    world.site("plant").walking_metres = 301
    assert said(not_admitted, scene(world, visit)) == ["工厂 is 301 m on foot: too much for 韩一."]
