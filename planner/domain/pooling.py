"""Whether guests share cars on their way from and to stations: as the office sets it.

The key `vehicles.pooled_rides` of an event's policies sets it, `vehicles.pooled_rides = 20; 30`:
nobody waits for others for more than 20 minutes at the kerb, nor is on the way for more than 30
minutes longer than straight. One number stands for both, 是 for the usual. Without it nobody
shares. Leaders never do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.domain.errors import Refused
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

POOLED_RIDES = "vehicles.pooled_rides"
USUAL_MINUTES = 20
"""What ordinary guests put up with, waiting and riding: practice of the field."""
_YES, _NO = ("是", "yes"), ("", "否", "no")


@dataclass(frozen=True)
class Pooling:
    """How long a guest may wait for others, and how much longer than straight the way may be."""

    wait_minutes: int = USUAL_MINUTES
    detour_minutes: int = USUAL_MINUTES


def pooling(policies: Mapping[str, str]) -> Pooling | None:
    """What the office allows; None where nobody shares. Refused where it cannot be read."""
    text = policies.get(POOLED_RIDES, "").strip().lower()
    if text in _NO:
        return None
    if text in _YES:
        return Pooling()
    numbers = re.findall(r"\d+", text)
    rest = re.sub(r"\d+|[;；,，、/\s]|分钟|分|min", "", text)
    if rest or not 1 <= len(numbers) <= 2:
        what = sentence(N_("“{text}” does not say how rides are shared."), text=text)
        remedy = sentence(
            N_("Write in policy {key} minutes of waiting and minutes of detour, as 20; 30."),
            key=POOLED_RIDES,
        )
        raise Refused(POOLED_RIDES, what, remedy)
    return Pooling(int(numbers[0]), int(numbers[-1]))
