"""Who sits where: in a session, at a meal, in a car."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Placement:
    """A person on a seat; `subject` is the session, meal or trip, `seat` its label there."""

    subject: str
    seat: str
    person: str | None = None
    held: tuple[str, ...] = ()
    """The fields that the office typed, as for a visit."""
