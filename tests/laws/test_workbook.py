"""Laws of the workbook: what is written reads back; no typing breaks the reader."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from planner.documents.workbook.column import Column, Context, Sheet
from planner.documents.workbook.moments import Calendar
from planner.documents.workbook.reader import read_workbook
from planner.documents.workbook.sheets import SHEETS
from planner.documents.workbook.writer import workbook_bytes
from planner.domain.errors import Unreadable
from planner.domain.event import Register, differences
from planner.domain.people import Person
from tests.documents.workbook.small import book, column, event
from tests.laws.draws.cells import TYPED, ZONE, cells, of_kind

KINDS = [entry for sheet in SHEETS for entry in sheet.columns if of_kind(entry) is not None]


@given(st.data(), st.sampled_from(KINDS), st.sampled_from(("zh_CN", "en")))
def test_every_kind_of_cell_reads_what_it_writes(
    data: st.DataObject, entry: Column, language: str
) -> None:
    """Any value that a column may hold is read from its cell as it was written."""
    context = Context(Calendar(ZONE), language=language)
    drawn = of_kind(entry)
    assert drawn is not None
    value = data.draw(drawn)
    shown = entry.kind.write(value, context)
    # A blank cell is the usual value, which no cell is read for.
    assert shown is None or entry.kind.read(shown, context) == value


TIED = ("id", "link", "people", "named", "phone")
"""Fields that other fields, or other people, must agree with."""


@st.composite
def crowds(draw: st.DrawFn) -> tuple[Person, ...]:
    """People with every field that refers to nobody drawn, some named alike."""
    people = next(sheet for sheet in SHEETS if sheet.noun == "person")
    drawn = {entry.field: of_kind(entry) for entry in people.columns if entry.field not in TIED}
    ids = draw(st.lists(st.text("abc-张", min_size=1, max_size=4), unique=True, max_size=4))
    crowd = []
    for identifier in ids:
        values: dict[str, Any] = {
            name: draw(values)
            for name, values in drawn.items()
            if values is not None and (name == "name" or draw(st.booleans()))
        }
        others = [other for other in ids if other != identifier]
        through = draw(st.sampled_from(others)) if others else None
        crowd.append(Person(id=identifier, contact_through=through, **values))
    return tuple(crowd)


@given(crowds(), st.sampled_from(("zh_CN", "en")))
def test_any_people_read_back_equal(crowd: tuple[Person, ...], language: str) -> None:
    """People of any names, alike or like an id of another, come back with those they name."""
    bare = event()
    bare.delegations = bare.parties = bare.journeys = bare.sessions = bare.meals = ()
    bare.wishes = bare.precedence = bare.pins = bare.confirmations = bare.facts = ()
    register = Register(people=crowd)
    content = workbook_bytes(register, bare, None, language)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "crowd.xlsx"
        path.write_bytes(content)
        found, visit, planned = read_workbook(path)
    assert list(differences(register, found)) == []
    assert list(differences(bare, visit)) == []
    assert planned is None


@given(st.lists(st.tuples(cells(SHEETS), st.integers(2, 4), TYPED), min_size=1, max_size=3))
def test_no_typing_breaks_the_reader(
    typed: list[tuple[tuple[Sheet, Column], int, Any]],
) -> None:
    """Whatever is typed into cells, the workbook is read, or told unreadable with cells."""
    spoilt = book()
    for (sheet, entry), row, value in typed:
        page = spoilt[sheet.zh]
        page.cell(row, column(page, entry.zh)).value = value
    with TemporaryDirectory() as folder:
        path = Path(folder) / "typed.xlsx"
        spoilt.save(path)
        with suppress(Unreadable):
            read_workbook(path)
