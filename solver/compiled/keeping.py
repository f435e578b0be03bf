"""Where compiled code is kept for the next start; asked without loading what compiles."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager, suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

try:
    import fcntl
except ImportError:  # A system without such locks: there each process compiles for itself.
    fcntl = None  # type: ignore[assignment]  # a module elsewhere, nothing on Windows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from solver.limits import Limits

SEARCH = "kernel"
"""The folder of a problem's compiled search, which its other compiled folders build on."""
COMPILING_SECONDS = 8.0
"""Who has less time for a proof does not wait for what is not compiled yet."""


def fingerprint(folders: tuple[Path, ...]) -> str:
    """Tells these sources from any other: numba's own cache looks at one file at a time."""
    said = hashlib.sha256(version("numba").encode())
    for folder in folders:
        for path in sorted(folder.glob("*.py")):
            said.update(path.read_bytes())
    return said.hexdigest()[:16]


def writable(folder: Path) -> Path:
    """Where to keep what is compiled: beside the code, at home, else among temporary files."""
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    user = os.getuid() if hasattr(os, "getuid") else 0
    for place in (folder / "__pycache__", home / "reception-planner"):
        try:
            place.mkdir(parents=True, exist_ok=True)
        except OSError:
            continue
        if os.access(place, os.W_OK):
            return place
    return Path(tempfile.gettempdir()) / f"reception-planner-{user}"


@cache
def kept(folder: Path) -> Path:
    """Where what is compiled of the sources in a folder, as they are now, is kept."""
    sources = (folder, folder.parent / SEARCH, Path(__file__).parent)
    return writable(folder) / f"compiled-{fingerprint(tuple(dict.fromkeys(sources)))}"


def stamp(folder: Path) -> Path:
    """A file that is there once the whole of the compiled search in a folder is kept."""
    return kept(folder) / "complete"


def is_at_hand(folder: Path, limits: Limits) -> bool:
    """Whether a proof can be made within the limits, though it may have to be compiled first."""
    # Counted effort asks for the same answer each time, however long the loading takes.
    at_leisure = limits.effort is not None or limits.remaining() > COMPILING_SECONDS
    return at_leisure or stamp(folder).exists()


def complete(folder: Path, call_all: Callable[[], object]) -> None:
    """Call what calls all that is compiled in a folder, and say to those who come later it is kept.

    Where nothing is kept yet one process compiles; others wait for it, and load what it kept.
    """
    if stamp(folder).exists():
        call_all()
        return
    with _alone(kept(folder)):
        call_all()
        stamp(folder).touch()


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    """While no other process is in here; a process that dies leaves."""
    place.mkdir(parents=True, exist_ok=True)
    with (place / "compiling").open("w") as held:
        # Where a file cannot be locked, all compile: that takes longer, and does no harm.
        with suppress(OSError):
            if fcntl is not None:
                fcntl.flock(held, fcntl.LOCK_EX)
        yield


def compile_apart(module: str) -> None:
    """Run a module that compiles, in a process of its own, until it has ended.

    It outlives this process if it must, and so holds none of its streams: who reads from a pipe
    would wait for it.
    """
    none = subprocess.DEVNULL
    subprocess.run(
        [sys.executable, "-m", module], stdin=none, stdout=none, stderr=none, check=False
    )
