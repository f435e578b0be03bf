"""How large cards and badges are printed, and what place cards say: as the office sets it.

Keys of an event's policies, all in millimetres as wide x high of what is seen from one side:
`print.place_card_mm` (200x100, folded along its upper edge), `print.table_number_mm` (140x100,
folded too), `print.badge_mm` (90x130), `print.key_label_mm` (70x37). `print.place_cards` is
`姓名` (the name alone, as on official cards) or `姓名和职务`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner.domain.errors import Refused
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

PLACE_CARD, TABLE_NUMBER = "print.place_card_mm", "print.table_number_mm"
BADGE, KEY_LABEL = "print.badge_mm", "print.key_label_mm"
PLACE_CARDS_SAY = "print.place_cards"
A4 = (297.0, 210.0)
_NAME = ("姓名", "name")
_NAME_AND_POST = ("姓名和职务", "姓名职务", "name and post")


@dataclass(frozen=True)
class Size:
    """Wide and high in millimetres, of what is seen from one side."""

    wide: float
    high: float


LEAST = {
    PLACE_CARD: Size(80, 40),
    TABLE_NUMBER: Size(60, 40),
    BADGE: Size(60, 85),
    KEY_LABEL: Size(50, 25),
}
"""Smaller ones cannot be read."""
FOLDED = (PLACE_CARD, TABLE_NUMBER)


@dataclass(frozen=True)
class PrintSettings:
    """The sizes that offices use, where nobody said otherwise."""

    place_card: Size = Size(200, 100)
    table_number: Size = Size(140, 100)
    badge: Size = Size(90, 130)
    key_label: Size = Size(70, 37)
    with_post: bool = False
    """Whether place cards bear the post below the name."""


_FIELDS = {
    PLACE_CARD: "place_card",
    TABLE_NUMBER: "table_number",
    BADGE: "badge",
    KEY_LABEL: "key_label",
}


def print_settings(policies: Mapping[str, str]) -> PrintSettings:
    """What the office set; Refused where it cannot be read, or printed on A4."""
    sizes = {field: _size(key, policies[key]) for key, field in _FIELDS.items() if key in policies}
    return replace(PrintSettings(), **sizes, with_post=_with_post(policies))


def _size(key: str, text: str) -> Size:
    least = LEAST[key]
    found = re.fullmatch(r"\s*(\d{1,3})\s*[x×*✕]\s*(\d{1,3})\s*(?:mm|毫米)?\s*", text.lower())
    if found is not None:
        size = Size(float(found[1]), float(found[2]))
        if size.wide >= least.wide and size.high >= least.high and _on_paper(key, size):
            return size
    raise Refused(
        key,
        sentence(N_("“{text}” is no size that can be printed on A4."), text=text),
        sentence(
            N_("Write in policy {key} wide x high in millimetres, at least {wide}x{high}."),
            key=key,
            wide=int(least.wide),
            high=int(least.high),
        ),
    )


def _on_paper(key: str, size: Size) -> bool:
    high = size.high * (2 if key in FOLDED else 1)
    long, short = A4
    return (size.wide <= long and high <= short) or (size.wide <= short and high <= long)


def _with_post(policies: Mapping[str, str]) -> bool:
    text = policies.get(PLACE_CARDS_SAY, "").strip().lower()
    if text and text not in (*_NAME, *_NAME_AND_POST):
        raise Refused(
            PLACE_CARDS_SAY,
            sentence(N_("“{text}” does not say what place cards bear."), text=text),
            sentence(N_("Write in policy {key} 姓名 or 姓名和职务."), key=PLACE_CARDS_SAY),
        )
    return text in _NAME_AND_POST
