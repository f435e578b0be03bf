"""The class of vehicle that is owed to a rank: what the office set, `vehicles.class_by_rank`.

`省部级: 轿车; 正厅: 商务车` in an event's policies: whoever of a carload comes first in the order
of honour and has a rank named here decides for all who ride along.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from planner.documents.workbook.labels import words_by_key
from planner.documents.workbook.text import key
from planner.domain.errors import Refused
from planner.domain.fleet import VehicleClass
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

CLASS_BY_RANK = "vehicles.class_by_rank"


def owed_classes(policies: Mapping[str, str]) -> dict[str, str]:
    """By rank the class owed to it; Refused where an entry cannot be read."""
    text = policies.get(CLASS_BY_RANK, "").replace("：", ":")  # as it is typed in Chinese
    return dict(_entry(part) for part in re.split("[;；、]", text) if part.strip())


def _entry(text: str) -> tuple[str, str]:
    rank, _, said = (part.strip() for part in text.partition(":"))
    known = words_by_key(VehicleClass).get(key(said))
    if not rank or known is None:
        what = sentence(N_("“{text}” is no rank with a class of vehicle."), text=text.strip())
        remedy = sentence(
            N_("Write it in policy {key} as a rank, a colon and a class; with ; between two."),
            key=CLASS_BY_RANK,
        )
        raise Refused(CLASS_BY_RANK, what, remedy)
    return rank, known.value
