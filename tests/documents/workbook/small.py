"""A small world with everything in it once, and a way to spoil one cell of its workbook."""

from datetime import date, datetime, time
from functools import cache
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from planner.documents.workbook import read_workbook, workbook_bytes
from planner.domain.duty import Duty
from planner.domain.errors import Fault, Unreadable
from planner.domain.event import Event, Pin, Register, Weather
from planner.domain.fact import Certainty, Confirmation, Fact
from planner.domain.fleet import Driver, Vehicle
from planner.domain.interval import Hours, Interval, Opening
from planner.domain.itinerary import DayLimits, MealStop, Visit, VisitWish, Wish
from planner.domain.lodging import RoomUse, Stay
from planner.domain.office import HeldOffice, LocalPost
from planner.domain.people import Delegation, Link, Party, Person, Role, Side
from planner.domain.plan import Plan, Slot
from planner.domain.precedence import PrecedenceEntry, PrecedenceList
from planner.domain.programme import AgendaKind, AgendaPoint, Meal, Session, Substitute
from planner.domain.seating import Nearness, Placement, SeatWish
from planner.domain.task import Progress, Task
from planner.domain.transfer import Direction, Journey, Leg, Trip
from planner.domain.travel import TravelTime
from planner.domain.venue import Hotel, Layout, Place, PlaceKind, Room, Site, Station, Venue

ZONE = ZoneInfo("Asia/Shanghai")


def at(hour: int, minute: int = 0, day: int = 13) -> datetime:
    """A moment of May 2026; the 13th is a Wednesday."""
    return datetime(2026, 5, day, hour, minute, tzinfo=ZONE)


def people() -> tuple[Person, ...]:
    """Three guests, of whom one stands for three not yet named, and three hosts."""
    return (
        Person(
            id="han",
            name="韩砚舟",
            rank="正厅",
            roles=(Role.LEADER,),
            phone="13900000001",
            delegation="A",
        ),
        Person(
            id="bai",
            name="白彦",
            delegation="A",
            roles=(Role.SECRETARY,),
            link=Link.SECRETARY_OF,
            linked_to="han",
            diet=("素食",),
        ),
        Person(id="rest", name="其余 3 人待定", named=False, people=3, delegation="A"),
        Person(
            id="lu",
            name="陆怀川",
            side=Side.HOST,
            stand_in="qin",
            busy=(Interval(at(10, day=14), at(11, 30, day=14)),),
        ),
        Person(id="qin", name="秦牧之", reading="Qín Mùzhī", side=Side.HOST),
        Person(id="ji", name="纪元朗", side=Side.HOST, post="办公室主任"),
    )


def sites() -> tuple[Site, ...]:
    """One with hours of its own, one by the sea."""
    mornings = tuple(Hours(day, time(9), time(11, 30)) for day in range(1, 5))
    return (
        Site(
            id="show",
            name="集团展厅",
            opening=Opening((*mornings, Hours(5, time(18), time(0))), (date(2026, 5, 15),)),
            starts=(time(10), time(14, 30)),
            last_entry=time(11),
            foreigners_admitted=False,
        ),
        Site(id="port", name="LNG 码头", closed_from_wind_force=6, helmets=60),
    )


def register() -> Register:
    """People, places, a car."""
    return Register(
        people=people(),
        venues=(Venue(id="hq", name="集团总部", latitude=36.5, longitude=117.25),),
        rooms=(
            Room(
                id="hall",
                name="大礼堂",
                venue="hq",
                capacity={Layout.THEATRE: 420},
                seating={"hall_rows": "26/30*2", "hall_fill": "columns-front-to-back"},
            ),
            Room(id="long", name="汇报厅", venue="hq", capacity={Layout.LONG_TABLE: 24}),
        ),
        sites=sites(),
        hotels=(Hotel(id="inn", name="澜州宾馆", check_in_from=time(14), bedrooms={"单间": 14}),),
        stations=(Station(id="t2", name="机场T2", kind=PlaceKind.AIRPORT),),
        other_places=(Place(id="depot", name="车场", kind=PlaceKind.DEPOT),),
        vehicles=(Vehicle(id="v3", name="3号车", seats=12, planning_seats=9, drivers=("zhang",)),),
        drivers=(Driver(id="zhang", name="张力", shifts=(Interval(at(6), at(22)),)),),
        travel=(TravelTime("hq", "t2", 40, 55, 28.0),),
    )


def sessions() -> tuple[Session, ...]:
    """A meeting with an inside, and one that follows it."""
    return (
        Session(
            id="report",
            title="汇报会",
            minutes=90,
            windows=(Interval(at(9), at(12)), Interval(at(14), at(18))),
            delegations=("A",),
            chair="qin",
            substitutes=(Substitute("lu", "qin"),),
            agenda=(AgendaPoint("工作汇报", 20, AgendaKind.REPORT, speaker="qin"),),
        ),
        Session(
            id="back",
            title="反馈会",
            minutes=60,
            follows=("report",),
            seating={"rostrum_even": "Q", "photo_row_seats": "7"},
        ),
    )


def arrival() -> Journey:
    """Four by air, one of them known."""
    return Journey(
        id="in",
        direction=Direction.ARRIVAL,
        delegation="A",
        persons=("han",),
        people=4,
        carrier="CZ3021",
        station="t2",
        at=at(10, 42),
    )


