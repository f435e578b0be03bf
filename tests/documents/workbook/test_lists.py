"""Lists of past arrivals, as airports and stations send them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from planner.documents.workbook.column import Context
from planner.documents.workbook.lists import read_list
from planner.documents.workbook.moments import Calendar
from planner.documents.workbook.sheets import sheet
from planner.documents.workbook.world import known_from
from planner.domain.errors import Unreadable
from tests.documents.workbook.small import ZONE, at

if TYPE_CHECKING:
    from pathlib import Path

    from planner.domain.past_arrival import PastArrival

CONTEXT = Context(Calendar(ZONE), {"station": known_from([("east", "东站"), ("airport", "机场")])})
HEAD = "航班号,机场,计划到港,实际到港,国际\n"
ROWS = (
    "CZ3021,机场,2026-05-10 09:00,2026-05-10 09:35,否\n"
    "MU588,airport,2026/5/10 14:20,,是\n"
    "G6517,东站,2026年5月11日 8:30,2026年5月11日 8:28,\n"
)


def _read(path: Path) -> list[tuple[str, str, int | None, bool]]:
    found: tuple[PastArrival, ...] = read_list(sheet("past_arrival"), path, CONTEXT)
    return [(one.id, one.station, one.minutes_late, one.international) for one in found]


ALL = [
    ("CZ3021-20260510-0900", "airport", 35, False),
    ("MU588-20260510-1420", "airport", None, True),
    ("G6517-20260511-0830", "east", -2, False),
]


@pytest.mark.parametrize(
    ("encoding", "separator"), [("utf-8", ","), ("utf-8-sig", ";"), ("gb18030", "\t")]
)
def test_a_csv_is_read_as_excel_writes_it(tmp_path: Path, encoding: str, separator: str) -> None:
    """With or without its mark, in the Chinese encoding, with semicolons or tabs."""
    path = tmp_path / "五月.csv"
    path.write_bytes((HEAD + ROWS).replace(",", separator).encode(encoding))
    assert _read(path) == ALL


def test_a_workbook_of_one_sheet_is_read(tmp_path: Path) -> None:
    """Whatever its sheet is called; of several the one that bears the name."""
    book = Workbook()
    book.active.title = "Sheet1"
    page = book.create_sheet("到达记录")
    page.append(["车次航班", "站点", "计划到达", "实际到达"])
    page.append(["CZ3021", "机场", at(9).replace(tzinfo=None), at(9, 35).replace(tzinfo=None)])
    book.save(tmp_path / "list.xlsx")
    assert _read(tmp_path / "list.xlsx") == [("CZ3021-20260513-0900", "airport", 35, False)]


def test_every_fault_is_told_at_its_cell(tmp_path: Path) -> None:
    """A station that is none, an hour missing, a day slipped, a flight told twice: all at once."""
    path = tmp_path / "五月.csv"
    path.write_text(
        HEAD
        + "CZ3021,西站,2026-05-10 09:00,,\n"
        + "CZ3022,机场,2026-05-10,,\n"
        + "CZ3023,机场,2026-05-10 09:00,2026-06-10 09:00,\n"
        + "CZ3024,机场,2026-05-10 09:00,,\n" * 2
    )
    with pytest.raises(Unreadable) as refused:
        _read(path)
    assert [(one.sheet, one.cell) for one in refused.value.faults] == [
        ("五月", "B2"),
        ("五月", "C3"),
        ("五月", "D4"),
        ("五月", "A6"),
    ]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\xff", HEAD.encode()])
def test_a_file_without_a_table_is_refused(tmp_path: Path, content: bytes) -> None:
    """Empty, of no encoding, or headers alone."""
    path = tmp_path / "五月.csv"
    path.write_bytes(content)
    with pytest.raises(Unreadable):
        _read(path)


def test_a_formula_in_a_csv_is_text(tmp_path: Path) -> None:
    """It is never calculated: it is no time."""
    path = tmp_path / "list.csv"
    path.write_text(HEAD + "CZ3021,机场,=NOW(),,\n")
    with pytest.raises(Unreadable, match="C2"):
        _read(path)
