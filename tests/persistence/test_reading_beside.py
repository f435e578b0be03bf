"""A workbook reads the same in a process that has opened a store."""

from pathlib import Path

from openpyxl import load_workbook

from fixtures import event_path
from planner.documents.workbook import read_workbook
from planner.persistence.store import Store
from tests.journeys.typing_over import type_over


def test_blanks_take_their_usual_values_beside_a_store(store: Store, tmp_path: Path) -> None:
    """Mapped classes have no defaults to be asked: what is blank is filled all the same."""
    assert store is not None
    book = load_workbook(event_path("tea"))
    type_over(book, "点位", "参观(分钟)", row=2, value=None)
    book.save(tmp_path / "blank.xlsx")
    register, _, _ = read_workbook(tmp_path / "blank.xlsx")
    assert register.sites[0].visit_minutes == 40
