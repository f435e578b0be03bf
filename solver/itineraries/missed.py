"""What a rule counts while a stop is left out: felt by the heuristic."""

from __future__ import annotations

from dataclasses import dataclass

from solver.itineraries.problem import StopKind


@dataclass(frozen=True)
class Missed:
    """The amount that a rule counts while a party lacks this stop; `day` where it is a day's."""

    party: str
    kind: StopKind
    id: str
    amount: int
    day: str | None = None
