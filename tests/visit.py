"""A planned two-day visit that a person can read: what papers and calendars are tried on.

Wednesday 25 and Thursday 26 November 2026, Shanghai. Delegation A (甲团): 韩砚舟, 罗静, 白彦, three
to be named. C (丙团): Aldo Ferrante, and his wife Lucia, who goes her own way as a party.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from planner.domain.event import Event, Register
from planner.domain.fact import Certainty, Fact
from planner.domain.fleet import Driver, Vehicle
from planner.domain.itinerary import MealStop, Visit
from planner.domain.people import Delegation, Party, Person, Reception, Role, Side
from planner.domain.plan import Plan, Slot
from planner.domain.programme import Meal, MealForm, MealKind, Session, SessionKind
from planner.domain.seating import Placement
from planner.domain.transfer import Direction, Journey, Leg, Trip
from planner.domain.travel import TravelTime
from planner.domain.venue import Hotel, Layout, PlaceKind, Room, Site, Station

ZONE = ZoneInfo("Asia/Shanghai")


def at(hour: int, minute: int = 0, *, day: int = 25) -> datetime:
    """A moment of the visit."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


def register() -> Register:
    """What the office owns; phones, diets and a wheelchair are there to be kept quiet."""
    return Register(
        people=(*_guests(), *_hosts()),
        hotels=(Hotel(id="hotel", name="澜州宾馆"),),
        rooms=_rooms(),
        sites=_sites(),
        stations=(Station(id="east", name="澜州东站", kind=PlaceKind.RAILWAY, exit_minutes=12),),
        vehicles=(
            Vehicle(id="V1", name="1号车", plate="澜A00001", model="考斯特", seats=12),
            Vehicle(id="V2", name="2号车", plate="澜A00002", model="商务车", seats=6),
        ),
        drivers=(
            Driver(id="D1", name="周师傅", phone="13700000001"),
            Driver(id="D2", name="吴大有", phone="13700000002"),
        ),
        travel=(
            TravelTime("east", "hotel", 25),
            TravelTime("hotel", "plant", 30),
            TravelTime("east", "plant", 40),
            TravelTime("east", "lake", 50),
        ),
    )


def _guests() -> tuple[Person, ...]:
    return (
        Person(id="han", name="韩砚舟", post="主任", delegation="A", phone="13800000001"),
        Person(id="luo", name="罗静", delegation="A", diet=("花生过敏",), wheelchair=True),
        Person(id="bai", name="白彦", post="秘书", delegation="A", phone="13800000003"),
        Person(id="rest", name="随行人员", delegation="A", named=False, people=3),
        Person(id="aldo", name="Aldo Ferrante", delegation="C", foreign=True),
        Person(id="lucia", name="Lucia Ferrante", delegation="C", foreign=True),
    )


def _hosts() -> tuple[Person, ...]:
    liaison = (Role.LIAISON,)
    return (
        Person(id="lu", name="陆怀川", side=Side.HOST, phone="13900000001"),
        Person(id="ji", name="纪元", side=Side.STAFF, roles=liaison, phone="13900000002"),
        Person(id="lin", name="林小满", side=Side.STAFF, roles=liaison, phone="13900000003"),
    )


def _rooms() -> tuple[Room, ...]:
    return (
        Room(id="hall", name="一号厅", venue="hotel", capacity={Layout.LONG_TABLE: 30}),
        Room(id="small", name="小会议室", venue="hotel", secret=True),
        Room(id="whole", name="多功能厅", venue="hotel", parts=("hall", "small")),
    )


def _sites() -> tuple[Site, ...]:
    plant = Site(
        id="plant", name="乙烯装置", safety_briefing_minutes=10, helmets=60, no_photos=True
    )
    return (plant, Site(id="lake", name="湿地公园"))


def event() -> Event:
    """Two delegations, a meeting, a secret talk, a photo still in doubt, lunch, a train."""
    return Event(
        id="visit-2026",
        name="东澜集团来访接待",
        start=at(0),
        end=at(23, 59, day=26),
        revision=3,
        revised_at=at(18, 5, day=20),
        delegations=(
            Delegation(id="A", name="省国资委调研组", hotel="hotel", head="han", liaison="ji"),
            Delegation(
                id="C", name="曦和工程", hotel="hotel", head="aldo", liaison="lin",
                reception=Reception.BUSINESS,
            ),
        ),
        parties=(Party(id="spouse", delegation="C", name="夫人线路", members=("lucia",)),),
        sessions=(
            Session(
                id="S1", title="工作汇报会", kind=SessionKind.REPORT_MEETING, minutes=90,
                delegations=("A",), persons=("lu",), chair="lu",
            ),
            Session(id="S2", title="人事谈话", minutes=30, persons=("han", "lu"), secret=True),
            Session(id="S3", title="合影", minutes=20, delegations=("A", "C"), persons=("lu",)),
        ),
        meals=(
            Meal(
                id="M1", kind=MealKind.WORK_MEAL, form=MealForm.TABLE, day=date(2026, 11, 25),
                delegations=("A", "C"), persons=("lu",),
            ),
        ),
        journeys=(
            Journey(
                id="J1", direction=Direction.ARRIVAL, delegation="A", persons=("han", "luo", "bai"),
                carrier="G6517", station="east", at=at(7, 40),
            ),
        ),
        facts=(Fact("S3", "start", Certainty.TENTATIVE),),
    )  # fmt: skip


def plan() -> Plan:
    """Minutes are not round on purpose: guests read them rounded, drivers do not."""
    return Plan(
        event="visit-2026",
        revision=1,
        slots=(
            Slot(session="S1", room="hall", start=at(9), end=at(10, 30)),
            Slot(session="S2", room="small", start=at(10, 40), end=at(11, 10)),
            Slot(session="S3", room="whole", start=at(23, 40), end=at(0, day=26)),
        ),
        visits=(
            Visit(id="v1", party="A", site="plant", start=at(14, 32), end=at(15, 18)),
            Visit(id="v2", party="spouse", site="lake", start=at(14), end=at(15)),
        ),
        meals=(
            MealStop(meal="M1", party="A", place="hotel", start=at(12), end=at(13)),
            MealStop(meal="M1", party="C", place="hotel", start=at(12), end=at(13)),
        ),
        trips=_trips(),
        car_seats=(
            Placement("T2", "1", "han"), Placement("T2", "2", "luo"), Placement("T2", "3", "ji"),
        ),
    )  # fmt: skip


def _to_plant(arrive: datetime, persons: tuple[str, ...], *, people: int) -> Leg:
    """One transfer of two vehicles, which leave together."""
    return Leg("hotel", "plant", at(14, 3), arrive, persons, people, transfers=("v1",))


def _trips() -> tuple[Trip, ...]:
    arriving = Leg("east", "hotel", at(8, 3), at(8, 31), ("han", "luo", "bai"), 3, 2, ("J1",))
    returning = Leg("plant", "hotel", at(15, 18), at(15, 47), ("han", "luo", "ji"), 3)
    first = _to_plant(at(14, 32), ("han", "luo", "ji"), people=6)
    second = _to_plant(at(14, 31), ("rest", "bai"), people=4)
    return (
        Trip(id="T1", vehicle="V1", driver="D1", legs=(arriving,)),
        Trip(id="T2", vehicle="V1", driver="D1", legs=(first,)),
        Trip(id="T3", vehicle="V2", driver="D2", legs=(second,)),
        Trip(id="T4", vehicle="V1", driver="D1", legs=(returning,)),
    )
