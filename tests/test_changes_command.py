"""`planner changes`: what differs between two workbooks of an event, for whom."""

from dataclasses import replace
from pathlib import Path

from typer.testing import CliRunner

from planner.cli import app
from planner.documents.workbook import write_workbook
from tests.visit import at, event, plan, register


def test_a_moved_visit_is_written_for_its_people(tmp_path: Path) -> None:
    """Lucia's walk an hour later: office papers, and a text and a picture for her alone."""
    first, walk = plan().visits
    later = replace(plan(), visits=(first, replace(walk, start=at(15), end=at(16))))
    for name, planned in (("before", plan()), ("after", later)):
        write_workbook(tmp_path / f"{name}.xlsx", register(), event(), planned)
    books = [str(tmp_path / f"{name}.xlsx") for name in ("before", "after")]
    out = tmp_path / "out"
    done = CliRunner().invoke(app, ["changes", *books, "--out", str(out), "--language", "en"])
    assert done.exit_code == 0
    assert done.output == f"9 papers written to {out}.\n"
    assert [path.name for path in sorted((out / "people").iterdir())] == ["lucia.png", "lucia.txt"]
    assert "Was: 14:00–15:00" in (out / "people" / "lucia.txt").read_text("utf-8")


def test_where_nothing_changed_nothing_is_written_and_that_is_said(tmp_path: Path) -> None:
    """A workbook against itself."""
    book = tmp_path / "same.xlsx"
    write_workbook(book, register(), event(), plan())
    asked = ["changes", str(book), str(book), "--out", str(tmp_path / "out"), "--language", "en"]
    assert CliRunner().invoke(app, asked).output == "Nothing moved for anyone.\n"
