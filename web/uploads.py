"""A file that a form sent, kept for as long as it is read."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fastapi import Request, UploadFile

MEGABYTE = 1_000_000


@contextmanager
def uploaded(request: Request, sent: UploadFile, *, usual: str) -> Iterator[Path]:
    """The file under its own name, or the usual one; 413 where it is larger than is let in."""
    most = request.app.state.settings.upload_megabytes * MEGABYTE
    if sent.size is None or sent.size > most:
        raise HTTPException(413)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(sent.filename or usual).name
        with path.open("wb") as kept:
            shutil.copyfileobj(sent.file, kept)
        yield path
