"""No leader meets or sees off official guests at a station."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.people import Reception, Role
from planner.domain.plan import Plan
from planner.domain.transfer import Leg, Trip
from planner.services.findings.station_welcome import station_welcome
from tests.services.findings.said import said, scene
from tests.services.solving.worlds import event, register

if TYPE_CHECKING:
    from planner.services.findings.scene import Scene


def _scene(*aboard: str, reception: Reception = Reception.OFFICIAL, to: str = "hotel") -> Scene:
    world, visit = register(), event()
    world.person("lu").roles = (Role.LEADER,)
    visit.delegations[0].reception = reception
    leg = Leg(origin="station", destination=to, persons=aboard, people=len(aboard))
    return scene(world, visit, Plan(event="visit", trips=(Trip(id="t", legs=(leg,)),)))


def test_a_leader_aboard_with_official_guests_is_told() -> None:
    """陆四 leads; 秦五 is an officer, who may."""
    assert said(station_welcome, _scene("bai", "lu")) == ["陆四 meet or see off 甲团 at 东站."]
    assert said(station_welcome, _scene("bai", "qin")) == []
    assert said(station_welcome, _scene("lu")) == []


def test_business_and_foreign_guests_may_be_met() -> None:
    """The text is one of official reception."""
    for reception in (Reception.BUSINESS, Reception.FOREIGN):
        assert said(station_welcome, _scene("bai", "lu", reception=reception)) == []


def test_a_leader_is_told_once_a_station() -> None:
    """Two legs of one ride are one welcome."""
    looked_at = _scene("bai", "lu")
    (trip,) = looked_at.plan.trips
    trip.legs = (*trip.legs, *trip.legs)
    assert len(said(station_welcome, looked_at)) == 1
