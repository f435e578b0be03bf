"""The smallest workbook of the page, typed as it stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl import Workbook

from planner.documents.workbook import read_workbook
from planner.documents.workbook.page import HEAD

if TYPE_CHECKING:
    from pathlib import Path


def _typed() -> Workbook:
    book, sheet = Workbook(), ""
    book.remove(book.worksheets[0])
    table = HEAD.split("## The smallest workbook")[1].split("|---|---|\n")[1].split("\n\n")[0]
    for line in table.splitlines():
        name, cells = (part.strip() for part in line.strip("|").split("|"))
        row = dict(cell.split(": ", 1) for cell in cells.split(" · "))
        sheet = name or sheet
        if name:
            book.create_sheet(name).append(list(row))
        book[sheet].append([row.get(header.value) for header in book[sheet][1]])
    return book


def test_the_smallest_workbook_of_the_page_is_read(tmp_path: Path) -> None:
    """What the page says to type has no fault, and is what it says."""
    path = tmp_path / "smallest.xlsx"
    _typed().save(path)
    register, event, _ = read_workbook(path)
    assert [person.name for person in register.people] == ["沈默言", "米澜"]
    assert [(s.title, s.minutes, s.persons) for s in event.sessions] == [("工作座谈", 60, ("mi",))]
