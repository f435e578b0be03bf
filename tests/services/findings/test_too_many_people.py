"""A party that a site does not hold."""

from __future__ import annotations

from planner.domain.itinerary import VisitWish, Wish
from planner.services.findings.too_many_people import too_many_people
from tests.services.findings.said import said, scene
from tests.services.solving.worlds import event, register


def test_a_party_as_large_as_the_site_is_admitted() -> None:
    """Three named and a place for three are six: six are admitted, five are not."""
    world, visit = register(), event()
    visit.wishes = (VisitWish(id="w", delegation="A", site="plant"),)
    world.site("plant").capacity_people = 6
    assert said(too_many_people, scene(world, visit)) == []
    world.site("plant").capacity_people = 5
    assert said(too_many_people, scene(world, visit)) == ["甲团 is 6 people; 工厂 admits 5."]


def test_batches_count_together() -> None:
    """Two batches of three take six; one batch of three does not."""
    world, visit = register(), event()
    visit.wishes = (VisitWish(id="w", delegation="A", site="plant"),)
    site = world.site("plant")
    site.batch_people, site.batches = 3, 2
    assert said(too_many_people, scene(world, visit)) == []
    site.batches = 1
    assert said(too_many_people, scene(world, visit)) == ["甲团 is 6 people; 工厂 admits 3."]


def test_a_site_that_must_not_be_seen_is_not_asked() -> None:
    """Nobody goes there."""
    world, visit = register(), event()
    visit.wishes = (VisitWish(id="w", delegation="A", site="plant", wish=Wish.MUST_NOT),)
    world.site("plant").capacity_people = 1
    assert said(too_many_people, scene(world, visit)) == []
