"""Whether a person's rank is one of those that a rule names, however either is spelt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.ladder import LEGAL

if TYPE_CHECKING:
    from collections.abc import Iterable


def is_one_of(rank: str, named: Iterable[str]) -> bool:
    """Whether a rank stands on the rung of one of these: 正厅 on that of 厅局级正职."""
    rung = LEGAL.rung(rank)
    return any(
        rank.strip() == one or (rung is not None and LEGAL.rung(one) == rung) for one in named
    )


def belongs_to(rank: str, grades: Iterable[str]) -> bool:
    """Whether a rank is of one of these grades, in chief or deputy post: 副省级 of 省部级."""
    rung = LEGAL.rung(rank)
    spelt = (rank.strip(), *(LEGAL.rungs[rung] if rung is not None else ()))
    return any(one.startswith(tuple(grades)) for one in spelt)
