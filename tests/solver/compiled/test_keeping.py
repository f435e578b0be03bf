"""What is compiled is kept where a folder can be written, apart for each state of its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.compiled.keeping import fingerprint, writable

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_compiled_code_is_kept_beside_its_sources(tmp_path: Path) -> None:
    """Where the folder of the sources can be written, it is kept there."""
    assert writable(tmp_path) == tmp_path / "__pycache__"


def test_where_sources_are_read_only_it_is_kept_at_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that cannot be made sends it to the user's own cache."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    (tmp_path / "archive").touch()
    assert writable(tmp_path / "archive") == tmp_path / "home" / "reception-planner"


def test_where_nothing_else_can_be_written_it_is_temporary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither beside the sources nor at home: among the temporary files."""
    (tmp_path / "archive").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "archive"))
    kept = writable(tmp_path / "archive")
    assert kept.name.startswith("reception-planner-")


def test_changed_sources_are_compiled_anew(tmp_path: Path) -> None:
    """A change in any file of a folder changes where its code is kept."""
    (tmp_path / "one.py").write_text("A = 1")
    before = fingerprint((tmp_path,))
    (tmp_path / "two.py").write_text("B = 2")
    assert fingerprint((tmp_path,)) != before
