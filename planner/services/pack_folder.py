"""Policy packs from a folder of TOML files, for who plans without a store."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.errors import Fault, Refused, Unreadable
from planner.domain.policies.reading import read_packs
from planner.domain.policies.shipped import ENDING
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from pathlib import Path

    from planner.domain.event import Register


def with_packs(register: Register, folder: Path | None) -> Register:
    """The register with the packs of a folder beside its own; one of an id there replaces it.

    Refused where the folder has none, Unreadable, with every fault, where one is no pack.
    """
    if folder is None:
        return register
    files = sorted(folder.glob(f"*{ENDING}"))
    if not files:
        what = sentence(N_("There is no policy pack in {folder}."), folder=str(folder))
        raise Refused(
            str(folder), what, sentence(N_("Put packs there as .toml files, one a file."))
        )
    brought = read_packs((file.name, _text(file)) for file in files)
    ids = {pack.id for pack in brought}
    kept = tuple(pack for pack in register.packs if pack.id not in ids)
    return replace(register, packs=(*kept, *brought))


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError:
        what = sentence(N_("this is no text in UTF-8"))
        fault = Fault(file.name, "", what, sentence(N_("save the file as UTF-8")))
        raise Unreadable(file.name, (fault,)) from None
