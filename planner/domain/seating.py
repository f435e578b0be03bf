"""Who sits where: in a session, at a meal, in a car."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Nearness(StrEnum):
    """How two people want to sit to one another, or one of them in the room."""

    BESIDE = "beside"
    NEAR = "near"
    """Beside, or with one between them."""
    SAME_TABLE = "same-table"
    NOT_BESIDE = "not-beside"
    NOT_NEAR = "not-near"
    NOT_SAME_TABLE = "not-same-table"
    NEAR_DOOR = "near-door"
    """One comes late or leaves early; the other person is left out, as for the next."""
    SEES_STAGE = "sees-stage"

    @property
    def alone(self) -> bool:
        """Whether it is about one person and the room."""
        return self in (Nearness.NEAR_DOOR, Nearness.SEES_STAGE)


@dataclass(frozen=True)
class SeatWish:
    """Who is to sit near whom, or is not to, or where, in one session or at one meal."""

    person: str
    wish: Nearness
    other: str | None = None
    """None: the wish is about the room."""
    sitting: str | None = None
    """The session or meal; None: wherever both have a seat in a room."""
    weight: int = 1
    """What it counts beside other such wishes."""


def wishes_at(wishes: Iterable[SeatWish], sitting: str) -> tuple[SeatWish, ...]:
    """Those that hold at a session or a meal."""
    return tuple(wish for wish in wishes if wish.sitting in (None, sitting))


@dataclass(frozen=True)
class Placement:
    """A person on a seat; `subject` is the session, meal or trip, `seat` its label there."""

    subject: str
    seat: str
    person: str | None = None
    held: tuple[str, ...] = ()
    """The fields that the office typed, as for a visit."""
