"""A party that a site does not hold."""

from __future__ import annotations

from planner.domain.finding import Severity
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


def test_our_own_who_go_along_are_told_apart() -> None:
    """Two of ours belong to the delegation: eight go, and its own list says six."""
    world, visit = register(), event()
    visit.wishes = (VisitWish(id="w", delegation="A", site="plant"),)
    for host in ("lu", "qin"):
        world.person(host).delegation = "A"
    world.site("plant").helmets = 7
    assert said(too_many_people, scene(world, visit)) == [
        "甲团 is 8 people, 2 of ours among them; 工厂 has 7 helmets."
    ]


def test_batches_count_together() -> None:
    """Two batches of three take six; where one is inside, six come in after one another."""
    world, visit = register(), event()
    visit.wishes = (VisitWish(id="w", delegation="A", site="plant"),)
    site = world.site("plant")
    site.batch_people, site.batches = 3, 2
    assert said(too_many_people, scene(world, visit)) == []
    site.batches = 1
    (told,) = too_many_people(scene(world, visit))
    assert told.what.said() == "甲团 is 6 people; 工厂 shows them round in 2 batches."
    assert told.severity is Severity.NOTICE


def test_a_site_that_must_not_be_seen_is_not_asked() -> None:
    """Nobody goes there."""
    world, visit = register(), event()
    visit.wishes = (VisitWish(id="w", delegation="A", site="plant", wish=Wish.MUST_NOT),)
    world.site("plant").capacity_people = 1
    assert said(too_many_people, scene(world, visit)) == []
