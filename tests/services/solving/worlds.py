"""A small visit a person can read: four guests, two hosts, a hall, a plant, a station.

Wednesday 2026-11-25, Shanghai time. The station is 20 minutes from the hotel, the plant 30.
"""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from planner.domain.event import Event, Register
from planner.domain.people import Delegation, Person, Side
from planner.domain.programme import Session, SessionKind, Substitute
from planner.domain.transfer import Direction, Journey
from planner.domain.travel import TravelTime
from planner.domain.venue import Hotel, Layout, PlaceKind, Room, Site, Station

ZONE = ZoneInfo("Asia/Shanghai")


def at(hour: int, minute: int = 0, *, day: int = 25) -> datetime:
    """A moment of the visit."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


def register() -> Register:
    """What the office owns."""
    guests = (
        Person(id="han", name="韩一", delegation="A"),
        Person(id="luo", name="罗二", delegation="A"),
        Person(id="bai", name="白三", delegation="A"),
        Person(id="rest", name="其余", delegation="A", named=False, people=3),
    )
    hosts = (
        Person(id="lu", name="陆四", side=Side.HOST, stand_in="qin"),
        Person(id="qin", name="秦五", side=Side.HOST),
    )
    return Register(
        people=(*guests, *hosts),
        hotels=(Hotel(id="hotel", name="宾馆"),),
        rooms=(Room(id="hall", name="一号厅", venue="hotel", capacity={Layout.LONG_TABLE: 30}),),
        sites=(Site(id="plant", name="工厂"),),
        stations=(Station(id="station", name="东站", kind=PlaceKind.RAILWAY, exit_minutes=10),),
        travel=(
            TravelTime("station", "hotel", 20),
            TravelTime("hotel", "plant", 30),
            TravelTime("station", "plant", 40),
        ),
    )


def event() -> Event:
    """The visit: one delegation, one meeting at 9:00 whose host may send a stand-in."""
    return Event(
        id="visit",
        name="来访",
        start=at(0),
        end=at(23, 59),
        delegations=(Delegation(id="A", name="甲团", hotel="hotel", head="han"),),
        sessions=(
            Session(
                id="meeting",
                title="汇报会",
                kind=SessionKind.REPORT_MEETING,
                minutes=90,
                start=at(9),
                delegations=("A",),
                persons=("lu",),
                substitutes=(Substitute("lu", "qin"),),
            ),
        ),
        journeys=(
            Journey(
                id="in", direction=Direction.ARRIVAL, delegation="A", persons=("bai",),
                station="station", at=at(8, 30),
            ),
            Journey(
                id="out", direction=Direction.DEPARTURE, delegation="A", persons=("luo",),
                station="station", at=at(11, 30), before_minutes=30,
            ),
        ),
    )  # fmt: skip
