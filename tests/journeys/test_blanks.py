"""Planning fills only the blanks: what the office typed is not moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl import load_workbook

from fixtures import event_path
from planner.documents.workbook import read_workbook
from tests.journeys import planned as journey
from tests.journeys.typing_over import rows, type_over

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook

pytestmark = journey.TOGETHER

TYPED = {
    # sheet: the headers by which a row is known, those that hold a decision
    "计划-会议": (("会议",), ("会议厅", "开始", "结束")),
    "计划-参观": (("团组", "点位"), ("开始", "结束")),
    "计划-用餐": (("用餐", "团组"), ("地点", "开始", "结束")),
    "计划-车次": (("车次", "从"), ("车辆", "司机", "发车", "到", "到达", "乘车人")),
    "计划-座位": (("会议用餐", "人员"), ("座位",)),
}


def _hold_all(book: Workbook) -> None:
    """As an office keeps it: blank under 固定项, which holds whatever is filled."""
    for sheet in (*TYPED, "计划-乘车座位"):
        for header in ("固定项", "接送任务"):
            column = next((one.column for one in book[sheet][1] if one.value == header), None)
            for number in range(2, book[sheet].max_row + 1) if column else ():
                book[sheet].cell(number, column).value = None


def _said(book: Workbook) -> dict[tuple[object, ...], object]:
    """Every decision typed: by sheet, row and header, what stands in the cell."""
    said: dict[tuple[object, ...], object] = {}
    for sheet, (keys, decided) in TYPED.items():
        headers = [one.value for one in book[sheet][1]]
        for cells in book[sheet].iter_rows(min_row=2, values_only=True):
            row = dict(zip(headers, cells, strict=True))
            for header in decided:
                if row.get(header) not in (None, ""):
                    said[sheet, *(row[key] for key in keys), header] = row[header]
    return said


def _moved(typed: Workbook, planned: Workbook) -> list[object]:
    """What was typed and does not stand in the plan as it was typed."""
    after = _said(planned)
    return [
        (where, what, after.get(where))
        for where, what in _said(typed).items()
        if after.get(where) != what
    ]


def _planned_again(book: Workbook, folder: Path) -> Workbook:
    book.save(folder / "typed.xlsx")
    done = journey.plan(folder / "typed.xlsx", folder / "out")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
    return load_workbook(folder / "out" / "plan.xlsx")


def test_erased_cells_are_filled_and_typed_ones_stand(tmp_path: Path) -> None:
    """A hall, a driver and three seats are filled again; nothing else moves."""
    book = load_workbook(journey.planned("inspection") / "plan.xlsx")
    _hold_all(book)
    type_over(book, "计划-会议", "会议厅", row="工作汇报会", value=None)
    type_over(book, "计划-车次", "司机", row="T01", value=None)
    for number in reversed(rows(book, "计划-座位", "意见反馈会")[-3:]):
        book["计划-座位"].delete_rows(number)
    typed = load_workbook_copy(book, tmp_path)
    again = _planned_again(book, tmp_path)
    assert _moved(typed, again) == []
    _, event, plan = read_workbook(tmp_path / "out" / "plan.xlsx")
    assert plan is not None
    assert [slot.session for slot in plan.slots if not (slot.room and slot.start)] == []
    assert {slot.session for slot in plan.slots} == {session.id for session in event.sessions}
    assert [visit.id for visit in plan.visits if visit.start is None] == []
    assert [trip.id for trip in plan.trips if trip.driver is None] == []
    seats = rows(again, "计划-座位", "意见反馈会")
    before = rows(typed, "计划-座位", "意见反馈会")
    assert len(seats) == len(before) + 3


def test_an_erased_visit_is_made_again(tmp_path: Path) -> None:
    """A visit whose times are erased is timed again; the cars typed for it stand."""
    book = load_workbook(journey.planned("tea") / "plan.xlsx")
    _hold_all(book)
    for header in ("开始", "结束"):
        type_over(book, "计划-参观", header, row=2, value=None)
    typed = load_workbook_copy(book, tmp_path)
    again = _planned_again(book, tmp_path)
    assert _moved(typed, again) == []
    assert again["计划-参观"].cell(2, 4).value is not None


def load_workbook_copy(book: Workbook, folder: Path) -> Workbook:
    """The workbook as it is now, to be compared with later."""
    book.save(folder / "copy.xlsx")
    return load_workbook(folder / "copy.xlsx")


def test_a_few_typed_rows_stand_in_a_new_plan(tmp_path: Path) -> None:
    """A hall, a visit and a trip typed into an empty plan are in the plan as typed."""
    register, event, _ = read_workbook(event_path("tea"))
    whole = load_workbook(journey.planned("tea") / "plan.xlsx")
    _hold_all(whole)
    # All but the first row of each sheet of the plan is left to the planner.
    for sheet in (*TYPED, "计划-乘车座位"):
        kept = 1 if sheet in ("计划-会议", "计划-参观", "计划-车次") else 0
        whole[sheet].delete_rows(2 + kept, whole[sheet].max_row)
    typed = load_workbook_copy(whole, tmp_path)
    again = _planned_again(whole, tmp_path)
    assert _moved(typed, again) == []
    assert len(_said(again)) > len(_said(typed)) > 5
    assert register.rooms
    assert len(rows(again, "计划-会议", str(again["计划-会议"].cell(2, 1).value))) == 1
    assert again["计划-会议"].max_row == 1 + len(event.sessions)
