"""Compiling, with what is compiled kept for the next start wherever a folder can be written."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

import numba

Function = TypeVar("Function", bound=Callable[..., object])


def _fingerprint(folders: tuple[Path, ...]) -> str:
    """Tells these sources from any other: numba's own cache looks at one file at a time."""
    said = hashlib.sha256(numba.__version__.encode())
    for folder in folders:
        for path in sorted(folder.glob("*.py")):
            said.update(path.read_bytes())
    return said.hexdigest()[:16]


def _writable(folder: Path) -> Path:
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
    here = Path(__file__).parent
    return _writable(folder) / f"compiled-{_fingerprint(tuple(dict.fromkeys((folder, here))))}"


def compiled(function: Function) -> Function:
    """`function` as machine code: made at its first call, kept, run without the lock of Python.

    It allocates nothing and counts no references: it only borrows the arrays that it is given.
    """
    settings: Any = numba.config
    written: Any = function
    settings.CACHE_DIR = str(kept(Path(written.__code__.co_filename).parent))
    jit: Any = numba.njit
    made = jit(cache=True, nogil=True, boundscheck=False, _nrt=False)(function)
    return cast("Function", made)
