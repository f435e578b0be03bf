"""What cannot be is said in words; what is odd but legal is planned or refused in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from fixtures import event_path
from tests.journeys import planned as journey
from tests.journeys.typing_over import rows, type_over

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl import Workbook

pytestmark = journey.TOGETHER


def _empty(book: Workbook, *sheets: str) -> None:
    for sheet in sheets:
        if sheet in book.sheetnames:
            book[sheet].delete_rows(2, book[sheet].max_row)


def _run(name: str, change: Callable[[Workbook], None], folder: Path) -> tuple[int, str]:
    """Exit code and words of `planner plan` on a changed fixture."""
    book = load_workbook(event_path(name))
    change(book)
    book.save(folder / "changed.xlsx")
    done = journey.plan(folder / "changed.xlsx", folder / "out")
    assert "Traceback" not in done.stdout + done.stderr
    return done.returncode, done.stdout + done.stderr


def test_a_must_visit_to_a_closed_site_is_a_finding(tmp_path: Path) -> None:
    """A site closed on all days is planned around, and the visit missed is named."""

    def close(book: Workbook) -> None:
        type_over(book, "点位", "停止接待", row=2, value="2026-11-24")

    code, said = _run("tea", close, tmp_path)
    assert code == 0
    site = str(load_workbook(event_path("tea"))["点位"].cell(2, 2).value)
    assert [line for line in said.splitlines() if line.startswith("· ") and site in line] != []


def test_a_session_without_its_hall_is_a_finding(tmp_path: Path) -> None:
    """With the only hall that is large enough taken away, the session is named as left out."""

    def shrink(book: Workbook) -> None:
        type_over(book, "会议厅", "容量", row="base-auditorium", value="主席台:20")

    code, said = _run("inspection", shrink, tmp_path)
    assert code == 0
    assert "“安全督导动员会”未安排会议厅和时间" in said


def test_guests_without_cars_are_findings(tmp_path: Path) -> None:
    """With no vehicle at all the plan stands, and everyone who is not driven is named."""
    code, said = _run("tea", lambda book: _empty(book, "车辆", "司机"), tmp_path)
    assert code == 0
    assert "无车" in said


def test_two_sessions_held_in_one_hall_at_once_are_a_conflict(tmp_path: Path) -> None:
    """Two pins that contradict each other end with the requirements that cannot hold together."""

    def pin(book: Workbook) -> None:
        type_over(book, "会议厅", "容量", row="expert-room", value="回字形:28、签约台:40")
        for row, session in ((2, "signing"), (3, "expert-seminar")):
            values = ("session", session, "room=expert-room; start=2026-11-26 16:20")
            for column, value in enumerate(values, 1):
                book["固定"].cell(row, column).value = value

    code, said = _run("inspection", pin, tmp_path)
    assert code == 3
    conflict = [line for line in said.splitlines() if line.startswith("  - ")]
    assert [name for name in ("战略合作协议签约", "专家座谈会") if name not in str(conflict)] == []
    # The two and their pins clash; one of the two pins is enough to give up.
    given_up = said.partition("放弃下列要求即可排开：")[2]
    assert given_up.count("  - ") == 1
    assert [line for line in said.splitlines() if "未安排" in line] == []


ODD: dict[str, Callable[[Workbook], None]] = {
    "no delegations": lambda book: (
        _empty(book, "代表团", "分组", "到离", "参观意愿", "作息", "用餐", "会议", "议程"),
        _empty(book, "事实", "落实", "礼宾次序"),
        [type_over(book, "人员", "代表团", row=n, value=None) for n in _all(book, "人员")],
    )[0],
    "no drivers": lambda book: (
        _empty(book, "司机"),
        [type_over(book, "车辆", "司机", row=n, value=None) for n in _all(book, "车辆")],
    )[0],
    "one session": lambda book: _empty(
        book, "到离", "参观意愿", "作息", "用餐", "议程", "事实", "落实", "固定", "规则", "天气"
    ),
    "no phones": lambda book: [
        type_over(book, "人员", "手机", row=n, value=None) for n in _all(book, "人员")
    ][:0].clear(),
}


def _all(book: Workbook, sheet: str) -> range:
    return range(2, book[sheet].max_row + 1)


@pytest.mark.parametrize("oddity", ODD)
def test_odd_but_legal_is_planned(oddity: str, tmp_path: Path) -> None:
    """No delegations, no drivers, one session alone, no phones: each is planned."""
    assert _run("tea", ODD[oddity], tmp_path)[0] == 0


def test_a_list_taken_away_is_missed_where_it_is_named(tmp_path: Path) -> None:
    """A workbook whose other sheets are gone is refused at the cells that name them."""

    def strip(book: Workbook) -> None:
        for sheet in set(book.sheetnames) - {"活动", "人员", "代表团", "会议", "会议厅", "场馆"}:
            del book[sheet]

    code, said = _run("tea", strip, tmp_path)
    assert code == 2
    assert rows(load_workbook(event_path("tea")), "礼宾次序", "名单") == [1]
    assert "会议!U2: " in said


def test_an_english_workbook_is_planned_alike(tmp_path: Path) -> None:
    """Exported in English, an event gets the scores that it gets in Chinese."""
    english = tmp_path / "english.xlsx"
    assert journey.run("export", event_path("tea"), english, "--language", "en").returncode == 0
    done = journey.plan(english, tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "")
    ours, theirs = (
        [stage["score"] for stage in journey.read_json(folder / "plan.json")["stages"]]
        for folder in (tmp_path / "out", journey.planned("tea"))
    )
    assert ours == theirs
