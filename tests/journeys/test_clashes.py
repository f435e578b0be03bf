"""What an office mistypes in a plan is named, each slip by one line, and nothing else is."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from planner.domain.diary import engagements
from planner.domain.engagement import EngagementKind
from tests.journeys import planned as journey
from tests.journeys.typing_over import rows, type_over

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl import Workbook

    from planner.domain.transfer import Trip

pytestmark = journey.TOGETHER

SESSIONS, VISITS, TRIPS, SEATS = "计划-会议", "计划-参观", "计划-车次", "计划-座位"


def _together(reason: str) -> tuple[Trip, Trip]:
    """Two trips of different cars and drivers that leave at once to the same engagement."""
    trips = [
        trip
        for trip in journey.read_plan("inspection")[2].trips
        if any(reason in transfer for leg in trip.legs for transfer in leg.transfers)
    ]
    return next(
        (one, other)
        for one, other in combinations(trips, 2)
        if one.legs[0].leave == other.legs[0].leave
        and one.vehicle != other.vehicle
        and one.driver != other.driver
    )


def _trip(reason: str) -> Trip:
    """The trip that serves an engagement or a journey."""
    return next(
        trip
        for trip in journey.read_plan("inspection")[2].trips
        if any(reason in transfer for leg in trip.legs for transfer in leg.transfers)
    )


def _driver_twice(book: Workbook) -> None:
    one, other = _together("visit-A-hydrogen-base")
    type_over(book, TRIPS, "司机", row=other.id, value=one.driver)


def _car_twice(book: Workbook) -> None:
    one, other = _together("visit-C-ccus-station")
    type_over(book, TRIPS, "车辆", row=other.id, value=one.vehicle)


def _hall_twice(book: Workbook) -> None:
    # The signing hall takes a photograph too, so that being taken is all that is wrong.
    type_over(book, "会议厅", "容量", row="signing-hall", value="签约台:40、合影:40")
    type_over(book, SESSIONS, "会议厅", row="外宾合影", value="签约厅")


def _person_in_two_places(book: Workbook) -> None:
    """Someone at a visit stands on the list of a car that drives meanwhile."""
    register, event, plan = journey.read_plan("inspection")
    visits = [one for one in engagements(register, event, plan) if one.kind is EngagementKind.VISIT]
    for trip in plan.trips:
        leg = trip.legs[0]
        if "C-lucia" not in leg.transfers[0] or leg.leave is None or leg.arrive is None:
            continue
        for visit in visits:
            if visit.interval.start <= leg.leave and leg.arrive <= visit.interval.end:
                names = [register.person(one).name for one in (*leg.persons, visit.persons[0])]
                type_over(book, TRIPS, "乘车人", row=trip.id, value="、".join(names))
                type_over(book, TRIPS, "人数", row=trip.id, value=len(names))
                return
    raise AssertionError("no trip of the spouses' falls within a visit of others")


def _seat(book: Workbook, session: str, person: str) -> int:
    """The row that seats a person at a session."""
    names = {row: book[SEATS].cell(row, 3).value for row in rows(book, SEATS, session)}
    return next(row for row, name in names.items() if name == person)


def _rank_broken(book: Workbook) -> None:
    third, fourth = (_seat(book, "安全督导动员会", name) for name in ("柯维民", "顾维桢"))
    type_over(book, SEATS, "人员", row=third, value="顾维桢")
    type_over(book, SEATS, "人员", row=fourth, value="柯维民")


def _same_seat(book: Workbook, one: str, other: str) -> None:
    mine, theirs = (_seat(book, "安全督导动员会", name) for name in (one, other))
    type_over(book, SEATS, "座位", row=theirs, value=book[SEATS].cell(mine, 2).value)


def _site_closed(book: Workbook) -> None:
    type_over(book, "点位", "停止接待", row="hydrogen-base", value="2026-11-26")


def _equipment_missing(book: Workbook) -> None:
    type_over(book, "会议", "设备", row="feedback", value="同传")


def _car_overfull(book: Workbook) -> None:
    type_over(book, TRIPS, "人数", row=_trip("b-in-late").id, value=19)


def _session_moved(book: Workbook) -> None:
    type_over(book, SESSIONS, "开始", row="会见曦和工程一行", value="2026-11-26 10:25")
    type_over(book, SESSIONS, "结束", row="会见曦和工程一行", value="2026-11-26 11:05")


def _off_shift(book: Workbook) -> None:
    shifts = "2026-11-25 00:00-23:59; 2026-11-26 00:00-23:59; 2026-11-27 05:00-23:59"
    driver = _trip("c-out-foreigners").driver
    assert driver is not None
    type_over(book, "司机", "班次", row=driver, value=shifts)


def _visit_short(book: Workbook) -> None:
    plan = journey.read_plan("inspection")[2]
    visit = next(one for one in plan.visits if one.id == "visit-A-exhibition")
    assert visit.start is not None
    end = (visit.start + timedelta(minutes=20)).replace(tzinfo=None)
    type_over(book, VISITS, "结束", row=visit.id, value=end)


def _seat_twice(book: Workbook) -> None:
    _same_seat(book, "姜衡", "娄雯")


def _stranger_seated(book: Workbook) -> None:
    last = rows(book, SEATS, "意见反馈会")[-1]
    type_over(book, SEATS, "人员", row=last, value="欧阳启衡")


CLASHES: dict[str, tuple[Callable[[Workbook], None], str]] = {
    # What is planted, by the rule it breaks, and what its line says.
    "driver-clash": (_driver_twice, "绿电制氢基地.*赶不上"),
    "vehicle-clash": (_car_twice, "CCUS示范站.*赶不上"),
    "room-clash": (_hall_twice, "签约厅.*尚未让出"),
    "person-in-two-places": (_person_in_two_places, "同时安排在"),
    "rank-order-broken": (_rank_broken, "安全督导动员会.*礼宾次序不符"),
    "site-closed": (_site_closed, "绿电制氢基地停止接待"),
    "equipment-missing": (_equipment_missing, "第一会议室缺少.*同传"),
    "vehicle-overfull": (_car_overfull, "发车，超员"),
    "session-outside-window": (_session_moved, "会见曦和工程一行.*超出允许时段"),
    "driver-off-shift": (_off_shift, "周五 04:00.*不在班"),
    "visit-too-short": (_visit_short, "集团展厅时长差"),
    "seat-taken-twice": (_seat_twice, "安全督导动员会.*多排了"),
    "seated-but-not-expected": (_stranger_seated, "欧阳启衡.*不在出席名单"),
}


def _told(book: Workbook, folder: Path) -> list[str]:
    """The lines in which `planner check-plan` names what is broken."""
    book.save(folder / "clashes.xlsx")
    done = journey.run("check-plan", folder / "clashes.xlsx")
    assert (done.returncode, done.stderr) == (1, "")
    return [line for line in done.stdout.splitlines() if not line.startswith("尚有")]


def _fitting(words: str, lines: list[str]) -> int:
    return sum(re.search(words, line) is not None for line in lines)


def test_thirteen_slips_in_one_plan_are_thirteen_lines(tmp_path: Path) -> None:
    """Each planted clash is named once, by its rule and its subject, and nothing else is."""
    book = load_workbook(journey.planned("inspection") / "plan.xlsx")
    for plant, _ in CLASHES.values():
        plant(book)
    told = _told(book, tmp_path)
    assert {rule: _fitting(words, told) for rule, (_, words) in CLASHES.items()} == (
        dict.fromkeys(CLASHES, 1)
    )
    assert len(told) == len(CLASHES)


@pytest.mark.skipif(not journey.LARGE, reason="thirteen runs: in the larger run only")
@pytest.mark.parametrize("rule", CLASHES)
def test_each_slip_alone_is_one_line(rule: str, tmp_path: Path) -> None:
    """Each clash planted alone is named alone."""
    book = load_workbook(journey.planned("inspection") / "plan.xlsx")
    plant, words = CLASHES[rule]
    plant(book)
    (line,) = _told(book, tmp_path)
    assert re.search(words, line)


def test_two_faults_of_one_kind_are_both_told(tmp_path: Path) -> None:
    """Two sites closed, two seats given twice: what is told once never hides its like."""
    book = load_workbook(journey.planned("inspection") / "plan.xlsx")
    _site_closed(book)
    _seat_twice(book)
    type_over(book, "点位", "停止接待", row="ccus-station", value="2026-11-26 08:00-09:30")
    _same_seat(book, "季博", "蔚岚")
    told = _told(book, tmp_path)
    assert (_fitting("停止接待", told), _fitting("多排了", told), len(told)) == (2, 2, 4)
