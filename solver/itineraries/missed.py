"""What may be left out, and what had to be there: shared by the rules that count it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from solver.itineraries.crowd import Call
    from solver.itineraries.plan import Stop
    from solver.itineraries.problem import Meal, Rest


@dataclass(frozen=True)
class Missed:
    """The amount that a rule counts while a party lacks this stop; `day` where it is a day's."""

    party: str
    kind: StopKind
    id: str
    amount: int
    day: str | None = None


def had(kind: StopKind, wanted: Meal | Rest, stops: Iterable[Stop]) -> bool:
    """Whether some stop is the meal or rest wanted: place, window and length."""
    return any(
        stop.is_for(kind, wanted.id)
        and stop.place in wanted.places
        and wanted.window.holds(stop.start, stop.end)
        and stop.end - stop.start >= wanted.ticks
        for stop in stops
    )


def soonest(offered: Iterable[Meal | Rest], call: Call, start: int) -> int | None:
    """The earliest start in the window of what is called; None beyond it."""
    wanted = next((one for one in offered if one.id == call.id), None)
    if wanted is None:
        return start
    begin = max(start, wanted.window.start)
    return begin if begin + call.ticks <= wanted.window.end else None
