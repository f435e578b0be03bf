"""Vehicles that move together, and vehicles that are kept free: what the office asks of several."""

from __future__ import annotations

from solver.nonsense import at_least
from solver.value import value

LEAD = "lead"
"""The post of the car that drives ahead; other posts are words of the office."""


@value
class Motorcade:
    """The transfers that make one way together, the cars that escort them included.

    `posts` are those that must be filled: a transfer says which it fills. `most_vehicles` is how
    many vehicles may go, all told.
    """

    id: str
    transfers: tuple[str, ...]
    posts: tuple[str, ...] = ()
    most_vehicles: int | None = None

    def __post_init__(self) -> None:
        at_least(1, f"motorcade {self.id!r}", most_vehicles=self.most_vehicles or 1)


@value
class Standby:
    """What is kept free for the unexpected: `many` vehicles, or `many` seats, of a class or any.

    From `start` up to `end`, at any moment. With a `place` it is the same vehicles throughout:
    those that are at home there and take nobody in all that time.
    """

    id: str
    many: int
    start: int
    end: int
    seats: bool = False
    kind: str = ""
    place: str = ""

    def __post_init__(self) -> None:
        at_least(0, f"standby {self.id!r}", many=self.many)
        if self.end < self.start:
            raise ValueError(f"standby {self.id!r} ends at {self.end}, before {self.start}")
