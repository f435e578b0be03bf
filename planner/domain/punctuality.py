"""How likely a car is to be in time: what the office wants of an event, by rank where it does.

The key `transfers.on_time` of an event's policies sets it, `95%; 省部级: 99%`: the share of cases
in which a party that comes late is still met, and those after it as well; for whom a rank is named
its own share. Without it `USUAL` is wanted of all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.domain.errors import Refused
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable

ON_TIME = "transfers.on_time"
USUAL = 0.9
"""Nine in ten: what is wanted beyond costs vehicles."""
_SHARE = re.compile(r"(\d{1,2}(?:\.\d)?)\s*%?")
_LEAST = 50.0


@dataclass(frozen=True)
class OnTime:
    """The chance wanted of everybody, and of ranks that have one of their own."""

    usual: float
    by_rank: Mapping[str, float]

    def of(self, ranks: Iterable[str]) -> float:
        """The highest of what is wanted for people of these ranks."""
        return max([self.usual, *(self.by_rank[one] for one in ranks if one in self.by_rank)])


def on_time_wanted(policies: Mapping[str, str]) -> OnTime:
    """What an event wants; Refused where an entry cannot be read."""
    text = policies.get(ON_TIME, "").replace("：", ":").replace("％", "%")  # as typed in Chinese
    usual, by_rank = USUAL, {}
    for part in (one.strip() for one in re.split("[;；、]", text)):
        rank, _, said = part.rpartition(":")
        if rank.strip():
            by_rank[rank.strip()] = _share(part, said)
        elif part:
            usual = _share(part, said)
    return OnTime(usual, by_rank)


def _share(text: str, said: str) -> float:
    found = _SHARE.fullmatch(said.strip())
    if found is None or float(found[1]) < _LEAST:
        what = sentence(N_("“{text}” is no share of cases from 50% to 99%."), text=text)
        remedy = sentence(
            N_("Write it in policy {key} as 95%, or as 95%; 省部级: 99% where a rank has its own."),
            key=ON_TIME,
        )
        raise Refused(ON_TIME, what, remedy)
    return float(found[1]) / 100
