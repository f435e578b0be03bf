"""Where compiled code is kept for the next start; asked without loading what compiles."""

from __future__ import annotations

import hashlib
import os
import tempfile
from functools import cache
from importlib.metadata import version
from pathlib import Path

SEARCH = "kernel"
"""The folder of a problem's compiled search, which its other compiled folders build on."""


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
