"""The table on a sheet: where its headers stand, and its rows cell by cell."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from planner.documents.workbook.column import Column, Sheet
from planner.documents.workbook.text import key
from planner.domain.errors import Fault
from planner.domain.sentence import sentence
from solver.constraint import N_

HEADER_ROWS = 6
"""Titles may stand above the headers, in so many rows at most."""
MOST_ROWS = 20_000
MOST_COLUMNS = 100
MOST_CELLS = 500_000
"""Beyond these a page is not walked through: openpyxl makes every cell that is looked at."""


@dataclass(frozen=True)
class Table:
    """A sheet of the workbook in its declared form: its page, header row, columns."""

    sheet: Sheet
    page: Worksheet
    header_row: int
    columns: Mapping[int, Column]
    values: Worksheet | None = None
    """The page with the values that formulas had when it was saved."""

    def rows(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Row number and raw cells by field, blank rows left out."""
        for number in range(self.header_row + 1, self.page.max_row + 1):
            cells = {
                column.field: self.page.cell(number, at) for at, column in self.columns.items()
            }
            if any(not blank(cell.value) for cell in cells.values()):
                yield number, cells

    def saved_value(self, cell: Cell | MergedCell) -> Any:
        """What a cell showed when the file was saved: a formula's last value."""
        if cell.data_type != "f":
            return cell.value
        return None if self.values is None else self.values[cell.coordinate].value

    def merged(self) -> frozenset[str]:
        """Every cell of the table that lies in a merged range."""
        return frozenset(
            f"{get_column_letter(column)}{row}"
            for span in self.page.merged_cells.ranges
            if span.max_row >= self.header_row
            for row in range(span.min_row, span.max_row + 1)
            for column in range(span.min_col, span.max_col + 1)
        )


def blank(value: Any) -> bool:
    """Whether nothing is typed in a cell."""
    return value is None or (isinstance(value, str) and not value.strip())


def is_vast(page: Worksheet) -> bool:
    """Whether a page has cells, empty ones perhaps, far beyond any table."""
    rows, columns = page.max_row, page.max_column
    return rows > MOST_ROWS or columns > MOST_COLUMNS or rows * columns > MOST_CELLS


def find_table(
    sheet: Sheet, page: Worksheet, values: Worksheet | None
) -> tuple[Table | None, list[Fault]]:
    """The table of a sheet, and what is wrong with its headers; None where it has none."""
    if is_vast(page):
        # Its columns are not looked at; with none of them, nothing else is missed.
        return Table(sheet, page, page.max_row, {}, values), [_too_vast(page)]
    at, headers = _header_row(sheet, page)
    if not headers and page.max_row <= 1 and blank(page.cell(1, 1).value):
        return None, []
    columns: dict[int, Column] = {}
    faults: list[Fault] = []
    for number, words in headers.items():
        where = f"{get_column_letter(number)}{at}"
        column = _column(sheet, words)
        if column is None:
            faults.append(_unknown_header(sheet, page.title, where=where, words=words))
        elif column in columns.values():
            faults.append(_twice(page.title, where, words))
        else:
            columns[number] = column
    faults.extend(_missing(sheet, page.title, columns.values()))
    faults.extend(_without_header(page, at, headers))
    faults.extend(_merged(page, at))
    return Table(sheet, page, at, columns, values), faults


def _header_row(sheet: Sheet, page: Worksheet) -> tuple[int, dict[int, str]]:
    """The row, among the first, with most headers that we know."""
    best: tuple[int, dict[int, str]] = (1, {})
    score = -1
    for number in range(1, min(page.max_row, HEADER_ROWS) + 1):
        cells = {at: page.cell(number, at).value for at in range(1, page.max_column + 1)}
        headers = {at: str(value) for at, value in cells.items() if not blank(value)}
        known = sum(_column(sheet, words) is not None for words in headers.values())
        if known > score:
            best, score = (number, headers), known
    return best


def _column(sheet: Sheet, words: str) -> Column | None:
    wanted = key(words)
    return next((column for column in sheet.columns if wanted in column.found_under()), None)


def _unknown_header(sheet: Sheet, title: str, *, where: str, words: str) -> Fault:
    names = [name for column in sheet.columns for name in (column.zh, column.en)]
    close = difflib.get_close_matches(words.strip(), names, n=1, cutoff=0.4)
    if close:
        remedy = sentence(N_("is “{close}” meant? Else take the column out"), close=close[0])
    else:
        remedy = sentence(N_("take the column out, or see docs/workbook.md for those there are"))
    what = sentence(N_("the header “{text}” is not known on this sheet"), text=words.strip())
    return Fault(title, where, what, remedy)


def _twice(title: str, where: str, words: str) -> Fault:
    return Fault(
        title,
        where,
        sentence(N_("the header “{text}” stands twice"), text=words.strip()),
        sentence(N_("take one of the two columns out")),
    )


def _missing(sheet: Sheet, title: str, present: Iterable[Column]) -> Iterator[Fault]:
    there = {column.field for column in present}
    for column in sheet.columns:
        if column.required and column.field not in there:
            yield Fault(
                title,
                "",
                sentence(N_("the column “{zh}” ({en}) is missing"), zh=column.zh, en=column.en),
                sentence(N_("add the column with that header")),
            )


def _without_header(page: Worksheet, at: int, headers: Mapping[int, str]) -> Iterator[Fault]:
    for number in range(1, page.max_column + 1):
        if number in headers:
            continue
        for row in range(at + 1, page.max_row + 1):
            if not blank(page.cell(row, number).value):
                yield Fault(
                    page.title,
                    f"{get_column_letter(number)}{row}",
                    sentence(N_("something is typed in a column without a header")),
                    sentence(N_("give the column a header, or delete the cell")),
                )
                break


def _merged(page: Worksheet, at: int) -> Iterator[Fault]:
    for span in sorted(page.merged_cells.ranges, key=lambda span: (span.min_row, span.min_col)):
        if span.max_row >= at:
            yield Fault(
                page.title,
                f"{get_column_letter(span.min_col)}{span.min_row}",
                sentence(N_("the cells {range} are merged"), range=span.coord),
                sentence(N_("unmerge them and fill in every row")),
            )


def _too_vast(page: Worksheet) -> Fault:
    what = N_("the sheet reaches to {cell}, far beyond any table")
    cell = f"{get_column_letter(page.max_column)}{page.max_row}"
    return Fault(
        page.title,
        cell,
        sentence(what, cell=cell),
        sentence(N_("delete the empty rows and columns at its end")),
    )
