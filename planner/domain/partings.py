"""Where and when people leave the others of their delegation, and meet them again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.domain.interval import Interval, later
from planner.domain.people import Party
from planner.domain.sentence import Sentence, sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from planner.domain.event import Event, Register

MEETING_MINUTES = 5
"""For so long those who part, or meet again, stand together."""


@dataclass(frozen=True)
class Parting:
    """A party that leaves the main one of its delegation, or joins it again."""

    id: str
    party: Party
    place: str
    interval: Interval
    leaves: bool
    """Whether it leaves the others; else it joins them."""

    @property
    def apart_at(self) -> datetime:
        """The moment at which its window begins, or ends."""
        return self.interval.instants[1 if self.leaves else 0]

    @property
    def what(self) -> Sentence:
        """What it is, in words."""
        message = N_("Parting of {party}") if self.leaves else N_("Joining of {party}")
        return sentence(message, party=self.party.name or self.party.id)


def partings(register: Register, event: Event) -> Iterator[Parting]:
    """All of an event: before a party's window all are together, and after it again."""
    for party in event.parties:
        if party.window is None:
            continue
        apart = party.window.astimezone(event.tzinfo)
        if party.leaves_at is not None:
            yield Parting(
                f"{party.id}-leaves",
                party,
                register.place(party.leaves_at).id,
                Interval.of(later(apart.start, -MEETING_MINUTES), MEETING_MINUTES),
                leaves=True,
            )
        if party.joins_at is not None:
            yield Parting(
                f"{party.id}-joins",
                party,
                register.place(party.joins_at).id,
                Interval.of(apart.end, MEETING_MINUTES),
                leaves=False,
            )
