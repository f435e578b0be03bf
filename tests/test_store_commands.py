"""The commands about the store, as the office types them."""

from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from fixtures import event_path
from fixtures.worlds import world
from planner.cli import app
from planner.documents.workbook import read_workbook, write_workbook
from tests.differences import differences


@pytest.fixture(autouse=True)
def _database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'store' / 'planner.db'}")


def _run(*words: str | Path) -> tuple[int, str]:
    done = CliRunner().invoke(app, [str(word) for word in words])
    return done.exit_code, done.output


def test_an_imported_event_is_exported_as_it_was(tmp_path: Path) -> None:
    """What import stores, export writes: field by field what the first workbook said."""
    assert _run("import", event_path("tea")) == (0, "已存入：tea。\n")
    assert _run("export", "tea", tmp_path / "out.xlsx")[0] == 0
    register, event, _ = read_workbook(tmp_path / "out.xlsx")
    assert list(differences(register, world("tea").register)) == []
    assert list(differences(event, world("tea").event)) == []


def test_a_stored_event_is_planned_published_checked_and_withdrawn(tmp_path: Path) -> None:
    """A plan of a stored event is kept with it; publishing and withdrawing tell its revision."""
    _run("import", event_path("tea"))
    assert _run("publish", "tea") == (1, "“松陵市档案馆一行茶叙”还没有方案。\n")
    planned = _run("plan", "tea", "--out", tmp_path / "out", "--effort", "1", "--workers", "1")
    assert planned[0] == 0
    assert _run("publish", "tea") == (0, "tea 的第 1 版方案已发布。\n")
    assert _run("check") == (0, "所有已存方案核对无误。\n")
    assert _run("withdraw", "tea") == (0, "tea 的第 1 版方案已撤回。\n")
    assert _run("withdraw", "tea") == (1, "活动 tea 没有已发布的方案。\n")


def test_a_backup_is_restored_and_another_file_is_not(tmp_path: Path) -> None:
    """Restoring brings back what was stored; a file that is no backup is refused as unreadable."""
    _run("import", event_path("tea"))
    file = tmp_path / "kept.backup"
    assert _run("backup", file)[0] == 0
    _run("import", event_path("inspection"))
    assert _run("restore", file) == (0, f"已从 {file} 恢复。\n")
    assert _run("export", "inspection", tmp_path / "out.xlsx")[0] == 1
    file.write_text("no store")
    assert _run("restore", file)[0] == 2
    assert _run("export", "tea", tmp_path / "out.xlsx")[0] == 0


def test_an_edit_is_listed_and_undone(tmp_path: Path) -> None:
    """A change of the workbook is an edit with a number; undone, the export is as it was."""
    tea = world("tea")
    renamed = tmp_path / "renamed.xlsx"
    write_workbook(renamed, tea.register, replace(tea.event, name="新名"), None, language="zh_CN")
    _run("import", event_path("tea"))
    _run("import", renamed)
    lines = [line.split("\t") for line in _run("edits")[1].splitlines()]
    assert [(line[0], line[2], line[3]) for line in lines] == [
        ("1", "office", "tea"),
        ("2", "office", "tea"),
    ]
    assert _run("undo", "2") == (0, "第 2 次修改已撤销。\n")
    _run("export", "tea", tmp_path / "out.xlsx")
    assert read_workbook(tmp_path / "out.xlsx")[1].name == tea.event.name


def test_an_edit_that_is_not_there_is_not_undone() -> None:
    """Undoing an unknown edit says so."""
    assert _run("undo", "7") == (1, "没有编号为 7 的修改。\n")


def test_what_is_done_and_what_is_refused_is_said_in_the_language_asked_for() -> None:
    """With `--language en` each command speaks English, refusals too."""
    english = ("--language", "en")
    assert _run("import", event_path("tea"), *english) == (0, "Stored: tea.\n")
    assert _run("undo", "7", *english) == (1, "There is no edit 7.\n")
    assert _run("withdraw", "tea", *english) == (1, "tea has no published plan.\n")
    assert _run("check", *english) == (0, "Every stored plan is as it was saved.\n")
