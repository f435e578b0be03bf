"""Reads a workbook whole: the world it holds, or every fault at once."""

import difflib
import warnings
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from openpyxl import Workbook, load_workbook

from planner.documents.workbook.build import build
from planner.documents.workbook.checks import check
from planner.documents.workbook.column import Context
from planner.documents.workbook.misread import Misread
from planner.documents.workbook.moments import Calendar, moment_of
from planner.documents.workbook.package import not_a_workbook, safe_bytes
from planner.documents.workbook.readings import Readings
from planner.documents.workbook.row_reading import RowReading
from planner.documents.workbook.sheets import SHEETS
from planner.documents.workbook.table import Table, find_table, is_vast
from planner.documents.workbook.text import key, without_hidden
from planner.documents.workbook.world import Row, known_from
from planner.domain.errors import Fault, Unreadable
from planner.domain.event import LONGEST_DAYS, Event, Register
from planner.domain.interval import Interval
from planner.domain.plan import Plan
from planner.domain.sentence import sentence
from planner.language import CHINESE, ENGLISH
from solver.constraint import N_

BROKEN = (KeyError, ValueError, TypeError, IndexError, AttributeError, ParseError, BadZipFile)
"""What openpyxl raises on parts that are not as they should be."""
USUAL_ZONE = "Asia/Shanghai"


def read_workbook(path: Path) -> tuple[Register, Event, Plan | None]:
    """The register, the event and the plan in a workbook; Unreadable with all its faults."""
    read, faults = read_cells(path)
    faults = (*faults, *check(read))
    if faults:
        raise Unreadable(path.name, tuple(sorted(dict.fromkeys(faults), key=read.place)))
    world = build(read.rows)
    return world.register, world.event, world.plan


def read_cells(path: Path) -> tuple[Readings, tuple[Fault, ...]]:
    """Every row, as far as its cells can be read alone, and the faults of cells and headers.

    Raises Unreadable where the file is no workbook of an event at all.
    """
    book, values = opened(path)
    tables, faults = _tables(path, book, values)
    read, more = _rows(tables, tuple(page.title for page in book.worksheets))
    return read, (*faults, *more)


def opened(path: Path) -> tuple[Workbook, Workbook | None]:
    """A workbook, and the same with what its formulas showed, where it has any."""
    content = safe_bytes(path)
    book = _opened(path, content, formulas=True)
    return book, _opened(path, content, formulas=False) if _has_formulas(book) else None


def _opened(path: Path, content: bytes, *, formulas: bool) -> Workbook:
    with warnings.catch_warnings():
        # openpyxl warns of extensions that it drops; we only read.
        warnings.simplefilter("ignore")
        try:
            return load_workbook(BytesIO(content), data_only=not formulas)
        except BROKEN:
            raise not_a_workbook(path) from None


def _has_formulas(book: Workbook) -> bool:
    return any(
        cell.data_type == "f"
        for page in book.worksheets
        if not is_vast(page)
        for row in page.iter_rows()
        for cell in row
    )


def _tables(
    path: Path, book: Workbook, values: Workbook | None
) -> tuple[dict[str, Table], list[Fault]]:
    pages = {key(page.title): page for page in book.worksheets}
    found: dict[str, Table] = {}
    faults: list[Fault] = []
    used: set[str] = set()
    for entry in SHEETS:
        page = next((pages[name] for name in entry.found_under() if name in pages), None)
        if page is None:
            continue
        used.add(page.title)
        if entry.written_only:
            continue
        saved = None if values is None else values[page.title]
        table, more = find_table(entry, page, saved)
        faults += more
        if table is not None:
            found[entry.noun] = table
    if not used:
        raise Unreadable(path.name, (_no_sheets(path),))
    unused = [page.title for page in book.worksheets if page.title not in used]
    faults += _missing_sheets(found, unused)
    return found, faults


def _no_sheets(path: Path) -> Fault:
    return Fault(
        path.name,
        "",
        sentence(N_("none of the sheets of an event is in this workbook")),
        sentence(N_("name the sheets as docs/workbook.md does, 活动 (Event) first")),
    )


def _missing_sheets(found: Mapping[str, Table], unused: Iterable[str]) -> Iterator[Fault]:
    names = {name: entry for entry in SHEETS for name in (entry.zh, entry.en)}
    absent = {name for name, entry in names.items() if entry.noun not in found}
    for entry in SHEETS:
        if entry.required and entry.noun not in found:
            what = sentence(
                N_("the sheet “{zh}” ({en}) is missing or empty"), zh=entry.zh, en=entry.en
            )
            yield Fault(entry.zh, "", what, sentence(N_("add it with its headers")))
    for title in unused:
        close = difflib.get_close_matches(title, sorted(absent), n=1, cutoff=0.6)
        if close:
            what = sentence(N_("the sheet “{text}” is not known"), text=title)
            remedy = sentence(N_("is “{close}” meant? Rename the sheet"), close=close[0])
            yield Fault(title, "", what, remedy)


def _rows(tables: Mapping[str, Table], pages: tuple[str, ...]) -> tuple[Readings, list[Fault]]:
    calendar = _calendar(tables.get("event"))
    known = {noun: _known(table) for noun, table in tables.items()}
    context = Context(calendar, known, _language(tables))
    rows: dict[str, list[Row]] = {entry.noun: [] for entry in SHEETS}
    faults: list[Fault] = []
    faulty: set[tuple[str, int, str]] = set()
    for noun, table in tables.items():
        read = RowReading(table, context)
        rows[noun] = read.rows()
        faults += read.faults
        faulty |= read.faulty
    titles = {noun: table.page.title for noun, table in tables.items()}
    return Readings(rows, titles, frozenset(faulty), pages), faults


def _language(tables: Mapping[str, Table]) -> str:
    """The language that most sheets are named in: words to choose from are offered in it."""
    english = sum(key(table.page.title) == key(table.sheet.en) for table in tables.values())
    return ENGLISH if english * 2 > len(tables) else CHINESE


def _calendar(table: Table | None) -> Calendar:
    """The zone and days of the event, as far as its row can be read; faults come later."""
    cells: dict[str, Any] = {}
    if table is not None:
        cells = next((cells for _, cells in table.rows()), {})
    raw = {name: table.saved_value(cell) for name, cell in cells.items()} if table else {}
    try:
        zone = ZoneInfo(str(raw.get("zone") or USUAL_ZONE).strip())
    except (ZoneInfoNotFoundError, ValueError, OSError):
        zone = ZoneInfo(USUAL_ZONE)
    calendar = Calendar(zone)
    try:
        window = Interval(*(moment_of(raw.get(name) or "", calendar) for name in ("start", "end")))
    except (Misread, ValueError):
        return calendar
    return Calendar(zone, tuple(islice(window.dates(), LONGEST_DAYS + 1)))


def _known(table: Table) -> Any:
    """The ids and names on a sheet, read before anything that refers to them."""
    label = "title" if table.sheet.has("title") else "name"
    pairs = []
    for _, cells in table.rows():
        if "id" in cells:
            raw = (table.saved_value(cells[name]) for name in ("id", label) if name in cells)
            words = [_plainly(value) for value in raw]
            pairs.append((words[0], words[1] if len(words) > 1 else ""))
    return known_from(dict.fromkeys(pairs))


def _plainly(value: Any) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else without_hidden(str(value)).strip()
