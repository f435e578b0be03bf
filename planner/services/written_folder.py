"""Write files into a folder beside it first, and move them in place when all are there."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from planner.domain.errors import Refused
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


def write_whole(
    files: Iterable[tuple[str, bytes]], folder: Path, *, ours: Iterable[str] | None = None
) -> tuple[str, ...]:
    """Write relative paths with their bytes; the paths.

    What stood at one of `ours` (files or folders; else at the paths themselves) is replaced as a
    whole, also by nothing. Anything else in `folder` stays as it is.
    """
    require_writable(folder)
    written = []
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as name:
        made = Path(name)
        for path, content in files:
            target = made / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            written.append(path)
        for path in written if ours is None else ours:
            _replace(made / path, folder / path)
    return tuple(written)


def drop_stale(folder: Path, patterns: Iterable[str], *, kept: Collection[str]) -> None:
    """Remove the files of such names that are not among `kept`, and folders that this empties."""
    for path in {found for pattern in patterns for found in folder.glob(pattern)}:
        if path.is_file() and path.relative_to(folder).as_posix() not in kept:
            path.unlink()
            for above in path.relative_to(folder).parents[:-1]:
                if any((folder / above).iterdir()):
                    break
                (folder / above).rmdir()


def require_writable(folder: Path) -> None:
    """Make `folder`, and raise Refused where nothing can be written into it or beside it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-"):
            pass
    except OSError as error:
        raise Refused(
            str(folder),
            sentence(N_("{folder}: nothing can be written there."), folder=str(folder)),
            sentence(N_("Choose another folder.")),
        ) from error


def _replace(made: Path, target: Path) -> None:
    if target.is_dir():
        shutil.rmtree(target)
    if made.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        made.replace(target)
    elif target.exists():
        target.unlink()
