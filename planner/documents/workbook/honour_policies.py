"""By what an order of honour is proposed, as the office sets it for an event.

`precedence.custom = 政府正职列第二`, `precedence.proxy_rank = 被代表人职级`,
`precedence.ties = 姓氏笔画`, `precedence.first_letter = M`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from planner.documents.workbook.labels import label, words_by_key
from planner.documents.workbook.text import key
from planner.domain.customs import Custom, Method, ProxyRank, Ties
from planner.domain.errors import Refused
from planner.domain.sentence import sentence
from planner.language import CHINESE
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

CUSTOM = "precedence.custom"
PROXY_RANK = "precedence.proxy_rank"
TIES = "precedence.ties"
FIRST_LETTER = "precedence.first_letter"
Chosen = TypeVar("Chosen", bound="StrEnum")


def custom(policies: Mapping[str, str]) -> Custom:
    """What the office set, each at its usual where it set nothing; Refused where that cannot be
    read."""
    return Custom(
        method=_word(policies, CUSTOM, usual=Method.MAYOR_SECOND),
        proxy_rank=_word(policies, PROXY_RANK, usual=ProxyRank.OWN),
        ties=_word(policies, TIES, usual=Ties.GIVEN),
        first_letter=_letter(policies),
    )


def _word(policies: Mapping[str, str], name: str, *, usual: Chosen) -> Chosen:
    text = policies.get(name, "").strip()
    if not text:
        return usual
    words = type(usual)
    found = words_by_key(words).get(key(text))
    if found is None:
        remedy = sentence(
            N_("Write in policy {key} one of: {words}."),
            key=name,
            words=", ".join(label(one, CHINESE) for one in words),
        )
        raise Refused(name, sentence(N_("“{text}” is no such custom."), text=text), remedy)
    return words(found)


def _letter(policies: Mapping[str, str]) -> str:
    text = policies.get(FIRST_LETTER, "").strip().upper() or "A"
    if len(text) != 1 or not "A" <= text <= "Z":
        what = sentence(N_("“{text}” is no letter."), text=text)
        remedy = sentence(N_("Write in policy {key} one letter, A to Z."), key=FIRST_LETTER)
        raise Refused(FIRST_LETTER, what, remedy)
    return text
