"""Whether guests share cars on their way from and to stations: as the office sets it.

The key `vehicles.pooled_rides` of an event's policies sets it, `vehicles.pooled_rides = 20; 30`:
nobody waits for others for more than 20 minutes at the kerb, nor is on the way for more than 30
minutes longer than straight. One number stands for both, 是 for the usual. Without it nobody
shares. Leaders never do, nor the delegations that `vehicles.ride_apart` names, `甲团; 乙团`.
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

    from planner.domain.event import Event

POOLED_RIDES = "vehicles.pooled_rides"
USUAL_MINUTES = 20
"""What ordinary guests put up with, waiting and riding: practice of the field."""
RIDE_APART = "vehicles.ride_apart"
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


def riding_apart(event: Event) -> frozenset[str]:
    """The delegations that share no car; Refused where one is named that does not come."""
    known = {name: one.id for one in event.delegations for name in (one.id, one.name)}
    found = named_apart(event.policies)
    for name in found:
        if name not in known:
            raise unknown_apart(name)
    return frozenset(known[name] for name in found)


def named_apart(policies: Mapping[str, str]) -> list[str]:
    """Ids or names of the delegations that share no car, as they were typed."""
    names = re.split("[;；、,，]", policies.get(RIDE_APART, ""))
    return [name.strip() for name in names if name.strip()]


def unknown_apart(name: str) -> Refused:
    """What is said of a delegation that does not come."""
    what = sentence(N_("“{text}” is no delegation of this event."), text=name)
    remedy = sentence(N_("Name delegations in policy {key}, with ; between two."), key=RIDE_APART)
    return Refused(RIDE_APART, what, remedy)