def honours() -> PrecedenceList:
    """A signed list of two."""
    return PrecedenceList(
        id="p",
        entries=(PrecedenceEntry(1, "han"), PrecedenceEntry(2, "lu", "主人")),
        signed_by="纪元朗",
        signed_at=at(9, day=1),
        as_signed=("lu", "han", "qin"),
    )


def stays() -> tuple[Stay, ...]:
    """A single room, a double shared with one of three to be named, a room kept free."""
    days = {"check_in": date(2026, 5, 13), "check_out": date(2026, 5, 15)}
    return (
        Stay(
            id="han-0513",
            hotel="inn",
            floor="18",
            room="1801",
            room_type="单间",
            beds=1,
            person="han",
            phone="81801",
            defect="近电梯",
            wishes="安静",
            note="先到",
            **days,
        ),
        Stay(id="bai-0513", hotel="inn", person="bai", shares_with=("rest",), **days),
        Stay(id="rest-0513", hotel="inn", person="rest", **days),
        Stay(id="free", hotel="inn", room="1802", use=RoomUse.SPARE, **days),
    )


def task() -> Task:
    """One that is under way."""
    return Task(
        id="1",
        group="会务组",
        title="布置汇报厅",
        standard="双人核对桌签",
        due=at(8),
        lead_unit="办公室",
        lead="qin",
        assisting=("物业", "联络员"),
        status=Progress.UNDER_WAY,
        note="话筒 3 支",
    )


def duty() -> Duty:
    """A night."""
    return Duty(
        id="night",
        shift=Interval(at(20), at(8, day=14)),
        leader="qin",
        officers=("lu",),
        phone="0535-6688001",
        handover="23:55 有航班",
        note="手机常开",
    )


def event() -> Event:
    """A visit of three days."""
    return Event(
        id="visit",
        name="调研",
        start=at(0),
        end=at(0, day=16),
        delegations=(Delegation(id="A", name="调研组", head="han", hotel="inn", letter_people=5),),
        parties=(Party(id="A2", delegation="A", name="先遣", members=("bai",)),),
        journeys=(arrival(),),
        sessions=sessions(),
        meals=(Meal(id="lunch", day=date(2026, 5, 13), delegations=("A",)),),
        wishes=(VisitWish(id="w1", delegation="A", site="show", wish=Wish.MUST),),
        limits=(DayLimits(),),
        seat_wishes=(SeatWish("han", Nearness.NEAR, "lu", "report", 3),),
        precedence=(honours(),),
        offices=(
            HeldOffice(person="han", post="市长", grade="正厅", local_post=LocalPost.MAYOR),
            HeldOffice(
                person="bai",
                post="副司长",
                grade="副厅",
                central=True,
                former=True,
                joined_on=date(2020, 1, 2),
                reached_on=date(2019, 3, 4),
                taken_up_on=date(2021, 5, 6),
                represents="司长",
            ),
        ),
        stays=stays(),
        tasks=(task(),),
        duties=(duty(),),
        pins=(Pin("session", "report", (("room", "long"),)),),
        policies={"rostrum-even": "P"},
        confirmations=(Confirmation("show", "讲解员", reconfirm_due=at(8)),),
        facts=(Fact("in", "at", Certainty.TENTATIVE, "联络员", at(8, day=12)),),
        weather=(Weather(Interval(at(12, day=14), at(18, day=14)), wind_force=7),),
        revised_at=at(8, day=12),
    )


def plan() -> Plan:
    """A plan that is in part typed, in part planned, in part blank."""
    return Plan(
        event="visit",
        revision=2,
        slots=(
            Slot(session="report", room="long", start=at(9), end=at(10, 30), held=("room",)),
            Slot(session="back", room="long"),
        ),
        visits=(Visit(id="A-1", party="A", site="show", start=at(14), end=at(15)),),
        meals=(MealStop(meal="lunch", party="A", place="inn", start=at(12), end=at(13)),),
        trips=(
            Trip(
                id="k1",
                vehicle="v3",
                legs=(Leg("t2", "hq", at(11), at(11, 40), ("han",), 4), Leg("hq", "show")),
                held=("vehicle",),
            ),
        ),
        placements=(Placement("report", "1", "han", ("person",)), Placement("report", "2", "lu")),
        car_seats=(Placement("k1", "2A", "han"),),
    )


def book(language: str = "zh_CN") -> Workbook:
    """The small world's workbook, to be spoilt."""
    return load_workbook(BytesIO(written(language)))


@cache
def written(language: str) -> bytes:
    """The small world's workbook, written once for all tests."""
    return workbook_bytes(register(), event(), plan(), language)


def column(page: Worksheet, header: str) -> int:
    """The number of the column under a header."""
    return next(cell.column for cell in page[1] if cell.value == header)


def read(spoilt: Workbook, folder: Path) -> tuple[Register, Event, Plan | None]:
    """Read a workbook through a file."""
    path = folder / "spoilt.xlsx"
    spoilt.save(path)
    return read_workbook(path)


def faults(spoilt: Workbook, folder: Path) -> tuple[Fault, ...]:
    """Every fault that reading a workbook finds; none where it is read."""
    try:
        read(spoilt, folder)
    except Unreadable as unreadable:
        return unreadable.faults
    return ()


def with_cell(sheet: str, header: str, *, row: int, value: object) -> Workbook:
    """The workbook with one cell typed over."""
    spoilt = book()
    page = spoilt[sheet]
    page.cell(row, column(page, header)).value = value  # type: ignore[assignment]  # any cell value
    return spoilt
