"""Writes a workbook: every sheet, empty ones too, so that the office can type on."""

from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from planner.documents.workbook.column import Column, Context, Sheet
from planner.documents.workbook.kinds import Words
from planner.documents.workbook.moments import Calendar
from planner.documents.workbook.package import settled
from planner.documents.workbook.sheets import SHEETS
from planner.documents.workbook.text import without_hidden
from planner.documents.workbook.world import World, known_of, rows_of
from planner.domain.event import Event, Register
from planner.domain.plan import Plan
from planner.language import CHINESE

HEADER_FONT = Font(bold=True)
HEADER_FILL = PatternFill("solid", fgColor="DDE6EE")
REQUIRED_FILL = PatternFill("solid", fgColor="F3DDC8")
LISTED_LETTERS = 250  # Excel admits 255 in a typed list of choices
ROWS_TO_TYPE = 500
WIDEST = 42
WRAPPED = Alignment(wrap_text=True, vertical="top")


def write_workbook(
    path: Path,
    register: Register,
    event: Event,
    plan: Plan | None = None,
    language: str = CHINESE,
) -> None:
    """Write all of it to `path`; the same world gives the same bytes."""
    path.write_bytes(workbook_bytes(register, event, plan, language))


def workbook_bytes(
    register: Register, event: Event, plan: Plan | None = None, language: str = CHINESE
) -> bytes:
    """The workbook as bytes."""
    world = World(register, event, plan)
    context = Context(Calendar(event.tzinfo, event.days()), known_of(world), language)
    book = Workbook()
    del book[book.active.title]  # type: ignore[union-attr]  # a new workbook has one sheet
    for sheet in SHEETS:
        _fill(book.create_sheet(sheet.title(language)), sheet, world=world, context=context)
    stream = BytesIO()
    book.save(stream)
    return settled(stream.getvalue(), event.revised_at)


def _fill(page: Worksheet, sheet: Sheet, *, world: World, context: Context) -> None:
    widths = [_head(page, column, at=at, context=context) for at, column in _numbered(sheet)]
    for number, row in enumerate(rows_of(sheet, world, context), start=2):
        for at, column in _numbered(sheet):
            value = row.get(column.field)
            shown = None if value is None else column.kind.write(value, context)
            if shown is not None:
                _put(page.cell(number, at), shown, column.number_format)
                widths[at - 1] = max(widths[at - 1], _width(shown))
    for at, width in enumerate(widths, start=1):
        page.column_dimensions[get_column_letter(at)].width = min(WIDEST, width + 2)
    _to_print(page)
    page.freeze_panes = "C2" if len(sheet.columns) > 4 else "A2"


def _to_print(page: Worksheet) -> None:
    """Across, as wide as the paper, the headers on every page."""
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = "1:1"


def _numbered(sheet: Sheet) -> list[tuple[int, Column]]:
    return list(enumerate(sheet.columns, start=1))


def _head(page: Worksheet, column: Column, *, at: int, context: Context) -> int:
    cell = page.cell(1, at, column.header(context.language))
    cell.font = HEADER_FONT
    cell.fill = REQUIRED_FILL if column.required else HEADER_FILL
    cell.alignment = Alignment(vertical="center")
    choices = column.kind.choices(context.language)
    listed = ",".join(choices)
    if choices and len(listed) <= LISTED_LETTERS and not isinstance(column.kind, Words):
        letter = get_column_letter(at)
        validation = DataValidation("list", formula1=f'"{listed}"', allow_blank=True)
        # Other spellings are understood too: the list offers, it does not refuse.
        validation.showErrorMessage = False
        validation.add(f"{letter}2:{letter}{ROWS_TO_TYPE}")
        page.add_data_validation(validation)
    return _width(column.header(context.language))


def _put(cell: Cell | MergedCell, shown: Any, number_format: str) -> None:
    # Excel refuses control characters, and our own reader whatever cannot be seen.
    cell.value = without_hidden(shown) if isinstance(shown, str) else shown
    if isinstance(shown, str):
        cell.data_type = "s"  # a text that begins with = is text, never a formula
        cell.number_format = "@"
        if _width(shown) > WIDEST:
            cell.alignment = WRAPPED
    elif number_format:
        cell.number_format = number_format


def _width(shown: Any) -> int:
    """About how wide a value is shown: a Chinese character is as wide as two letters."""
    words = (
        shown
        if isinstance(shown, str)
        else "0000-00-00 00:00"
        if hasattr(shown, "hour")
        else str(shown)
    )
    return sum(2 if ord(sign) > 0x2E7F else 1 for sign in words.split("\n")[0])
