"""The page of the workbook, made from its declarations: `docs/workbook.md`.

To make it again: `python -m planner.documents.workbook.page > docs/workbook.md`.
"""

import sys
from collections.abc import Iterator
from enum import StrEnum

from planner.documents.workbook.column import Column, Sheet
from planner.documents.workbook.kinds import Word
from planner.documents.workbook.seating_words import CONVENTION_NAMES, usual
from planner.documents.workbook.sheets import SHEETS

HEAD = """# The workbook

Made from the declarations by `python -m planner.documents.workbook.page > docs/workbook.md`; not
written by hand.

An event is one Excel workbook (.xlsx), one sheet a noun. Sheets and headers are found in Chinese or
English, whatever their spaces, width and case; titles may stand above the headers (five rows at
most), columns in any order, and columns that are not needed may be left out. A sheet or column in
**bold** is required. `planner export` and `planner plan` write such a workbook; what they write
reads back equal.

## The smallest workbook
Six sheets, a row of headers each and what stands here: it plans as it is. 点位 and 参观意愿 come
next where guests are shown something, 车辆, 司机, 路程 and 到离 where they are driven.
`fixtures/events/tea.xlsx` is a whole visit of four guests, filled in: copy it and type over it.

| sheet | headers: what is typed |
|---|---|
| 活动 | 编号: visit · 名称: 市档案馆来访 · 开始: 2026-11-24 08:00 · 结束: 2026-11-24 18:00 |
| 代表团 | 编号: archive · 名称: 市档案馆一行 |
| 人员 | 编号: shen · 姓名: 沈默言 · 身份: 客方 · 代表团: archive |
| | 编号: mi · 姓名: 米澜 · 身份: 主方 |
| 场馆 | 编号: office · 名称: 办公楼 |
| 会议厅 | 编号: room-1 · 名称: 第一会议室 · 场馆: 办公楼 · 容量: 长桌:20 |
| 会议 | 编号: talk · 名称: 工作座谈 · 类型: 座谈会 · 摆台: 长桌 · 时长(分钟): 60 · \
可排时段: 2026-11-24 09:00-12:00 · 代表团: 市档案馆一行 · 必到: 米澜 |

## How cells are read
- **Ids** are short, without spaces, list signs or slashes; calendars and files are named by them.
- **Names**: another sheet's row is named by its id, or by a name that it alone bears. 张　三 and
  张三 are one name. Lists have 、 or ; or , between their parts.
- **Dates** that can be read in one way only: 2026-05-13, 2026年5月13日, 5月13日 (the event's year),
  13 May 2026, 13/05/2026; 03/04/2026 is refused. A weekday beside the date must be the date's;
  alone it must be one day of the event.
- **Times**: 08:30, 8点半, 上午9点半, 下午3点, 3:30 pm, an Excel time; all in the event's zone.
- **Numbers** may be typed as text, in full-width digits too. Phones keep digits, + and -.
- **Words** of a column (公务, 必看 …) are understood in both languages.
- **Formulas** count by the value they showed when the file was saved; cells must not be merged.
- Every fault is told at once, one a line: `Sheet!B7: what — remedy`.

## A plan that exists
What is typed on the sheets 计划-… is held: planning fills the blanks and moves nothing. The column
固定项 (Held) says which cells of a row are held; blank means all that are filled, 无 means that the
planner filled them and may move them.
"""
TABLE = "| column | header | what is typed | |\n|---|---|---|---|"


def page() -> str:
    """The whole page."""
    sheets = (_sheet(sheet) for sheet in SHEETS)
    return "\n".join([HEAD, "## The sheets", *sheets, CONVENTIONS, *_conventions()])


CONVENTIONS = """## Conventions of seating
What sources disagree on is set here and printed on every chart: for the event as a key of 政策
(`seating.rostrum_even`, `Q`), for a room, a session or a meal in the column 座次约定 (Seating), as
主席台双数=右为上; 会场各排=26/30/22. Rows are told from the front; 30*12 is twelve rows of thirty.

| convention | field | what is typed |
|---|---|---|"""


def _conventions() -> Iterator[str]:
    for field, chinese in CONVENTION_NAMES.items():
        kind = type(usual(field))
        words = Word(kind).describe() if issubclass(kind, StrEnum) else "whole number"
        yield f"| {chinese} | {field} | {'rows' if kind is tuple else words} |"


def _sheet(sheet: Sheet) -> str:
    title = f"{sheet.zh} · {sheet.en}"
    head = f"### {f'**{title}**' if sheet.required else title}"
    also = f" Also found as: {', '.join(sheet.aliases)}." if sheet.aliases else ""
    return "\n".join([head, f"{sheet.about}{also}", "", TABLE, *_rows(sheet), ""])


def _rows(sheet: Sheet) -> Iterator[str]:
    for column in sheet.columns:
        zh = f"**{column.zh}**" if column.required else column.zh
        kind = column.kind.describe().replace("|", "\\|")
        yield f"| {zh} | {column.en} | {kind} | {_remark(column)} |"


def _remark(column: Column) -> str:
    also = f"also {', '.join(column.aliases)}" if column.aliases else ""
    return "; ".join(part for part in (column.about, also) if part)


if __name__ == "__main__":
    sys.stdout.write(page())
