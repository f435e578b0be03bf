"""A list on its own, as an airport or a station sends it: one table of CSV, or of a workbook."""

import csv
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from planner.documents.workbook.checks import check
from planner.documents.workbook.column import Context, Sheet
from planner.documents.workbook.package import MOST_BYTES
from planner.documents.workbook.reader import opened
from planner.documents.workbook.readings import Readings
from planner.documents.workbook.row_reading import RowReading
from planner.documents.workbook.sheets import SHEETS
from planner.documents.workbook.table import MOST_COLUMNS, MOST_ROWS, find_table
from planner.documents.workbook.text import key
from planner.domain.errors import Fault, Unreadable
from planner.domain.sentence import sentence
from solver.constraint import N_

ENCODINGS = ("utf-8-sig", "gb18030")
"""What Excel writes a CSV in: told by its mark, or as is usual in Chinese."""
SEPARATORS = ",;\t"


def read_list(sheet: Sheet, path: Path, context: Context) -> tuple[Any, ...]:
    """What stands on a list of the sheet's columns; Unreadable with every cell at fault."""
    page, values = _page(sheet, path)
    table, faults = find_table(sheet, page, values)
    if table is None:
        raise Unreadable(path.name, tuple(faults) or (_nothing(path),))
    read = RowReading(table, context)
    rows = read.rows()
    found = {entry.noun: rows if entry is sheet else [] for entry in SHEETS}
    readings = Readings(found, {sheet.noun: page.title}, frozenset(read.faulty), (page.title,))
    faults = [*faults, *read.faults, *check(readings)]
    if faults or not rows:
        every = sorted(dict.fromkeys(faults or [_nothing(path)]), key=readings.place)
        raise Unreadable(path.name, tuple(every))
    assert sheet.entity is not None
    return tuple(sheet.entity(**row.values) for row in rows)


def _page(sheet: Sheet, path: Path) -> tuple[Worksheet, Worksheet | None]:
    """The page of the list, and the same with what its formulas showed; of many the named one."""
    if path.suffix.casefold() in (".csv", ".txt"):
        return _of_text(path), None
    book, saved = opened(path)
    pages = book.worksheets
    page = next((one for one in pages if key(one.title) in sheet.found_under()), pages[0])
    return page, saved[page.title] if saved else None


def _of_text(path: Path) -> Worksheet:
    page = Workbook().active
    assert isinstance(page, Worksheet)
    page.title = _fit_for_a_page(path.stem)
    for row in _lines(path):
        page.append([_typed(words) for words in row[: MOST_COLUMNS + 1]])
    return page


def _lines(path: Path) -> Iterable[list[str]]:
    content = path.read_bytes()
    if len(content) > MOST_BYTES:
        raise Unreadable(path.name, (_nothing(path),))
    for encoding in ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        head = text.partition("\n")[0]
        separator = max(SEPARATORS, key=head.count)
        return list(csv.reader(StringIO(text, newline=""), delimiter=separator))[: MOST_ROWS + 1]
    raise Unreadable(path.name, (_nothing(path),))


def _typed(words: str) -> str | None:
    """A cell without the signs that no cell may hold; a formula is text in a CSV."""
    seen = "".join(sign for sign in words.strip() if sign >= " " or sign in "\n\t")
    return f"'{seen}" if seen.startswith("=") else seen or None


def _fit_for_a_page(name: str) -> str:
    return "".join(sign for sign in name if sign not in "[]:*?/\\")[:31] or "CSV"


def _nothing(path: Path) -> Fault:
    return Fault(
        path.name,
        "",
        sentence(N_("there is no table that can be read in this file")),
        sentence(N_("save it as .xlsx or as CSV, its headers in the first row")),
    )
