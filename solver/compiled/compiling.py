"""Compiling, with what is compiled kept for the next start wherever a folder can be written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

import numba

from solver.compiled.keeping import kept

Function = TypeVar("Function", bound=Callable[..., object])


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
