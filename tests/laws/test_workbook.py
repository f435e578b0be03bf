"""Laws of the workbook: what is written reads back; no typing breaks the reader."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from planner.documents.workbook.build import build
from planner.documents.workbook.column import Column, Context, Sheet
from planner.documents.workbook.moments import Calendar
from planner.documents.workbook.reader import read_cells, read_workbook
from planner.documents.workbook.sheets import SHEETS
from planner.documents.workbook.world import World
from planner.documents.workbook.writer import write_workbook
from planner.domain.errors import Unreadable
from tests.differences import differences
from tests.documents.workbook.small import book, column
from tests.laws.draws.cells import TYPED, ZONE, cells, of_kind
from tests.laws.draws.worlds import worlds

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


# A world is large, and says every cell: few of them say what many small ones would, and to shrink
# one that fails would take minutes, where each difference is named.
@settings(
    phases=(Phase.explicit, Phase.generate),
    max_examples=max(10, settings().max_examples // 4),
)
@given(worlds(), st.sampled_from(("zh_CN", "en")))
def test_any_world_reads_back_equal(world: World, language: str) -> None:
    """Whatever a register, an event and a plan say is read from the cells they were written to.

    Checks between cells are left out: such worlds make no sense.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / "world.xlsx"
        write_workbook(path, world.register, world.event, world.plan, language)
        read, faults = read_cells(path)
    assert faults == ()
    assert list(differences(world, build(read.rows))) == []


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
