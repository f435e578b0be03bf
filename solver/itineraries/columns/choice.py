"""The best choice among given tours: a plan, what it costs, and what is proved of all choices."""

from __future__ import annotations

from dataclasses import dataclass

from solver.itineraries.plan import Plan


@dataclass(frozen=True)
class Choice:
    """A plan and its cost, where one was found; no choice costs less than `bound`."""

    plan: Plan | None = None
    cost: int | None = None
    bound: int | None = None
    """None where nothing is proved."""
    possible: bool = True
    """Whether there may be any choice at all."""


NOTHING = Choice(possible=False)
"""It is proved that there is none."""
