"""Ways to type over a cell of a workbook, found by its row's name and its header."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell


def cell(book: Workbook, sheet: str, header: str, *, row: int | str) -> Cell:
    """The cell under `header`, in a row by its number or by what its first cell shows."""
    page = book[sheet]
    column = next(one.column for one in page[1] if one.value == header)
    number = row if isinstance(row, int) else rows(book, sheet, row)[0]
    found = page.cell(number, column)
    assert found.coordinate, "a merged cell has no place of its own"
    return found  # type: ignore[return-value]  # no merged cell is asked for


def rows(book: Workbook, sheet: str, first: str, second: str | None = None) -> list[int]:
    """The numbers of the rows whose first cell shows `first`, and the next one `second`."""
    return [
        number
        for number, (one, two, *_) in enumerate(book[sheet].iter_rows(values_only=True), 1)
        if one == first and second in (None, two)
    ]


def type_over(book: Workbook, sheet: str, header: str, *, row: int | str, value: object) -> str:
    """Type `value` into a cell; tells where that was."""
    typed = cell(book, sheet, header, row=row)
    typed.value = value  # type: ignore[assignment]  # whatever an office types
    return f"{sheet}!{typed.coordinate}"
