"""What an office mistypes is told with its cell, all of it at once; a file that is none, too."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import load_workbook

from fixtures import event_path
from tests.journeys import planned as journey
from tests.journeys.typing_over import type_over

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook

pytestmark = journey.TOGETHER

CELLS: tuple[tuple[str, str, str | int, object], ...] = (
    # sheet, header, row, what is typed there
    ("活动", "时区", 2, "Asia/Lanzhou"),
    ("人员", "步行上限(米)", "liang-mu", -300),
    ("人员", "手机", "bai-yan", "138OO310013"),
    ("人员", "性别", "tong-hai", "先生"),
    ("人员", "轮椅", "jian-ning", "也许"),
    ("议程", "议题", 4, None),
    ("人员", "编号", "mu-xiao", "mu xiao"),
    ("人员", "人数", "a-deputy", "两三人"),
    ("代表团", "团长", "A", "韩雁舟"),
    ("代表团", "公函人数", "B", 19.5),
    ("代表团", "宾馆", "C", "湖滨宾馆"),
    ("礼宾次序", "次序", 3, 1),
    ("会议厅", "容量", "report-room", "长桌"),
    ("场馆", "纬度", "headquarters", 137.18),
    ("点位", "开放时间", "exhibition", "上班时间"),
    ("点位", "最短(分钟)", "staff-home", 0),
    ("点位", "停止入场", "oilfield-memorial", "25:00"),
    ("宾馆", "早餐起", "lanzhou-hotel", "一大早"),
    ("站点", "类型", "east-station", "码头"),
    ("路程", "分钟", 3, "半小时左右"),
    ("路程", "到", 4, "湖滨宾馆"),
    ("车辆", "座位", "car-1", 0),
    ("车辆", "座位", "car-3", "=9+9"),
    ("车辆", "规划座", "car-4", 31),
    ("车辆", "司机", "car-5", "王五"),
    ("司机", "班次", "hou-jianshe", "5月33日 7:00-19:00"),
    ("到离", "时间", "a-in-train", "11月25日 25:00"),
    ("到离", "时间", "a-in-luo", "03/04/2026 10:05"),
    ("到离", "时间", "a-in-own", "2027-11-26 07:10"),
    ("到离", "站点", "b-in-academician", "澜州西站"),
    ("到离", "方向", "b-in-own", "路过"),
    ("会议", "时长(分钟)", "report-meeting", "一个半小时"),
    ("会议", "开始", "mobilisation", "11月26日(周一) 08:30"),
    ("会议", "可排时段", "group-photo", "2026-11-26 17:20-16:50"),
    ("会议", "顶替", "audience", "陆怀川"),
    ("用餐", "日期", "a-wed-lunch", "2026-12-25"),
    ("用餐", "摆台", "c-banquet", "八仙桌"),
    ("参观意愿", "点位", "a-command-centre", "指挥大厅"),
    ("参观意愿", "意愿", "a-exhibition", "想看"),
    ("作息", "午休止", 2, "中午"),
    ("天气", "风力", 2, "大风"),
    ("落实", "确认时间", 2, "#REF!"),
    ("事实", "状态", 2, "差不多"),
)


def _spoilt() -> tuple[Workbook, list[str]]:
    book = load_workbook(event_path("inspection"))
    where = [
        type_over(book, sheet, header, row=row, value=value) for sheet, header, row, value in CELLS
    ]
    book["政策"].merge_cells("A3:A4")
    return book, [*where, "政策!A3"]


def test_every_fault_of_a_workbook_is_told_at_its_cell(tmp_path: Path) -> None:
    """Forty-four slips of the hand in one workbook are forty-four lines, each at its cell."""
    book, where = _spoilt()
    assert len(set(where)) == 44
    book.save(tmp_path / "spoilt.xlsx")
    for command in (("plan", "--out", str(tmp_path / "out")), ("check-plan",)):
        done = journey.run(command[0], tmp_path / "spoilt.xlsx", *command[1:])
        assert done.returncode == 2
        lines = done.stderr.splitlines()
        assert sorted(line.partition(": ")[0] for line in lines) == sorted(where)
        assert [line for line in lines if " — " not in line] == []
    assert list((tmp_path / "out").glob("*")) == []


def _bomb() -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as members:
        members.writestr("xl/workbook.xml", b"<workbook/>")
        members.writestr("xl/worksheets/sheet1.xml", b" " * 64_000_000)
    return stream.getvalue()


NO_WORKBOOKS = {
    "words": "这不是表格".encode(),
    "empty": b"",
    "old": bytes.fromhex("d0cf11e0a1b11ae1") + b"Workbook",
    "bomb": _bomb(),
    "torn": event_path("tea").read_bytes()[:5000],
}


@pytest.mark.parametrize("name", [*NO_WORKBOOKS, "missing", "folder"])
def test_what_is_no_workbook_is_refused_in_a_sentence(name: str, tmp_path: Path) -> None:
    """Words, nothing, an old file, a bomb, a torn file, no file, a folder: one line each."""
    path = tmp_path / "event.xlsx"
    if name in NO_WORKBOOKS:
        path.write_bytes(NO_WORKBOOKS[name])
    elif name == "folder":
        path.mkdir()
    done = journey.run("plan", path, "--out", tmp_path / "out")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    (line,) = done.stderr.splitlines()
    assert " — " in line
