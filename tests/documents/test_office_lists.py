"""任务分工 and 值班表 as they are pinned to the wall."""

from planner.documents.desk import Desk
from planner.documents.duty_roster import duty_roster
from planner.documents.task_list import task_list
from tests.documents.reading import lines, tables
from tests.lodged import event, register
from tests.visit import plan


def test_tasks_stand_by_group() -> None:
    """A group's tasks are one table, in their order; each leaves room for a signature."""
    paper = task_list(Desk(register(), event(), plan()))
    assert lines(paper)[-2:] == ["会务组", "车辆组"]
    assert [table[1:] for table in tables(paper)] == [
        [
            ["1", "布场", "双人核对", "11月25日 周三\n08:00", "办公室\n纪\u3000元", "物业",
             "已完成", ""],
            ["3", "桌签\n60 块", "", "", "", "", "未开始", ""],
        ],
        [["2", "安检", "", "", "车队", "", "未开始", ""]],
    ]  # fmt: skip


def test_shifts_stand_by_their_hours() -> None:
    """Each tells who leads, who is on duty and by what telephone; a night ends the day after."""
    (day,) = tables(duty_roster(Desk(register(), event(), plan())))
    assert day[1:] == [
        ["08:00–20:00", "陆怀川\n13900000001", "纪\u3000元\n13900000002\n林小满\n13900000003",
         "0535-6688001", "两团同时到站", ""],
        ["20:00–08:00 (+1)", "", "林小满\n13900000003", "", "留灯", ""],
    ]  # fmt: skip
