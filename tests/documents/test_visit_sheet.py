"""考察行程表: to the minute for staff, rounded for guests."""

from dataclasses import replace

from planner.documents.desk import Desk
from planner.documents.visit_sheet import guests_visits, visit_sheet
from planner.domain.event import Register
from planner.domain.itinerary import Visit
from planner.domain.travel import TravelTime
from planner.domain.venue import Place, PlaceKind, Site
from tests.documents.reading import lines, tables
from tests.visit import at, event, plan, register


def _desk(known: Register | None = None) -> Desk:
    return Desk(known or register(), event(), plan())


def _told() -> Register:
    """The plant is shown for its flame, by a host, behind a gate, on foot; in rain a shed is."""
    known = register()
    plant, lake = known.sites
    plant = replace(
        plant, themes=("生产",), host="lu", door="一号门", parking="东场", walking_metres=300,
        steps=40, guides=2, note="风大", toilets="东侧", nearest_hospital="h1",
    )  # fmt: skip
    hospital = Place(id="h1", name="市一院", kind=PlaceKind.HOSPITAL)
    shed = Site(id="shed", name="展棚", stands_in_for="plant")
    return replace(
        known,
        sites=(plant, lake, shed),
        other_places=(*known.other_places, hospital),
        travel=(*known.travel, TravelTime("plant", "lake", 8, km=3.5)),
    )


def test_staff_read_minutes_and_all_that_a_point_asks() -> None:
    """When they set out, how long they stay, who receives, what to wear, what stands in."""
    plant, _ = tables(visit_sheet(_desk(_told())))
    assert plant[1:] == [
        ["", "", "14:03", "", "澜州宾馆\n（出发）", "", "", "", "至乙烯装置\n29 分钟", "", "", ""],
        [
            "1", "14:32", "15:18", "46", "乙烯装置", "生产", "现场2人",
            "陆怀川\n13900000001", "至澜州宾馆\n29 分钟", "一号门\n东场", "展棚",
            "安全教育 10 分钟\n佩戴安全帽，换穿劳保鞋\n请勿拍照\n步行300米\n台阶40级"
            "\n洗手间：东侧\n最近医院：市一院\n风大",
        ],
    ]  # fmt: skip


def test_guests_leave_earlier_and_arrive_later_on_paper() -> None:
    """14:03 is told as 14:00, 14:32 as 14:35, 15:18 as 15:15; no phone of a host, no note."""
    (rows,) = tables(guests_visits(_desk(_told()), "A"))
    assert rows[1:] == [
        ["", "", "14:00", "澜州宾馆\n（出发）", "约35分钟\n至乙烯装置", ""],
        [
            "1", "14:35", "15:15", "乙烯装置", "约35分钟\n至澜州宾馆",
            "安全教育 10 分钟\n佩戴安全帽，换穿劳保鞋\n请勿拍照\n洗手间：东侧",
        ],
    ]  # fmt: skip


def test_a_party_that_goes_its_own_way_has_a_sheet_of_its_own() -> None:
    """For staff by name and number; for guests under the name of the party."""
    assert "11月25日 星期三　夫人线路（1人）" in lines(visit_sheet(_desk()))
    assert lines(guests_visits(_desk(), "C"))[-1] == "11月25日 星期三  夫人线路"


def test_without_a_ride_the_table_of_ways_tells_how_far_the_next_point_is() -> None:
    """Eight minutes and 3.5 km; guests read ten minutes, which is never less than it takes."""
    again = Visit(id="v3", party="spouse", site="plant", start=at(13), end=at(13, 40))
    given = replace(plan(), visits=(*plan().visits, again))
    desk = Desk(_told(), event(), given)
    *_, rows = tables(visit_sheet(desk))
    assert rows[1][8] == "至湿地公园\n3.5 公里、8 分钟"
    (rows,) = tables(guests_visits(desk, "C"))
    assert rows[1][4] == "约10分钟\n至湿地公园"


def test_who_sees_nothing_has_no_sheet() -> None:
    """It is blank, and so is left out."""
    nowhere = replace(plan(), visits=())
    desk = Desk(register(), event(), nowhere)
    assert visit_sheet(desk).blank
    assert guests_visits(desk, "A").blank
