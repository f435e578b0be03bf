"""The timetable of shuttles, and what itineraries say of a ride in one.

On the visit's first day a line runs from the east station by the hotel to the plant: 25 minutes,
5 at the hotel, 30; at 8:00 and 8:20. The first run has the first car and three aboard, of whom
two get in at the hotel; nobody drives the second.
"""

from dataclasses import replace

from planner.documents.car_list import car_list
from planner.documents.desk import Desk
from planner.documents.driver_sheets import driver_sheets
from planner.documents.itinerary import itinerary
from planner.documents.motorcade_order import motorcade_order
from planner.documents.papers import papers
from planner.documents.shuttle_timetable import shuttle_timetable
from planner.domain.event import Event
from planner.domain.fleet import VehicleClass
from planner.domain.interval import Interval
from planner.domain.plan import Plan
from planner.domain.shuttle import ShuttleLine
from planner.domain.transfer import Leg, Trip
from planner.language import CHINESE, ENGLISH
from tests.documents.reading import lines, tables
from tests.visit import at, event, plan, register

LINE = ShuttleLine(
    id="line",
    name="班车一线",
    stops=("east", "hotel", "plant"),
    windows=(Interval(at(8), at(8, 20)),),
    headway_minutes=20,
    vehicle_class=VehicleClass.COASTER,
)
RUN = ("line@11-25T08:00",)
TRIP = Trip(
    id="S1",
    vehicle="V1",
    driver="D1",
    legs=(
        Leg("east", "hotel", at(8), at(8, 25), ("han",), 1, 0, RUN),
        Leg("hotel", "plant", at(8, 30), at(9), ("han", "luo", "bai"), 3, 0, RUN),
    ),
)


def served() -> tuple[Event, Plan]:
    """The visit with that line, and that run alone of all trips."""
    return replace(event(), shuttles=(LINE,)), replace(plan(), trips=(TRIP,), car_seats=())


def _office(language: str = CHINESE) -> Desk:
    return Desk(register(), *served(), language)


def test_a_run_is_a_row_with_its_hours_and_who_gets_in_where() -> None:
    """Leaves 8:00 and 8:30 and is there at 9:00; one gets in, then two; three of nine seats."""
    (rows,) = tables(shuttle_timetable(_office()))
    assert rows[0] == [
        "序号", "澜州东站\n开", "澜州宾馆\n开", "乙烯装置\n到", "车号", "司机", "乘坐/座位",
    ]  # fmt: skip
    assert rows[1] == [
        "1",
        "08:00\n上 1 人",
        "08:30\n上 2 人",
        "09:00",
        "1号车\n澜A00001",
        "周师傅\n13700000001",
        "3/9",
    ]


def test_a_run_that_nobody_drives_says_so() -> None:
    """The second of the two has its hours, and no car."""
    (rows,) = tables(shuttle_timetable(_office()))
    assert rows[2] == ["2", "08:20", "08:50", "09:20", "无车", "", ""]
    (rows,) = tables(shuttle_timetable(_office(ENGLISH)))
    assert rows[2][4] == "Not driven"


def test_above_a_line_stands_how_many_buses_it_takes() -> None:
    """25 + 5 + 30, 40 back by the direct way, 5 to board: 105; of six buses two have a turn."""
    said = lines(shuttle_timetable(_office()))
    assert said[2:5] == [
        "班车一线",
        "每 20 分钟一班；往返一圈 105 分钟，需 2 辆车轮流发车。",
        "11月25日 星期三",
    ]


def test_guests_read_the_line_and_where_they_get_in() -> None:
    """Each by the line, from their own stop and at its hour."""
    rows = [row for table in tables(itinerary(_office().delegation("A"))) for row in table]
    told = [(row[1], row[4]) for row in rows if "班车" in row[4]]
    assert told == [
        ("乘班车一线前往乙烯装置（韩砚舟）", "班车一线 1号车 08:00 澜州东站发车"),
        ("乘班车一线前往乙烯装置（罗静、白彦）", "班车一线 1号车 08:30 澜州宾馆发车"),
    ]


def test_a_driver_and_the_list_of_cars_read_the_line() -> None:
    """On each leg of the sheet; once on the list, before the stops."""
    (rows,) = tables(driver_sheets(_office()))
    assert [row[-2].partition("\n")[0] for row in rows[1:]] == ["班车一线", "班车一线"]
    (rows,) = tables(car_list(_office()))
    assert [row[-1].partition("\n")[0] for row in rows[1:]] == ["班车一线"]


def test_a_shuttle_is_in_no_motorcade() -> None:
    """Another car that leaves with it is not led by it."""
    given, planned = served()
    beside = Trip(
        id="T2",
        vehicle="V2",
        driver="D2",
        legs=(Leg("east", "hotel", at(8), at(8, 25), ("aldo",), 1),),
    )
    planned = replace(planned, trips=(TRIP, beside))
    assert tables(motorcade_order(Desk(register(), given, planned))) == []


def test_only_events_with_shuttles_have_their_paper() -> None:
    """It is one paper of the office."""
    given, planned = served()
    assert "shuttles.docx" in dict(papers(Desk(register(), given, planned)))
    assert "shuttles.docx" not in dict(papers(Desk(register(), event(), plan())))
