"""Stays and duties in the workbook: what a room and a hotel cannot hold is told at its cell."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from planner.domain.duty import Duty
from planner.domain.interval import Interval
from tests.documents.workbook.small import at, book, column, faults, read, with_cell

STAYS, DUTIES = "住宿", "值班"


def told(spoilt: Workbook, folder: Path) -> list[tuple[str, str]]:
    """Cell and sentence of each fault."""
    return [(fault.cell, fault.what.said()) for fault in faults(spoilt, folder)]


def typed(sheet: str, row: int, **cells: object) -> Workbook:
    """The small world with cells of one row typed over, by their headers."""
    spoilt = book()
    for header, value in cells.items():
        cell = spoilt[sheet].cell(row, column(spoilt[sheet], header))
        cell.value = value  # type: ignore[assignment]  # any cell value
    return spoilt


@pytest.mark.parametrize(
    ("row", "cells", "fault"),
    [
        (2, {"离店": "2026-05-12"}, ("K2", "the guest leaves before coming")),
        (2, {"入住": "2026-05-05"}, ("J2", "the day lies more than 7 days outside the event")),
        (2, {"人员": None}, ("H2", "nobody sleeps in this room")),
        (5, {"人员": "qin"}, ("H5", "a room that is kept free has a guest")),
        (3, {"人员": "han"}, ("H3", "韩砚舟 has a bed on these nights already, in row 2")),
        (
            3,
            {"房号": "1801"},
            ("D3", "2 sleep in this room on 2026-05-13, and it has beds for 1"),
        ),
        (4, {"房号": "1801", "楼层": "17"}, ("C4", "this room is told otherwise in row 2")),
        (2, {"房型": "套房"}, ("E2", "the hotel has no rooms called 套房; it has 单间")),
    ],
)
def test_a_wrong_stay_is_told_at_its_cell(
    row: int, cells: dict[str, object], fault: tuple[str, str], tmp_path: Path
) -> None:
    """Nights, guests, beds and types are held against each other and the hotel's counts."""
    assert told(typed(STAYS, row, **cells), tmp_path)[0] == fault


def test_a_man_and_a_woman_share_no_room_but_as_a_couple(tmp_path: Path) -> None:
    """Once they are linked as a couple, nothing is wrong with their room."""
    spoilt = typed(STAYS, 4, 人员="qin", 同住="bai")
    people = spoilt["人员"]
    for row, sex in ((3, "女"), (6, "男")):
        people.cell(row, column(people, "性别")).value = sex
    assert told(spoilt, tmp_path) == [
        ("D4", "a man and a woman share this room; the other is in row 3")
    ]
    people.cell(6, column(people, "跟随")).value = "白彦"
    people.cell(6, column(people, "关系")).value = "配偶"
    assert told(spoilt, tmp_path) == []


def test_who_shares_by_name_is_in_the_same_room_by_number(tmp_path: Path) -> None:
    """Two numbers for two who share are told where the sharing is typed."""
    spoilt = typed(STAYS, 3, 房号="1702")
    spoilt[STAYS].cell(4, column(spoilt[STAYS], "房号")).value = "1703"
    assert told(spoilt, tmp_path) == [("I3", "they share a room, and row 4 tells another one")]


def test_a_hotel_has_so_many_rooms_of_a_type(tmp_path: Path) -> None:
    """With one single room, a second one on the same night is one too many."""
    spoilt = typed(STAYS, 5, 房型="单间")
    hotels = spoilt["宾馆"]
    hotels.cell(2, column(hotels, "客房")).value = "单间:1"
    assert told(spoilt, tmp_path) == [
        ("E5", "the hotel has 1 rooms of this type; this is one more on 2026-05-13")
    ]
    # Once the first guest has left, the room is free for the next.
    spoilt[STAYS].cell(5, column(spoilt[STAYS], "入住")).value = "2026-05-15"
    spoilt[STAYS].cell(5, column(spoilt[STAYS], "离店")).value = "2026-05-16"
    assert told(spoilt, tmp_path) == []


def test_a_stay_needs_no_id(tmp_path: Path) -> None:
    """It is called by who sleeps there and the first night; a spare room by its number."""
    spoilt = with_cell(STAYS, "编号", row=2, value=None)
    spoilt[STAYS].cell(5, column(spoilt[STAYS], "编号")).value = None
    _, event, _ = read(spoilt, tmp_path)
    assert [stay.id for stay in event.stays] == ["han-0513", "bai-0513", "rest-0513", "1802-0513"]
    assert [stay.nights for stay in event.stays[:1]] == [(date(2026, 5, 13), date(2026, 5, 14))]


def test_a_shift_needs_somebody(tmp_path: Path) -> None:
    """A row without leading cadre and officers is nobody's duty."""
    assert told(typed(DUTIES, 2, 带班领导=None, 值班人员=None), tmp_path) == [
        ("D2", "nobody is on duty")
    ]


def test_nobody_is_on_duty_twice_at_once(tmp_path: Path) -> None:
    """Two shifts that touch follow each other; two that overlap cannot both be kept."""
    spoilt = book()
    spoilt[DUTIES].append([None, "2026-05-13 07:00-20:00", "qin"])
    _, event, _ = read(spoilt, tmp_path)
    assert [duty.id for duty in event.duties] == ["night", "duty-0513-0700"]
    spoilt[DUTIES].cell(3, 2).value = "2026-05-13 07:00-21:00"
    assert told(spoilt, tmp_path) == [("B3", "秦牧之 is on duty at the same time in row 2")]


def test_a_shift_knows_its_people() -> None:
    """The leading cadre stands before the officers."""
    shift = Duty(id="d", shift=at_night(), leader="ji", officers=("qin",))
    assert shift.people() == ("ji", "qin")


def at_night() -> Interval:
    """From eight to eight."""
    return Interval(at(20), at(8, day=14))
