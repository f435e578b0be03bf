"""A folder of files that are written anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.services.written_folder import drop_stale

if TYPE_CHECKING:
    from pathlib import Path


def test_old_files_go_with_the_folders_they_emptied(tmp_path: Path) -> None:
    """What is kept stays, and so does what is called otherwise."""
    for name in ("a/1/x.pdf", "a/2/x.pdf", "a/3/x.pdf", "a/3/x.txt", "x.pdf"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    drop_stale(tmp_path, ("a/*/*.pdf",), kept=("a/2/x.pdf",))
    left = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*"))
    assert left == ["a", "a/2", "a/2/x.pdf", "a/3", "a/3/x.txt", "x.pdf"]
