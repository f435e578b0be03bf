"""住宿安排 as the hotel's desk and the liaison officers read it."""

from dataclasses import replace

from planner.documents.desk import Desk
from planner.documents.lodging_list import lodging_list
from tests.documents.reading import lines, tables
from tests.lodged import event, register
from tests.visit import plan


def test_every_stay_is_a_row_by_number() -> None:
    """Rooms by their number, those without one last; defects and who shares are remarks."""
    guests, _ = tables(lodging_list(Desk(register(), event(), plan())))
    assert guests[1:] == [
        ["18", "1801", "单间", "81801", "韩砚舟", "男", "省国资委", "11-25", "11-26", "安静",
         "近电梯；先到"],
        ["", "", "双标", "", "白\u3000彦", "男", "省国资委", "11-25", "11-26", "", ""],
        ["", "", "", "", "随行人员", "", "省国资委调研组", "11-25", "11-26", "", "与白彦同住"],
    ]  # fmt: skip


def test_rooms_kept_free_stand_apart() -> None:
    """A spare room tells what it is for, and from when until when it is held."""
    _, kept = tables(lodging_list(Desk(register(), event(), plan())))
    assert kept[1:] == [["9", "901", "双标", "", "机动房", "11-25", "11-26", "办公室调配"]]


def test_rooms_and_guests_are_counted() -> None:
    """Two who share without a number are one room; who has no room yet is named."""
    said = lines(lodging_list(Desk(register(), event(), plan())))
    assert said[-2:] == [
        "用房 2 间，入住 3 人；14:00 起办理入住；早餐 06:30 起",
        "尚未安排房间：罗静、Aldo Ferrante、Lucia Ferrante",
    ]


def test_nobody_lodged_is_no_paper() -> None:
    """While nothing is typed there is nothing to hand out."""
    nobody = replace(event(), stays=())
    assert lodging_list(Desk(register(), nobody, plan())).blank
